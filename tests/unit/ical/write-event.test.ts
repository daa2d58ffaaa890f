import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCalendarDocument } from '../../../shared/ical/calendar-document.ts';
import type { WritableEvent } from '../../../shared/ical/edit-calendar.ts';
import { writeEvent } from '../../../shared/ical/write-event.ts';
import { transitionsIn } from '../../../shared/time/zone.ts';
import {
  aCalendar,
  anEvent,
  hourMs,
  ourUidOf,
  withoutBlanks,
  writableEvents,
  zones,
} from './a-calendar.ts';

const style = { lineEnding: '\r\n', writesEventType: false };
const write = (event: Partial<WritableEvent>) => writeEvent(anEvent(event), style);

function linesOf(event: Partial<WritableEvent>): readonly string[] {
  const result = write(event);
  expect(result).toMatchObject({ ok: true });
  return result.ok ? result.value.split('\r\n') : [];
}

/** What is read of a written event, in a calendar of its own. */
function readBack(event: WritableEvent) {
  const result = writeEvent(event, style);
  expect(result).toMatchObject({ ok: true });
  const document = parseCalendarDocument(aCalendar([result.ok ? result.value.slice(0, -2) : '']));
  expect(document.problems).toEqual([]);
  expect(document.events).toHaveLength(1);
  return document.events[0]!;
}

describe('writeEvent', () => {
  it('writes the lines of AWS in their order', () => {
    expect(linesOf({ description: 'Ring 2, reboot; allowed\nback\\slash', sequence: 3 })).toEqual([
      'BEGIN:VEVENT',
      'DTSTAMP:20261101T080000Z',
      `UID:${ourUidOf(1)}`,
      'SEQUENCE:3',
      'SUMMARY:patch-acme-prod-2027-03',
      'DESCRIPTION:Ring 2\\, reboot\\; allowed\\nback\\\\slash',
      'DTSTART;TZID=America/New_York:20270306T220000',
      'DTEND;TZID=America/New_York:20270307T040000',
      'END:VEVENT',
      '',
    ]);
  });

  it('leaves DESCRIPTION out where there is none', () => {
    expect(linesOf({ description: '' }).join()).not.toContain('DESCRIPTION');
  });

  it('keeps six hours six hours on the night of a DST change', () => {
    const startMs = Date.UTC(2027, 2, 14, 3);

    expect(linesOf({ startMs, endMs: startMs + 6 * hourMs })).toEqual(
      expect.arrayContaining([
        'DTSTART;TZID=America/New_York:20270313T220000',
        'DTEND;TZID=America/New_York:20270314T050000',
      ]),
    );
  });

  it.each([
    ['first', Date.UTC(2027, 10, 7, 5, 30)],
    ['second', Date.UTC(2027, 10, 7, 6, 30)],
  ])(
    'writes the %s 01:30 of autumn in UTC, since readers differ on which it is',
    (_which, startMs) => {
      expect(linesOf({ startMs, endMs: startMs + 6 * hourMs })).toEqual(
        expect.arrayContaining([
          `DTSTART;TZID=Etc/UTC:20271107T0${new Date(startMs).getUTCHours()}3000`,
          expect.stringContaining('DTEND;TZID=Etc/UTC:20271107T'),
        ]),
      );
    },
  );

  it('writes an end in a fold in UTC, with its start', () => {
    const endMs = Date.UTC(2027, 10, 7, 6);

    expect(linesOf({ startMs: endMs - 3 * hourMs, endMs })).toEqual(
      expect.arrayContaining([
        'DTSTART;TZID=Etc/UTC:20271107T030000',
        'DTEND;TZID=Etc/UTC:20271107T060000',
      ]),
    );
  });

  it('writes a weekly event with the days in order and an end in UTC', () => {
    const weekly = {
      everyWeeks: 2,
      weekdays: ['SA', 'MO'],
      untilMs: Date.UTC(2027, 11, 31, 23, 59, 59),
    } as const;

    expect(linesOf({ weekly })).toContain(
      'RRULE:FREQ=WEEKLY;INTERVAL=2;BYDAY=MO,SA;UNTIL=20271231T235959Z',
    );
    expect(linesOf({ weekly: { everyWeeks: 1, weekdays: ['SA'] } })).toContain(
      'RRULE:FREQ=WEEKLY;INTERVAL=1;BYDAY=SA',
    );
  });

  it.each([
    ['an end before the start', { endMs: 0 }, 'end-not-after-start'],
    ['no length', { endMs: anEvent().startMs }, 'end-not-after-start'],
    ['half a second', { startMs: anEvent().startMs + 500 }, 'not-whole-seconds'],
    ['no number', { startMs: NaN }, 'out-of-range'],
    ['the year 1800', { startMs: Date.UTC(1800, 0, 1) }, 'out-of-range'],
    ['the year 10000', { endMs: Date.UTC(10_000, 0, 1) }, 'out-of-range'],
    ['a stamp of no time', { dtstampMs: Infinity }, 'out-of-range'],
    ['a zone nobody knows', { zone: 'Mars/Olympus' }, 'unknown-zone'],
    ['a bare offset', { zone: '+05:30' }, 'unknown-zone'],
    [
      'a weekly event that does not happen on the day it starts',
      { weekly: { everyWeeks: 1, weekdays: ['SU'] } },
      'weekly-not-on-start-day',
    ],
    [
      'a weekly event whose first night has a DST change',
      {
        startMs: Date.UTC(2027, 2, 14, 3),
        endMs: Date.UTC(2027, 2, 14, 9),
        weekly: { everyWeeks: 1, weekdays: ['SA'] },
      },
      'weekly-on-dst-night',
    ],
  ] as const)('refuses %s', (_what, event, reason) => {
    expect(write(event)).toEqual({
      ok: false,
      error: { kind: 'unwritable-time', uid: ourUidOf(1), reason },
    });
  });

  it.each([
    ['NUL', 'a\0b'],
    ['bell', 'a\u0007'],
    ['escape', 'a\u001b[31m'],
    ['delete', 'a\u007f'],
    ['next line', 'a\u0085'],
    ['line separator', 'a\u2028'],
    ['half a character', 'a\ud83d'],
    ['the other half', 'a\ude00b'],
  ])('refuses %s in text, and says where', (_what, text) => {
    for (const field of ['summary', 'description'] as const)
      expect(write({ [field]: text })).toEqual({
        ok: false,
        error: { kind: 'unwritable-text', uid: ourUidOf(1), field, at: 1 },
      });
  });

  it.each([
    ['sequence', { sequence: -1 }, -1],
    ['sequence', { sequence: 1.5 }, 1.5],
    ['sequence', { sequence: 2 ** 31 }, 2 ** 31],
    ['everyWeeks', { weekly: { everyWeeks: 0, weekdays: ['SA'] } }, 0],
  ] as const)('refuses a %s that iCalendar has no number for', (field, event, value) => {
    expect(write(event)).toEqual({
      ok: false,
      error: { kind: 'unwritable-number', uid: ourUidOf(1), field, value },
    });
  });
});

