import { describe, expect, it } from 'vitest';
import { expandCalendar } from '../../../shared/schedule/expand-calendar.ts';
import type { TimeRange } from '../../../shared/time/time-range.ts';
import { aCalendar } from '../../support/a-calendar.ts';
import { bestCpuMs } from '../../support/cpu-time.ts';
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

describe('overrides', () => {
  const weekly = [...saturdays, 'RRULE:FREQ=WEEKLY;COUNT=3'];
  const moved = (recurrenceId: string, ...lines: readonly string[]) => [
    'UID:saturdays',
    recurrenceId,
    'DTSTART:20260113T030000Z',
    'DTEND:20260113T040000Z',
    ...lines,
  ];
  const expected = [
    'saturdays 2026-01-04T03:00–2026-01-04T09:00',
    'saturdays 2026-01-13T03:00–2026-01-13T04:00',
    'saturdays 2026-01-18T03:00–2026-01-18T09:00',
  ];

  it.each([
    'RECURRENCE-ID;TZID=America/New_York:20260110T220000',
    'RECURRENCE-ID:20260111T030000Z',
    'RECURRENCE-ID;TZID=Asia/Kolkata:20260111T083000',
    'RECURRENCE-ID;VALUE=DATE:20260110',
  ])('by %s stand in for their occurrence', (recurrenceId) => {
    expect(occurrencesOf([weekly, moved(recurrenceId)])).toEqual(expected);
    expect(occurrencesOf([moved(recurrenceId), weekly])).toEqual(expected);
  });

  it('count by the highest SEQUENCE, and of equal ones by the last', () => {
    const id = 'RECURRENCE-ID:20260111T030000Z';
    const other = (sequence: number) => [
      'UID:saturdays',
      id,
      `SEQUENCE:${sequence}`,
      'DTSTART:20260120T000000Z',
      'DURATION:PT1H',
    ];
    const starts = (...events: readonly (readonly string[])[]) =>
      occurrencesOf([weekly, ...events]).map((line) => line.slice(10, 20));
    expect(starts(moved(id, 'SEQUENCE:2'), other(1))).toContain('2026-01-13');
    expect(starts(moved(id, 'SEQUENCE:2'), other(2))).toContain('2026-01-20');
    expect(starts(moved(id, 'SEQUENCE:2'), other(1))).toHaveLength(3);
  });

  it('are many without costing more than each', () => {
    const hourly = [
      'UID:h',
      'DTSTART:20260101T000000Z',
      'DURATION:PT1M',
      'RRULE:FREQ=HOURLY;COUNT=9000',
    ];
    const times = Array.from({ length: 4_000 }, (_, index) =>
      new Date(Date.UTC(2026, 0, 1, index)).toISOString().slice(0, 19).replaceAll(/[-:]/g, ''),
    );
    const moves = times.map((time) => [
      'UID:h',
      `RECURRENCE-ID:${time}Z`,
      `DTSTART:${time}Z`,
      'DURATION:PT2M',
    ]);
    const document = aCalendar([hourly, ...moves]);
    expect(expandCalendar(document, twoYears).occurrences).toHaveLength(9_000);
    expect(bestCpuMs(() => expandCalendar(document, twoYears))).toBeLessThan(500);
  });

  it('touch no event of another UID, and show even where nothing was to override', () => {
    const stray = [
      'UID:other',
      'RECURRENCE-ID:20260111T030000Z',
      'DTSTART:20260113T030000Z',
      'DURATION:PT1H',
    ];
    expect(occurrencesOf([weekly, stray])).toHaveLength(4);
  });

  it('move an occurrence into the range, and out of it', () => {
    const id = 'RECURRENCE-ID:20260111T030000Z';
    const day = (date: number) => ({
      startMs: Date.UTC(2026, 0, date),
      endMs: Date.UTC(2026, 0, date + 1),
    });
    expect(occurrencesOf([weekly, moved(id)], day(11))).toEqual([]);
    expect(occurrencesOf([weekly, moved(id)], day(13))).toEqual([expected[1]]);
  });
});
