import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SeriesRule } from '../../../shared/model/series.ts';
import { findGaps, type CadenceGap } from '../../../shared/policy/cadence.ts';
import { addDays, daysBetween } from '../../../shared/time/iso-date.ts';
import { at, installOn, nowMs, windowsOfRule, zone } from './builders.ts';

const rolling = { reading: 'rolling', days: 30, zone, nowMs } as const;
const monthly = { ...rolling, reading: 'calendar-month' } as const;

const monthlyRules: readonly SeriesRule[] = ([1, 2, 3, 4, -1] as const).flatMap((ordinal) =>
  (['SA', 'SU', 'TU'] as const).map((weekday) => ({
    kind: 'nth-weekday' as const,
    ordinal,
    weekday,
    fromDate: '2025-12-01',
    untilDate: '2028-12-31',
  })),
);

const inYear = (gaps: readonly CadenceGap[], year: number): readonly CadenceGap[] =>
  gaps.filter(({ toDate }) => toDate?.startsWith(String(year)) === true);

describe('a monthly window under a contract of 30 days (R-013)', () => {
  const question = { ...rolling, nowMs: at('2025-12-01T00:00') };

  it.each(monthlyRules)('breaks it 3 to 5 times a year when days are counted: %o', (rule) => {
    const gaps = findGaps(windowsOfRule(rule), question);
    for (const year of [2026, 2027, 2028]) {
      const breaches = inYear(gaps, year);
      expect(breaches.length).toBeGreaterThanOrEqual(3);
      expect(breaches.length).toBeLessThanOrEqual(5);
      expect(new Set(breaches.map(({ days }) => days))).toEqual(new Set([35]));
    }
  });

  it.each(monthlyRules)('keeps it when calendar months are counted: %o', (rule) => {
    const reading = { ...question, reading: 'calendar-month' } as const;
    expect(findGaps(windowsOfRule(rule), reading)).toEqual([]);
  });

  it('keeps it in both readings with a 28-day rhythm, over the months of 2027', () => {
    const rule = { kind: 'every-days', days: 28, fromDate: '2027-01-30', untilDate: '2027-12-31' };
    const windows = windowsOfRule(rule as SeriesRule);
    expect(windows).toHaveLength(12);
    expect(findGaps(windows, rolling)).toEqual([]);
    expect(findGaps(windows, monthly)).toEqual([]);
  });

  it('breaks it seven times a year on a fixed day of the month, by one day', () => {
    const rule: SeriesRule = {
      kind: 'month-day',
      day: 15,
      fromDate: '2025-12-01',
      untilDate: '2028-12-31',
    };
    const breaches = inYear(findGaps(windowsOfRule(rule), question), 2027);
    expect(breaches.map(({ excessDays }) => excessDays)).toEqual([1, 1, 1, 1, 1, 1, 1]);
  });
});

describe('rolling days', () => {
  const cases = [
    { says: 'day 30 keeps it', dates: ['2027-03-20', '2027-04-19', '2027-05-19'], gaps: [] },
    { says: 'day 31 breaks it', dates: ['2027-03-20', '2027-04-20', '2027-05-20'], gaps: [31] },
    {
      says: 'one day more than once',
      dates: ['2027-03-20', '2027-04-21', '2027-05-23'],
      gaps: [32, 32],
    },
  ];
  it.each(cases)('$says', ({ dates, gaps }) => {
    const found = findGaps(
      dates.map((date) => installOn(date)),
      rolling,
    );
    // What follows the last one is judged too: see below.
    expect(found.filter(({ toDate }) => toDate !== null).map(({ days }) => days)).toEqual(gaps);
  });

  it('counts days of the zone, also over a change of clocks', () => {
    const windows = ['2027-02-20', '2027-03-22'].map((date) => installOn(date));
    expect(windows[1]!.startMs - windows[0]!.startMs).toBe((30 * 24 - 1) * 3_600_000);
    expect(findGaps(windows, { ...rolling, nowMs: at('2027-02-20T00:00') })).toMatchObject([
      { fromDate: '2027-03-22', toDate: null },
    ]);
  });

  it('tells from which window to which, and by when one was due', () => {
    const [gap] = findGaps(
      ['2027-03-20', '2027-04-24'].map((date) => installOn(date)),
      rolling,
    );
    expect(gap).toEqual({
      key: 'northwind-prod@2027-03-20T22:00',
      fromDate: '2027-03-20',
      toDate: '2027-04-24',
      dueDate: '2027-04-19',
      days: 35,
      excessDays: 5,
      beforeId: 'northwind-prod@2027-03-20T22:00',
      afterId: 'northwind-prod@2027-04-24T22:00',
      past: false,
    });
  });

  it('knows a gap that is over as past', () => {
    const windows = ['2027-01-01', '2027-02-20', '2027-03-20'].map((date) => installOn(date));
    const gaps = findGaps(windows, rolling);
    expect(gaps.map(({ past, days }) => [past, days])).toEqual([
      [true, 50],
      [false, 80],
    ]);
  });

  it('finds the end of a plan that comes within 90 days, and none that comes later', () => {
    const until = (date: string) =>
      findGaps(
        [0, 28, 56, 84, 112]
          .map((days) => installOn(addDays('2027-03-20', days)))
          .filter(({ localStart }) => localStart < date),
        rolling,
      );
    expect(until('2027-05-01')).toMatchObject([
      { fromDate: '2027-04-17', toDate: null, dueDate: '2027-05-17' },
    ]);
    expect(until('2027-08-01')).toEqual([]);
  });

  it('counts from today where nothing is known before', () => {
    expect(
      findGaps(
        [installOn('2027-04-09'), installOn('2027-05-08'), installOn('2027-06-06')],
        rolling,
      ),
    ).toEqual([]);
    expect(
      findGaps(
        [installOn('2027-04-10'), installOn('2027-05-08'), installOn('2027-06-06')],
        rolling,
      ),
    ).toMatchObject([
      { key: 'start', fromDate: '2027-03-10', toDate: '2027-04-10', days: 31, beforeId: null },
    ]);
    expect(findGaps([], rolling)).toMatchObject([{ key: 'start', toDate: null, days: 90 }]);
  });
});

