import { readdirSync, readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCalendarDocument, toInstantOf } from '../../../shared/ical/calendar-document.ts';
import { aCalendar, aForeignEvent } from './a-calendar.ts';

const folder = new URL('../../fixtures/ical/', import.meta.url);
const texts = readdirSync(folder)
  .filter((file) => file.endsWith('.ics'))
  .map((file) => readFileSync(new URL(file, folder), 'utf8'));

/** Pieces of real calendars, cut, doubled, swapped and sprinkled with what readers trip over. */
const mangledTexts = fc
  .tuple(
    fc.constantFrom(...texts),
    fc.constantFrom(...texts),
    fc.array(
      fc.tuple(
        fc.nat(10_000),
        fc.nat(60),
        fc.oneof(
          fc.constantFrom('\r', '\n', '\r\n ', '\t', ':', ';', '"', ',', '\0', '\ud83d', '=', 'Z'),
          fc.constantFrom('TZID=', 'END:VEVENT\r\n', 'BEGIN:VEVENT\r\n', 'BEGIN:VCALENDAR\n', '/'),
          fc.constantFrom('DTSTART:20270101T000000Z\r\n', 'DURATION:P1D\n', 'RDATE:20270101\n'),
          fc.string({ maxLength: 4 }),
        ),
      ),
      { maxLength: 8 },
    ),
  )
  .map(([first, second, changes]) =>
    changes.reduce(
      (text, [at, cut, put]) => {
        const place = at % (text.length + 1);
        return text.slice(0, place) + put + text.slice(place + cut);
      },
      first + second.slice(second.length / 2),
    ),
  );

describe('parseCalendarDocument', () => {
  it('reads every part of every event it gives, whatever the text', () => {
    fc.assert(
      fc.property(mangledTexts, (text) => {
        const { events, problems } = parseCalendarDocument(text);
        const lineCount = text.split(/\r\n|\r|\n/).length;
        for (const event of events) {
          expect(toInstantOf(event.start)).toBe(event.startMs);
          expect(event.end === null ? event.durationMs : toInstantOf(event.end)).not.toBeNull();
          expect(event.endMs).toBeGreaterThanOrEqual(event.startMs);
          expect(event.firstLine).toBeLessThan(event.lastLine);
          expect(event.lastLine).toBeLessThanOrEqual(lineCount);
          const { description, exdates, rdates, rdatePeriods, recurrenceId } = event;
          for (const time of [...exdates, ...rdates, ...(recurrenceId ? [recurrenceId] : [])])
            expect(toInstantOf(time)).not.toBeNaN();
          expect(rdatePeriods.length).toBeLessThanOrEqual(rdates.length);
          expect(description === null || typeof description === 'string').toBe(true);
        }
        for (const { line } of problems) {
          expect(line).toBeGreaterThan(0);
          expect(line).toBeLessThanOrEqual(lineCount);
        }
      }),
      { numRuns: 1_000 },
    );
  });

  it('reads the same text the same way', () => {
    fc.assert(
      fc.property(mangledTexts, (text) => {
        expect(parseCalendarDocument(text)).toEqual(parseCalendarDocument(text));
      }),
    );
  });

  it('names the lines a person sees in an editor', () => {
    const text = aCalendar([
      ...aForeignEvent('a', 'DESCRIPTION:x', ' y', ''),
      ...aForeignEvent('b'),
    ]);
    const lines = text.split('\r\n');

    for (const { uid, firstLine, lastLine } of parseCalendarDocument(text).events)
      expect(lines.slice(firstLine - 1, lastLine)).toEqual(
        expect.arrayContaining(['BEGIN:VEVENT', `UID:${uid}`, 'END:VEVENT']),
      );
  });

  it('gives the same time each time it is asked', () => {
    const [event] = parseCalendarDocument(aCalendar(aForeignEvent('a'))).events;

    expect(event?.start).toBe(event?.start);
    expect(event?.end).toBe(event?.end);
  });

  it('keeps apart what other events bring', () => {
    const exception = 'EXDATE:20270502T000000Z';
    const text = aCalendar([
      ...aForeignEvent('a', exception),
      ...aForeignEvent('b', exception.replace('0502', '0503')),
      ...aForeignEvent('c'),
    ]);

    expect(
      parseCalendarDocument(text).events.map(({ exdates }) => exdates.map(toInstantOf)),
    ).toEqual([[Date.UTC(2027, 4, 2)], [Date.UTC(2027, 4, 3)], []]);
  });
});
