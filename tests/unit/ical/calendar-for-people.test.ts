import fc from 'fast-check';
import ICAL from 'ical.js';
import { describe, expect, it } from 'vitest';
import {
  writeCalendarForPeople,
  type EventForPeople,
} from '../../../shared/ical/calendar-for-people.ts';

const hour = 3_600_000;
const event = (differs: Partial<EventForPeople> = {}): EventForPeople => ({
  uid: 'pwp-plan1-northwind-20270320T2200@patch-window-planner',
  sequence: 7,
  summary: 'Patching Northwind, prod',
  description: 'First line\nSecond; line',
  startMs: Date.UTC(2027, 2, 21, 2),
  endMs: Date.UTC(2027, 2, 21, 8),
  status: 'TENTATIVE',
  ...differs,
});
const write = (events: readonly EventForPeople[], zone = 'America/New_York'): string =>
  writeCalendarForPeople({ zone, nowMs: Date.UTC(2027, 2, 10), events });

/** Instants as ical.js reads them, by the zone that the file itself describes. */
function readBack(text: string): readonly { start: number; end: number; uid: string }[] {
  // A jCal tree, which the library has no type for.
  const parsed = ICAL.parse(text) as unknown[];
  const calendar = new ICAL.Component(parsed);
  const zones = calendar.getAllSubcomponents('vtimezone').map((each) => new ICAL.Timezone(each));
  zones.forEach((zone) => ICAL.TimezoneService.register(zone));
  const read = calendar.getAllSubcomponents('vevent').map((each) => {
    const { startDate, endDate, uid } = new ICAL.Event(each);
    return {
      uid,
      start: startDate.toJSDate().getTime(),
      end: endDate.toJSDate().getTime(),
    };
  });
  zones.forEach(({ tzid }) => ICAL.TimezoneService.remove(tzid));
  return read;
}

describe('a calendar file for people', () => {
  it('is what calendar applications import, byte by byte', () => {
    const lines = write([event()]).split('\r\n');
    expect(lines.slice(0, 5)).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Patch Window Planner//Negotiation 1.0//EN',
      'CALSCALE:GREGORIAN',
      'METHOD:PUBLISH',
    ]);
    expect(lines.slice(lines.indexOf('BEGIN:VEVENT'))).toEqual([
      'BEGIN:VEVENT',
      'UID:pwp-plan1-northwind-20270320T2200@patch-window-planner',
      'DTSTAMP:20270310T000000Z',
      'SEQUENCE:7',
      'STATUS:TENTATIVE',
      'SUMMARY:Patching Northwind\\, prod',
      'DESCRIPTION:First line\\nSecond\\; line',
      'DTSTART;TZID=America/New_York:20270320T220000',
      'DTEND;TZID=America/New_York:20270321T040000',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  it.each([
    ['UTC', event(), 'DTSTART:20270321T020000Z'],
    // Sun 7 Nov 2027 01:30 exists twice in New York; this is the second.
    [
      'America/New_York',
      event({ startMs: Date.UTC(2027, 10, 7, 6, 30), endMs: Date.UTC(2027, 10, 7, 9) }),
      'DTSTART:20271107T063000Z',
    ],
  ])('is in UTC where %s leaves a doubt, and describes no zone then', (zone, one, start) => {
    const text = write([one], zone);
    expect(text).toContain(start);
    expect(text).not.toContain('VTIMEZONE');
  });

  it.each(['America/New_York', 'Asia/Kolkata', 'Australia/Lord_Howe', 'Europe/London', 'UTC'])(
    'denotes the same instants to ical.js in %s, all year round',
    (zone) => {
      const start = fc
        .integer({ min: Date.UTC(2027, 0, 1) / 900_000, max: Date.UTC(2028, 6, 1) / 900_000 })
        .map((quarter) => quarter * 900_000);
      fc.assert(
        fc.property(fc.array(start, { minLength: 1, maxLength: 3 }), (starts) => {
          const events = starts.map((startMs, index) =>
            event({ uid: `u${index}@x`, startMs, endMs: startMs + (index + 1) * hour }),
          );
          expect(readBack(write(events, zone))).toEqual(
            events.map(({ uid, startMs, endMs }) => ({ uid, start: startMs, end: endMs })),
          );
        }),
        { numRuns: 60 },
      );
    },
  );

  it('carries any text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (summary) => {
        const text = write([event({ summary })]);
        const physical = text.split('\r\n');
        expect(physical.every((line) => Buffer.byteLength(line) <= 75)).toBe(true);
        expect(readBack(text)).toHaveLength(1);
      }),
      { numRuns: 100 },
    );
  });
});