describe('calendar months', () => {
  it('names each month without an install, from this one to the last that is planned', () => {
    const gaps = findGaps(
      ['2027-03-20', '2027-05-01', '2027-08-31'].map((date) => installOn(date)),
      monthly,
    );
    expect(gaps.map(({ key }) => key)).toEqual(['2027-04', '2027-06', '2027-07']);
    expect(gaps[0]).toMatchObject({
      fromDate: '2027-04-01',
      toDate: '2027-05-01',
      dueDate: '2027-04-30',
      days: 30,
      beforeId: 'northwind-prod@2027-03-20T22:00',
      afterId: 'northwind-prod@2027-05-01T22:00',
    });
  });

  it('counts the month of the customer: an install at 22:00 on the 31st is in that month', () => {
    const windows = ['2027-03-31', '2027-04-30', '2027-05-31'].map((date) => installOn(date));
    expect(findGaps(windows, monthly)).toEqual([]);
    expect(findGaps(windows, { ...monthly, zone: 'Asia/Kolkata' }).map(({ key }) => key)).toEqual([
      '2027-03',
    ]);
  });

  it('judges whole months up to 90 days ahead where nothing is planned', () => {
    expect(findGaps([], monthly).map(({ key }) => key)).toEqual(['2027-03', '2027-04', '2027-05']);
  });
});

describe('laws of gaps', () => {
  const dates = fc
    .uniqueArray(fc.integer({ min: -60, max: 400 }), { maxLength: 20 })
    .map((days) => days.sort((a, b) => a - b).map((offset) => addDays('2027-03-10', offset)));

  it('an install more never makes more days of excess', () => {
    const excess = (gaps: readonly CadenceGap[]) =>
      gaps.filter(({ past }) => !past).reduce((sum, gap) => sum + gap.excessDays, 0);
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 89 }), (days, extra) => {
        const before = findGaps(
          days.map((date) => installOn(date)),
          rolling,
        );
        const more = [...new Set([...days, addDays('2027-03-10', extra)])].sort();
        const after = findGaps(
          more.map((date) => installOn(date)),
          rolling,
        );
        // One behind the last moves the end of what is judged; only inside is more never worse.
        fc.pre(days.some((date) => date > addDays('2027-03-10', extra)));
        expect(excess(after)).toBeLessThanOrEqual(excess(before));
      }),
      { numRuns: 300, seed: 7 },
    );
  });

  it('every gap is longer than promised, and its days are those between its ends', () => {
    fc.assert(
      fc.property(dates, fc.integer({ min: 1, max: 60 }), (days, promised) => {
        const gaps = findGaps(
          days.map((date) => installOn(date)),
          { ...rolling, days: promised },
        );
        for (const gap of gaps) {
          expect(gap.days).toBeGreaterThan(promised);
          expect(gap.excessDays).toBe(gap.days - promised);
          if (gap.toDate !== null) expect(daysBetween(gap.fromDate, gap.toDate)).toBe(gap.days);
        }
      }),
      { numRuns: 200, seed: 7 },
    );
  });
});
