import fc from 'fast-check';
import type { WritableEvent } from '../../../shared/ical/edit-calendar.ts';
import { ourUid } from '../../../shared/ical/our-uid.ts';

/** Lines of an event of somebody else. */
export const aForeignEvent = (uid: string, ...lines: readonly string[]): readonly string[] => [
  'BEGIN:VEVENT',
  `UID:${uid}`,
  'DTSTART:20270501T000000Z',
  'DTEND:20270502T000000Z',
  ...lines,
  'END:VEVENT',
];

/** A calendar of these lines, all with one line ending. */
export const aCalendar = (lines: readonly string[], lineEnding = '\r\n'): string =>
  [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'X-CALENDAR-TYPE:DEFAULT_OPEN',
    ...lines,
    'END:VCALENDAR',
    '',
  ].join(lineEnding);

/** The UID of the nth window of a plan. */
export const ourUidOf = (nth: number): string =>
  ourUid('plan-1', `series ${nth}`, '2027-03-13T22:00');

/** An event of ours: six hours in New York from Saturday 2027-03-06 22:00, unless told otherwise. */
export const anEvent = (event: Partial<WritableEvent> = {}): WritableEvent => ({
  uid: ourUidOf(1),
  summary: 'patch-acme-prod-2027-03',
  zone: 'America/New_York',
  startMs: Date.UTC(2027, 2, 7, 3),
  endMs: Date.UTC(2027, 2, 7, 9),
  sequence: 0,
  dtstampMs: Date.UTC(2026, 10, 1, 8),
  ...event,
});

const hourMs = 3_600_000;
/** Zones with gaps and folds of an hour and of half an hour, of night and of noon, and none. */
export const zones = [
  'America/New_York',
  'Europe/London',
  'Europe/Berlin',
  'Asia/Kolkata',
  'Australia/Lord_Howe',
  'Pacific/Apia',
  'Africa/Casablanca',
  'America/Sao_Paulo',
  'Asia/Tehran',
  'Pacific/Chatham',
  'Etc/UTC',
] as const;

/** Text of any characters there are, control characters and rare planes included. */
export const anyText: fc.Arbitrary<string> = fc.string({
  unit: fc
    .nat(0x10ffff)
    .filter((code) => code < 0xd800 || code > 0xdfff)
    .map((code) => String.fromCodePoint(code)),
  maxLength: 60,
});

/** Text without the blanks around it, which is how it is read. */
export const withoutBlanks = (value: string): string => value.replace(/^[ \t]+|[ \t]+$/g, '');

const text = fc
  .string({ unit: 'grapheme', maxLength: 60 })
  .filter((value) => !/\p{C}|\u2028|\u2029/u.test(value));

/** Any event we may have to write, of one of nine windows. */
export const writableEvents: fc.Arbitrary<WritableEvent> = fc
  .record({
    nth: fc.integer({ min: 1, max: 9 }),
    summary: text,
    description: fc.array(text, { maxLength: 4 }).map((lines) => lines.join('\n')),
    zone: fc.constantFrom(...zones),
    startSeconds: fc.integer({
      min: Date.UTC(2024, 0, 1) / 1000,
      max: Date.UTC(2035, 0, 1) / 1000,
    }),
    lengthSeconds: fc.integer({ min: 1, max: 4 * 86_400 }),
    sequence: fc.nat(9),
  })
  .map(({ nth, startSeconds, lengthSeconds, ...rest }) =>
    anEvent({
      ...rest,
      uid: ourUidOf(nth),
      startMs: startSeconds * 1000,
      endMs: (startSeconds + lengthSeconds) * 1000,
    }),
  );

/** Lines such as strangers write: odd names, quoted parameters, folds, blank lines. */
const oddLine = fc.oneof(
  fc.constantFrom(
    'X-MICROSOFT-CDO-BUSYSTATUS:BUSY',
    'ATTENDEE;CN="Doe; Jane: x":mailto:jane@example.com',
    'DESCRIPTION:folded\\, \r\n  and again\r\n\t and again',
    '__proto__:x',
    'x-lower;case=1:y',
    '',
    'CATEGORIES:日本,😀',
  ),
  fc.string({ maxLength: 90 }).map((value) => `X-ANY:${value.replace(/[\r\n]/g, '')}`),
);

const foreignEvent = fc
  .tuple(fc.integer({ min: 1, max: 99 }), fc.array(oddLine, { maxLength: 4 }))
  .map(([nth, lines]) => aForeignEvent(`foreign-${nth}@example.com`, ...lines));

const todo = fc.constant(['BEGIN:VTODO', 'UID:todo', 'SUMMARY:Something to do', 'END:VTODO']);
const timezone = fc.constant([
  'BEGIN:VTIMEZONE',
  'TZID:Nowhere',
  'BEGIN:STANDARD',
  'DTSTART:20000101T000000',
  'TZOFFSETFROM:+0100',
  'TZOFFSETTO:+0100',
  'END:STANDARD',
  'END:VTIMEZONE',
]);
const ourEvent = fc.integer({ min: 1, max: 9 }).map((nth) => ({ nth }));

/** A sound calendar with events of others and of ours (each of our UIDs once), and its parts. */
export const calendars: fc.Arbitrary<{ readonly text: string; readonly lineEnding: string }> = fc
  .record({
    lineEnding: fc.constantFrom('\r\n', '\n', '\r'),
    mixed: fc.array(fc.constantFrom('\r\n', '\n', '\r'), { minLength: 5, maxLength: 5 }),
    isMixed: fc.boolean(),
    bom: fc.constantFrom('', '', '\ufeff'),
    head: fc.array(oddLine, { maxLength: 3 }),
    parts: fc.array(fc.oneof(foreignEvent, foreignEvent, todo, timezone, ourEvent), {
      maxLength: 8,
    }),
    endsWithLine: fc.boolean(),
  })
  .map(({ lineEnding, mixed, isMixed, bom, head, parts, endsWithLine }) => {
    const seen = new Set<number>();
    const lines = parts.flatMap((part) => {
      if (!('nth' in part)) return part;
      if (seen.has(part.nth)) return [];
      seen.add(part.nth);
      return aForeignEvent(ourUidOf(part.nth), 'X-KEPT:by others');
    });
    const all = ['BEGIN:VCALENDAR', 'VERSION:2.0', ...head, ...lines, 'END:VCALENDAR'];
    const ending = (index: number): string =>
      isMixed && index > 0 ? (mixed[index % mixed.length] ?? lineEnding) : lineEnding;
    const joined = all.map((line, index) => line + ending(index)).join('');
    return { lineEnding, text: bom + (endsWithLine ? joined : joined.replace(/[\r\n]+$/, '')) };
  });

/** Texts near to sound ones: pieces cut out, repeated, replaced. */
export const mutatedCalendars: fc.Arbitrary<string> = fc
  .tuple(
    calendars,
    fc.array(
      fc.record({
        at: fc.double({ min: 0, max: 1, noNaN: true }),
        cut: fc.nat(30),
        put: fc.oneof(
          fc.constantFrom('\r', '\n', ' ', ':', ';', '"', 'BEGIN:VEVENT\n', 'END:VEVENT\n', '\0'),
          fc.string({ maxLength: 5 }),
        ),
      }),
      { maxLength: 6 },
    ),
  )
  .map(([{ text: sound }, changes]) =>
    changes.reduce((mutated, { at, cut, put }) => {
      const place = Math.floor(at * mutated.length);
      return mutated.slice(0, place) + put + mutated.slice(place + cut);
    }, sound),
  );

export { hourMs };
