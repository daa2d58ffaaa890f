import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyImport } from '../../../shared/imports/apply-import.ts';
import { icsFormats } from '../../../shared/imports/ics-formats.ts';
import { readIcsWindows } from '../../../shared/imports/ics-windows.ts';
import { previewImport } from '../../../shared/imports/preview-import.ts';
import { expandPlan } from '../../../shared/schedule/expand-series.ts';
import { anImportContext, importFixture } from '../../support/an-import.ts';

const range = { startMs: Date.UTC(2026, 6, 1), endMs: Date.UTC(2028, 6, 1) };
const calendar = (...lines: readonly string[]): string =>
  ['BEGIN:VCALENDAR', 'VERSION:2.0', ...lines, 'END:VCALENDAR'].join('\r\n');
const event = (...lines: readonly string[]): string =>
  ['BEGIN:VEVENT', 'DTSTAMP:20261101T080000Z', ...lines, 'END:VEVENT'].join('\r\n');

describe('hostile calendar files', () => {
  const base = importFixture('windows.ics');
  const token = fc.constantFrom(
    ...[
      '\r',
      '\n ',
      '\u0000',
      '__proto__',
      'BEGIN:VEVENT\r\n',
      'END:VEVENT\r\n',
      ';TZID=constructor:',
    ],
    ...[
      'RRULE:FREQ=SECONDLY\r\n',
      'RRULE:FREQ=DAILY;COUNT=999999999\r\n',
      'DTSTART:99990101T000000Z\r\n',
    ],
    ...[
      'UID:toString\r\n',
      'DURATION:P999999W\r\n',
      'EXDATE:20270313\r\n',
      'RECURRENCE-ID:20270313\r\n',
      '\uFEFF',
    ],
  );
  it('are read or refused by line, in bounded time, and leave prototypes alone', () => {
    const before = Object.getOwnPropertyNames(Object.prototype).length;
    const mutation = fc.tuple(fc.nat(base.length), fc.nat(30), token);
    fc.assert(
      fc.property(
        fc.array(mutation, { maxLength: 5 }),
        fc.constantFrom(...icsFormats),
        (cuts, format) => {
          const text = cuts.reduce(
            (made, [at, gone, put]) => made.slice(0, at) + put + made.slice(at + gone),
            base,
          );
          const context = anImportContext({ options: { country: 'US', businessUnitId: 'hrp' } });
          const reading = format.read(text, context);
          const plan = applyImport(context.plan, previewImport(context.plan, reading, 'ics'));
          expect(expandPlan(plan, range).length).toBeLessThan(100_000);
          expect(Object.getOwnPropertyNames(Object.prototype)).toHaveLength(before);
        },
      ),
      { numRuns: 150, seed: 4 },
    );
  });

  it.each([
    [
      'a line of 1 MB',
      calendar(
        event(
          `SUMMARY:${'x'.repeat(500_000)}`,
          'UID:a',
          'DTSTART:20270101T000000Z',
          'DTEND:20270101T010000Z',
        ),
      ),
    ],
    ['depth 10,000', `BEGIN:VCALENDAR\r\n${'BEGIN:X\r\n'.repeat(10_000)}`],
    ['half a million properties', calendar(event('UID:a', 'X-A:1\r\n'.repeat(500_000)))],
    [
      '20,000 events of one UID',
      calendar(
        `${event('UID:a', 'DTSTART:20270101T000000Z', 'DTEND:20270101T010000Z')}\r\n`.repeat(
          20_000,
        ),
      ),
    ],
  ])('%s', (_, text) => {
    const startMs = performance.now();
    readIcsWindows(text, anImportContext());
    expect(performance.now() - startMs).toBeLessThan(6_000);
  });
});
