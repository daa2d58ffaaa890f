import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expandCalendar } from '../../../shared/schedule/expand-calendar.ts';
import type { TimeRange } from '../../../shared/time/time-range.ts';
import { aCalendar } from '../../support/a-calendar.ts';
import { twoYears, utcText } from '../../support/expand-rule.ts';

const saturdays = [
  'UID:saturdays',
  'SUMMARY:Saturdays',
  'DTSTART;TZID=America/New_York:20260103T220000',
  'DTEND;TZID=America/New_York:20260104T040000',
];

/** Starts and ends as UTC, one a line. */
const occurrencesOf = (
  events: readonly (readonly string[])[],
  range: TimeRange = twoYears,
): readonly string[] =>
  expandCalendar(aCalendar(events), range).occurrences.map(
    ({ uid, startMs, endMs }) => `${uid} ${utcText(startMs)}–${utcText(endMs)}`,
  );

const startsOf = (...lines: readonly string[]): string =>
  occurrencesOf([[...saturdays, ...lines]])
    .map((line) => line.slice(10, 26))
    .join(' ');

describe('single events', () => {
  it.each([
    [
      'a zone without a VTIMEZONE, as AWS writes it',
      [
        'DTSTART;TZID=America/New_York:20260314T220000',
        'DTEND;TZID=America/New_York:20260315T040000',
      ],
      // Start and end are read on the wall: over the change it is five hours.
      'e 2026-03-15T02:00–2026-03-15T08:00',
    ],
    [
      'a night of change',
      [
        'DTSTART;TZID=America/New_York:20260307T220000',
        'DTEND;TZID=America/New_York:20260308T040000',
      ],
      'e 2026-03-08T03:00–2026-03-08T08:00',
    ],
    [
      'UTC',
      ['DTSTART:20260501T000000Z', 'DTEND:20260501T060000Z'],
      'e 2026-05-01T00:00–2026-05-01T06:00',
    ],
    [
      'floating time, read as UTC',
      ['DTSTART:20260501T000000', 'DTEND:20260501T060000'],
      'e 2026-05-01T00:00–2026-05-01T06:00',
    ],
    [
      'a duration',
      ['DTSTART:20260501T000000Z', 'DURATION:PT90M'],
      'e 2026-05-01T00:00–2026-05-01T01:30',
    ],
    [
      'a whole day without a zone, read as UTC',
      ['DTSTART;VALUE=DATE:20260501', 'DTEND;VALUE=DATE:20260502'],
      'e 2026-05-01T00:00–2026-05-02T00:00',
    ],
    [
      'a whole day without an end',
      ['DTSTART;VALUE=DATE:20260501'],
      'e 2026-05-01T00:00–2026-05-02T00:00',
    ],
    [
      'a date with a zone and no VALUE, as AWS samples have it',
      ['DTSTART;TZID=EST5EDT:20260501', 'DTEND;TZID=EST5EDT:20260502'],
      'e 2026-05-01T04:00–2026-05-02T04:00',
    ],
    [
      'a day of 23 hours',
      [
        'DTSTART;TZID=America/New_York;VALUE=DATE:20260308',
        'DTEND;TZID=America/New_York;VALUE=DATE:20260309',
      ],
      'e 2026-03-08T05:00–2026-03-09T04:00',
    ],
    [
      'a day whose midnight does not exist',
      [
        'DTSTART;TZID=Africa/Cairo;VALUE=DATE:20260424',
        'DTEND;TZID=Africa/Cairo;VALUE=DATE:20260425',
      ],
      'e 2026-04-23T22:00–2026-04-24T21:00',
    ],
  ])('%s', (_about, lines, expected) => {
    expect(occurrencesOf([['UID:e', ...lines]])).toEqual([expected]);
  });

  it('are there when they began before the range and reach into it', () => {
    const range = (startMs: number) => ({ startMs, endMs: startMs + 60_000 });
    const end = Date.UTC(2026, 0, 4, 9);
    expect(occurrencesOf([saturdays], range(end - 1))).toHaveLength(1);
    expect(occurrencesOf([saturdays], range(end))).toHaveLength(0);
    expect(occurrencesOf([saturdays], range(Date.UTC(2026, 0, 4, 3) - 60_000))).toHaveLength(0);
  });
});

