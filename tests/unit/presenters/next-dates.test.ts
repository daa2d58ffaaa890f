import { describe, expect, it } from 'vitest';
import {
  dateRows,
  distinctZones,
  movedNote,
  nextWindows,
} from '../../../renderer/presenters/next-dates.ts';
import { skippedDates } from '../../../renderer/presenters/skipped-dates.ts';
import type { Series } from '../../../shared/model/series.ts';
import { aSeries } from '../../support/a-plan.ts';

const nowMs = Date.UTC(2027, 2, 10, 9);
const facts = {
  releases: [],
  holidays: [{ id: 'h', name: 'Christmas Day', country: 'US', date: '2027-12-25' }],
};
const monthly = (ordinal: 2 | 4, differs: Partial<Series> = {}) =>
  aSeries({
    rule: { kind: 'nth-weekday', ordinal, weekday: 'SA', fromDate: '2027-01-01' },
    ...differs,
  });

describe('nextWindows', () => {
  it('gives twelve dates that are not over, however rare they are', () => {
    const starts = nextWindows(monthly(2), facts, { nowMs }).map(({ localStart }) => localStart);
    expect(starts).toHaveLength(12);
    expect(starts[0]).toBe('2027-03-13T22:00');
    const leapDays = aSeries({ rule: { kind: 'month-day', day: 31, fromDate: '2027-01-01' } });
    expect(nextWindows(leapDays, facts, { nowMs })).toHaveLength(12);
  });

  it('gives what there is of a series that ends, and nothing of one that is over', () => {
    expect(nextWindows(aSeries(), facts, { nowMs })).toHaveLength(1);
    const past = aSeries({ rule: { kind: 'dates', dates: ['2027-01-02'] } });
    expect(nextWindows(past, facts, { nowMs })).toEqual([]);
  });
});

describe('dateRows', () => {
  it('tells each date on every clock, and what the clocks do', () => {
    const zones = distinctZones(['America/New_York', 'Asia/Calcutta', 'America/New_York']);
    const [march, april] = dateRows(nextWindows(monthly(2), facts, { nowMs }), zones);
    expect(march).toEqual({
      id: 'northwind-prod@2027-03-13T22:00',
      times: [
        { zone: 'America/New_York', words: 'Sat 13 Mar 2027 22:00 EST → Sun 05:00 EDT' },
        { zone: 'Asia/Kolkata', words: 'Sun 14 Mar 08:30 → 14:30 IST' },
      ],
      notes: ['Clocks in New York go forward by 1 h meanwhile: it still lasts 6 h, until 05:00.'],
    });
    expect(april?.notes).toEqual([]);
  });

  it('flags a start that does not exist, and one that exists twice', () => {
    const nights = { kind: 'dates', dates: ['2027-03-14', '2027-11-07'] } as const;
    const notesAt = (startTime: string) =>
      dateRows(
        nextWindows(aSeries({ rule: nights, startTime, durationMinutes: 60 }), facts, { nowMs }),
        ['UTC'],
      ).map(({ notes }) => notes.join());
    expect(notesAt('02:30')[0]).toContain('02:30 does not exist in New York');
    expect(notesAt('01:30')[1]).toContain('01:30 happens twice in New York');
  });

  it('says where a date was before a holiday moved it', () => {
    const series = monthly(4, { holidays: { strategy: 'previous', country: 'US' } });
    const windows = nextWindows(series, facts, { nowMs });
    const moved = windows.find(({ localStart }) => localStart.startsWith('2027-12'));
    expect(moved?.localStart).toBe('2027-12-24T22:00');
    expect(moved && movedNote(moved)).toBe(
      'Moved from Sat 25 Dec 2027 22:00 New York · holiday: Christmas Day',
    );
    expect(windows[0] && movedNote(windows[0])).toBeNull();
  });
});

describe('skippedDates', () => {
  it('lists what holidays and people took out ahead, and nothing that the rule does not have', () => {
    const series = monthly(4, {
      holidays: { strategy: 'skip', country: 'US' },
      changes: [
        { originalStart: '2027-02-27T22:00', skipped: true, reason: 'over' },
        { originalStart: '2027-05-22T22:00', skipped: true, reason: 'audit' },
        { originalStart: '2027-05-23T22:00', skipped: true, reason: 'no date of the rule' },
      ],
    });
    expect(skippedDates(series, facts, nowMs).map(({ words, reason }) => [words, reason])).toEqual([
      ['Sat 22 May 2027 22:00', 'audit'],
      ['Sat 25 Dec 2027 22:00', 'holiday: Christmas Day'],
    ]);
  });
});