describe('what is written reads back', () => {
  it('as the same instants and text, for any event', () => {
    fc.assert(
      fc.property(writableEvents, (event) => {
        expect(readBack(event)).toMatchObject({
          uid: event.uid,
          summary: withoutBlanks(event.summary),
          startMs: event.startMs,
          endMs: event.endMs,
          sequence: event.sequence,
          rrule: null,
          exdates: [],
          recurrenceId: null,
        });
      }),
      { numRuns: 300 },
    );
  });

  it.each(zones)('as the same instants around every change of %s from 2024 to 2035', (zone) => {
    const range = { startMs: Date.UTC(2024, 0, 1), endMs: Date.UTC(2036, 0, 1) };
    const changes = transitionsIn(range, zone).map(({ atMs }) => atMs);
    const steps = Array.from({ length: 17 }, (_, step) => (step - 8) * 15 * 60_000);
    const spans = [range.startMs, ...changes].flatMap((atMs) =>
      steps.flatMap((step) =>
        [0.25, 4, 24].map((hours) => ({
          startMs: atMs + step,
          endMs: atMs + step + hours * hourMs,
        })),
      ),
    );
    const meant = spans.map((span, nth) => anEvent({ zone, uid: ourUidOf(nth), ...span }));
    const lines = meant.map((event) => {
      const written = writeEvent(event, style);
      return written.ok ? written.value.slice(0, -2) : written.error.kind;
    });
    const { events, problems } = parseCalendarDocument(aCalendar(lines));

    expect(events.map(({ startMs, endMs }) => [startMs, endMs])).toEqual(
      meant.map(({ startMs, endMs }) => [startMs, endMs]),
    );
    expect(problems).toEqual([]);
  });

  it('in lines of at most 75 octets, whatever the text', () => {
    const wide = fc.string({
      unit: fc.constantFrom('a', 'é', '日', '😀', '\\', '\n', ','),
      maxLength: 300,
    });
    fc.assert(
      fc.property(wide, (text) => {
        const event = anEvent({ summary: `x${text}x`, description: `x${text}x` });
        const { summary, description } = readBack(event);
        expect([summary, description]).toEqual([event.summary, event.description]);
        for (const line of linesOf(event)) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
      }),
    );
  });
});