describe('repeating events', () => {
  it('keep the length of the first occurrence over nights of change', () => {
    const lines = occurrencesOf([[...saturdays, 'RRULE:FREQ=WEEKLY;BYDAY=SA;COUNT=11']]);
    expect(lines.at(-1)).toBe('saturdays 2026-03-15T02:00–2026-03-15T08:00');
    expect(lines.at(-2)).toBe('saturdays 2026-03-08T03:00–2026-03-08T09:00');
  });

  it('of whole days keep to midnights', () => {
    const lines = [
      'UID:e',
      'DTSTART;TZID=America/New_York;VALUE=DATE:20260307',
      'RRULE:FREQ=DAILY;COUNT=3',
    ];
    expect(occurrencesOf([lines])).toEqual([
      'e 2026-03-07T05:00–2026-03-08T05:00',
      'e 2026-03-08T05:00–2026-03-09T04:00',
      'e 2026-03-09T04:00–2026-03-10T04:00',
    ]);
  });

  it.each([
    ['a trailing semicolon', ['RRULE:FREQ=WEEKLY;COUNT=2;'], '2026-01-04T03:00 2026-01-11T03:00'],
    [
      'an exception in its zone',
      ['RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE;TZID=America/New_York:20260110T220000'],
      '2026-01-04T03:00 2026-01-18T03:00',
    ],
    [
      'an exception in UTC and one in another zone',
      [
        'RRULE:FREQ=WEEKLY;COUNT=3',
        'EXDATE:20260111T030000Z',
        'EXDATE;TZID=Asia/Kolkata:20260118T083000',
      ],
      '2026-01-04T03:00',
    ],
    [
      'several exceptions on a line',
      ['RRULE:FREQ=WEEKLY;COUNT=4', 'EXDATE;TZID=America/New_York:20260110T220000,20260117T220000'],
      '2026-01-04T03:00 2026-01-25T03:00',
    ],
    [
      'an exception that is only a date: that day of the event’s own clock',
      ['RRULE:FREQ=WEEKLY;COUNT=3', 'EXDATE;VALUE=DATE:20260110'],
      '2026-01-04T03:00 2026-01-18T03:00',
    ],
    [
      'an exception that matches nothing',
      ['RRULE:FREQ=WEEKLY;COUNT=2', 'EXDATE:20260111T030001Z'],
      '2026-01-04T03:00 2026-01-11T03:00',
    ],
    [
      'added dates, one of them there already',
      ['RRULE:FREQ=WEEKLY;COUNT=2', 'RDATE;TZID=America/New_York:20260110T220000,20260115T220000'],
      '2026-01-04T03:00 2026-01-11T03:00 2026-01-16T03:00',
    ],
    [
      'added dates without a rule',
      ['RDATE;TZID=America/New_York:20260115T220000'],
      '2026-01-04T03:00 2026-01-16T03:00',
    ],
    [
      'an added date without a time: at the time of the event',
      ['RDATE;VALUE=DATE:20260115'],
      '2026-01-04T03:00 2026-01-16T03:00',
    ],
    [
      'an added period, which ends where it says',
      ['RDATE;VALUE=PERIOD:20260116T030000Z/PT1H'],
      '2026-01-04T03:00 2026-01-16T03:00',
    ],
    [
      'an exception stronger than an added date',
      ['RDATE:20260116T030000Z', 'EXDATE:20260116T030000Z'],
      '2026-01-04T03:00',
    ],
  ])('%s', (_about, lines, expected) => {
    expect(startsOf(...lines)).toBe(expected);
  });

  it('lose by a bare date what starts that day on their own clock, not at its midnight in UTC', () => {
    const evening = [
      'UID:e',
      'DTSTART;TZID=America/New_York:20260108T190000',
      'DURATION:PT1H',
      'RRULE:FREQ=DAILY;COUNT=3',
      'EXDATE;VALUE=DATE:20260110',
    ];
    expect(occurrencesOf([evening]).map((line) => line.slice(2, 18))).toEqual([
      '2026-01-09T00:00',
      '2026-01-10T00:00',
    ]);
  });

  it('of whole days lose a day by its date, with or without the zone', () => {
    const days = (exdate: string) => [
      'UID:e',
      'DTSTART;TZID=Asia/Kolkata;VALUE=DATE:20260108',
      'RRULE:FREQ=DAILY;COUNT=2',
      exdate,
    ];
    const left = ['e 2026-01-07T18:30–2026-01-08T18:30'];
    expect(occurrencesOf([days('EXDATE;VALUE=DATE:20260109')])).toEqual(left);
    expect(occurrencesOf([days('EXDATE;TZID=Asia/Kolkata;VALUE=DATE:20260109')])).toEqual(left);
    expect(occurrencesOf([days('EXDATE:20260108T183000Z')])).toEqual(left);
  });

  it('end an added period where it says, and the others after their usual length', () => {
    const period = [...saturdays, 'RDATE;VALUE=PERIOD:20260116T030000Z/20260119T000000Z'];
    expect(occurrencesOf([period])).toEqual([
      'saturdays 2026-01-04T03:00–2026-01-04T09:00',
      'saturdays 2026-01-16T03:00–2026-01-19T00:00',
    ]);
    const lastHour = { startMs: Date.UTC(2026, 0, 18, 23), endMs: Date.UTC(2026, 0, 20) };
    expect(occurrencesOf([period], lastHour)).toHaveLength(1);
  });

  it('that never end cost no more than others', () => {
    const events = Array.from({ length: 266 }, (_, index) => [
      `UID:${index}`,
      'DTSTART:19700103T220000Z',
      'DURATION:PT6H',
      'RRULE:FREQ=WEEKLY;BYDAY=SA',
    ]);
    expect(occurrencesOf(events)).toHaveLength(266 * 104);
  });
});

describe('greedy events', () => {
  const everySecond = (uid: string) => [
    `UID:${uid}`,
    'DTSTART:20260101T000000Z',
    'DURATION:PT1S',
    'RRULE:FREQ=SECONDLY',
  ];

  it('are cut, and said to be, without hiding the others', () => {
    const greedy = Array.from({ length: 40 }, (_, index) => everySecond(`greedy-${index}`));
    const { occurrences, cut } = expandCalendar(
      aCalendar([...greedy, [...saturdays, 'RRULE:FREQ=WEEKLY']]),
      twoYears,
    );
    expect(cut).toBe(true);
    expect(occurrences.filter(({ uid }) => uid === 'saturdays')).toHaveLength(104);
    expect(occurrences.length).toBeLessThanOrEqual(60_000 + 41_000);
  });
});

describe('laws of expandCalendar', () => {
  it('an answer for a range is what touches it of any larger one', () => {
    const events = [
      [...saturdays, 'RRULE:FREQ=WEEKLY;INTERVAL=2', 'EXDATE:20260215T030000Z'],
      [
        'UID:saturdays',
        'RECURRENCE-ID:20260301T030000Z',
        'DTSTART:20260305T000000Z',
        'DURATION:P3D',
      ],
      [
        'UID:daily',
        'DTSTART;TZID=Europe/London:20260101T013000',
        'DURATION:PT30M',
        'RRULE:FREQ=DAILY',
      ],
      ['UID:days', 'DTSTART;TZID=Africa/Cairo;VALUE=DATE:20260401', 'RRULE:FREQ=WEEKLY'],
    ];
    const document = aCalendar(events);
    const larger = { startMs: Date.UTC(2025, 0, 1), endMs: Date.UTC(2028, 0, 1) };
    const all = expandCalendar(document, larger).occurrences;
    const minute = fc.integer({ min: twoYears.startMs / 60_000, max: twoYears.endMs / 60_000 });
    fc.assert(
      fc.property(minute, minute, (a, b) => {
        const range = { startMs: Math.min(a, b) * 60_000, endMs: Math.max(a, b) * 60_000 };
        expect(expandCalendar(document, range).occurrences).toEqual(
          all.filter(({ startMs, endMs }) => startMs < range.endMs && endMs > range.startMs),
        );
      }),
      { numRuns: 60 },
    );
  });
});
