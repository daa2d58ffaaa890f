import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Release } from '../../../shared/model/release.ts';
import type { Series, SeriesRule, WeekOrdinal } from '../../../shared/model/series.ts';
import { expandPlan, expandSeries } from '../../../shared/schedule/expand-series.ts';
import { addDays, patchTuesdayOf, weekdayOf, weekdays } from '../../../shared/time/iso-date.ts';
import { isoOfDayNumber } from '../../../shared/time/wall-ms.ts';
import { toInstant } from '../../../shared/time/zone.ts';
import { twoYears } from '../../support/expand-rule.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';

const year2027 = { startMs: Date.UTC(2027, 0, 1), endMs: Date.UTC(2028, 0, 1) };
const fromDate = '2027-01-01';

const windowsOf = (differs: Partial<Series>, range = year2027, releases: readonly Release[] = []) =>
  expandSeries(aSeries(differs), range, releases).windows;

const datesOf = (rule: SeriesRule, releases?: readonly Release[]): string =>
  windowsOf({ rule }, year2027, releases)
    .map(({ localStart }) => localStart.slice(5, 10))
    .join(' ');

const aRelease = (differs: Partial<Release>): Release => ({
  id: 'r1',
  name: 'R1',
  businessUnitId: 'hrp',
  product: 'HRP',
  environment: 'prod',
  startMs: Date.UTC(2027, 2, 14, 2),
  endMs: Date.UTC(2027, 2, 14, 6),
  certainty: 'confirmed',
  ...differs,
});

describe('expandSeries', () => {
  it.each<[string, SeriesRule, string]>([
    [
      'single dates, sorted and once each',
      { kind: 'dates', dates: ['2027-05-02', '2027-03-14', '2027-05-02'] },
      '03-14 05-02',
    ],
    [
      'weekly on two days',
      { kind: 'weekly', weekdays: ['SU', 'WE'], everyWeeks: 1, fromDate: '2027-12-20' },
      '12-22 12-26 12-29',
    ],
    [
      'every other week, counted from the Monday of its first week',
      { kind: 'weekly', weekdays: ['SA', 'MO'], everyWeeks: 2, fromDate: '2027-11-25' },
      '11-27 12-06 12-11 12-20 12-25',
    ],
    [
      'the second Saturday',
      { kind: 'nth-weekday', ordinal: 2, weekday: 'SA', fromDate, untilDate: '2027-06-12' },
      '01-09 02-13 03-13 04-10 05-08 06-12',
    ],
    [
      'the fifth Saturday, where there is one',
      { kind: 'nth-weekday', ordinal: 5, weekday: 'SA', fromDate },
      '01-30 05-29 07-31 10-30',
    ],
    [
      'the last Sunday',
      { kind: 'nth-weekday', ordinal: -1, weekday: 'SU', fromDate, untilDate: '2027-04-25' },
      '01-31 02-28 03-28 04-25',
    ],
    [
      'the 31st, where there is one',
      { kind: 'month-day', day: 31, fromDate },
      '01-31 03-31 05-31 07-31 08-31 10-31',
    ],
    [
      'the last day of the month',
      { kind: 'month-day', day: -1, fromDate, untilDate: '2027-04-30' },
      '01-31 02-28 03-31 04-30',
    ],
    [
      'every 28 days from long ago',
      { kind: 'every-days', days: 28, fromDate: '2019-01-12', untilDate: '2027-05-01' },
      '01-02 01-30 02-27 03-27 04-24',
    ],
    [
      'Patch Tuesday',
      { kind: 'patch-tuesday', offsetDays: 0, fromDate },
      '01-12 02-09 03-09 04-13 05-11 06-08 07-13 08-10 09-14 10-12 11-09 12-14',
    ],
    [
      'Patch Tuesday + 27, into the next month',
      { kind: 'patch-tuesday', offsetDays: 27, fromDate, untilDate: '2027-05-31' },
      '01-04 02-08 03-08 04-05 05-10',
    ],
    [
      'Patch Tuesday − 14, into the month before',
      { kind: 'patch-tuesday', offsetDays: -14, fromDate: '2027-10-01' },
      '10-26 11-30 12-28',
    ],
    [
      'the Saturday after Patch Tuesday, which is not the second Saturday',
      { kind: 'weekday-after-patch-tuesday', weekday: 'SA', fromDate },
      '01-16 02-13 03-13 04-17 05-15 06-12 07-17 08-14 09-18 10-16 11-13 12-18',
    ],
    [
      'the Tuesday after Patch Tuesday, never on it',
      { kind: 'weekday-after-patch-tuesday', weekday: 'TU', fromDate: '2027-11-01' },
      '11-16 12-21',
    ],
  ])('%s', (_about, rule, dates) => {
    expect(datesOf(rule)).toBe(dates);
  });

  it.each<[number, string]>([
    [0, '03-13'],
    [1, '03-14'],
    [-2, '03-11'],
  ])('follows a release by its local day, %i days later', (offsetDays, date) => {
    // 02:00 UTC on 14 March is still the 13th in New York.
    const rule: SeriesRule = { kind: 'release', product: 'HRP', offsetDays };
    const releases = [aRelease({}), aRelease({ id: 'r2', product: 'Other' })];
    expect(datesOf(rule, releases)).toBe(date);
  });

  it('moves with its release, and happens once for two releases of a day', () => {
    const rule: SeriesRule = { kind: 'release', product: 'HRP', offsetDays: 0 };
    const moved = aRelease({ startMs: Date.UTC(2027, 3, 11, 2) });
    const same = aRelease({ id: 'r2', startMs: Date.UTC(2027, 3, 11, 3) });
    expect(datesOf(rule, [moved, same])).toBe('04-10');
  });

  it('keeps the elapsed duration on nights of change', () => {
    const windows = windowsOf({ rule: { kind: 'dates', dates: ['2027-03-13', '2027-11-06'] } });
    expect(windows.map(({ startMs, endMs }) => (endMs - startMs) / 3_600_000)).toEqual([6, 6]);
    expect(windows.map(({ endMs }) => new Date(endMs).toISOString().slice(0, 16))).toEqual([
      '2027-03-14T09:00',
      '2027-11-07T08:00',
    ]);
  });

  it('flags a start that does not exist, and one that exists twice', () => {
    const windows = windowsOf({
      startTime: '02:30',
      rule: { kind: 'dates', dates: ['2027-03-13', '2027-03-14'] },
    });
    expect(windows.map(({ anomaly }) => anomaly)).toEqual(['none', 'gap']);
    expect(windows[1]?.startMs).toBe(Date.UTC(2027, 2, 14, 7, 30));
    const [fold] = windowsOf({
      startTime: '01:30',
      rule: { kind: 'dates', dates: ['2027-11-07'] },
    });
    expect([fold?.anomaly, fold?.startMs]).toEqual(['fold', Date.UTC(2027, 10, 7, 5, 30)]);
  });

  it('tells everything about a window', () => {
    const [window] = windowsOf({
      rule: { kind: 'dates', dates: ['2027-03-20'] },
      changes: [
        {
          originalStart: '2027-03-20T22:00',
          movedTo: '2027-03-21T01:00',
          durationMinutes: 120,
          state: 'proposed',
          reason: 'asked for by the customer',
        },
      ],
    });
    expect(window).toEqual({
      id: 'northwind-prod@2027-03-20T22:00',
      seriesId: 'northwind-prod',
      originalStart: '2027-03-20T22:00',
      name: 'Northwind prod',
      target: { businessUnitId: 'hrp', customerId: 'northwind', environmentId: 'prod' },
      kind: 'install',
      state: 'proposed',
      zone: 'America/New_York',
      localStart: '2027-03-21T01:00',
      startMs: Date.UTC(2027, 2, 21, 5),
      endMs: Date.UTC(2027, 2, 21, 7),
      durationMinutes: 120,
      anomaly: 'none',
    });
  });

  const secondSaturdays: SeriesRule = { kind: 'nth-weekday', ordinal: 2, weekday: 'SA', fromDate };
  const april = { startMs: Date.UTC(2027, 3, 1), endMs: Date.UTC(2027, 4, 1) };

  it('leaves out skipped windows', () => {
    const changes = [{ originalStart: '2027-04-10T22:00', skipped: true, reason: 'freeze' }];
    expect(windowsOf({ rule: secondSaturdays, changes }, april)).toEqual([]);
  });

  it('shows a moved window where it went, not where it was', () => {
    const changes = [{ originalStart: '2027-04-10T22:00', movedTo: '2027-06-01T22:00' }];
    const ids = (range: typeof april) =>
      windowsOf({ rule: secondSaturdays, changes }, range).map(({ id }) => id);
    expect(ids(april)).toEqual([]);
    expect(ids({ startMs: Date.UTC(2027, 5, 1), endMs: Date.UTC(2027, 5, 3) })).toEqual([
      'northwind-prod@2027-04-10T22:00',
    ]);
  });

  it('forgets a change whose original start the rule no longer yields', () => {
    const changes = [
      { originalStart: '2027-04-11T22:00', movedTo: '2027-04-12T22:00' },
      { originalStart: '2027-04-10T21:00', movedTo: '2027-04-13T22:00' },
    ];
    expect(windowsOf({ rule: secondSaturdays, changes }, april).map(({ id }) => id)).toEqual([
      'northwind-prod@2027-04-10T22:00',
    ]);
  });

  it('reads a key with seconds of zero as the same start, and takes the first of two changes', () => {
    const changes = [
      { originalStart: '2027-04-10T22:00:00', movedTo: '2027-04-11T22:00' },
      { originalStart: '2027-04-10T22:00', skipped: true },
    ];
    const windows = windowsOf({ rule: secondSaturdays, changes }, april);
    expect(windows.map(({ localStart }) => localStart)).toEqual(['2027-04-11T22:00']);
  });

  it('shows a window that began before the range and reaches into it', () => {
    const rule: SeriesRule = { kind: 'dates', dates: ['2027-03-20'] };
    const endMs = Date.UTC(2027, 2, 21, 8);
    const ids = (startMs: number) => windowsOf({ rule }, { startMs, endMs: endMs + 1 }).length;
    expect([ids(endMs - 1), ids(endMs)]).toEqual([1, 0]);
  });

  it('throws on an unknown zone rather than guess an hour', () => {
    expect(() => windowsOf({ zone: 'Gotham' })).toThrow('Unknown time zone: Gotham');
  });

  it('says when it cut a series that never ends', () => {
    const rule: SeriesRule = { kind: 'every-days', days: 1, fromDate };
    const range = { startMs: Date.UTC(2027, 0, 1), endMs: Date.UTC(2047, 0, 1) };
    const { windows, cut } = expandSeries(aSeries({ rule }), range, []);
    expect([windows.length, cut]).toEqual([3_660, true]);
    expect(expandSeries(aSeries({ rule }), year2027, []).cut).toBe(false);
  });
});

const day = fc.integer({ min: 20_000, max: 22_000 }).map(isoOfDayNumber);
const weekday = fc.constantFrom(...weekdays);
const span = fc.record({ fromDate: day, untilDate: day }, { requiredKeys: ['fromDate'] });
const anyRule: fc.Arbitrary<SeriesRule> = fc.oneof(
  fc.record({ kind: fc.constant('dates' as const), dates: fc.array(day, { maxLength: 20 }) }),
  fc
    .tuple(fc.uniqueArray(weekday, { minLength: 1 }), fc.integer({ min: 1, max: 6 }), span)
    .map(([names, everyWeeks, ends]) => ({
      kind: 'weekly' as const,
      weekdays: names,
      everyWeeks,
      ...ends,
    })),
  fc
    .tuple(fc.constantFrom<WeekOrdinal>(1, 2, 3, 4, 5, -1), weekday, span)
    .map(([ordinal, name, ends]) => ({
      kind: 'nth-weekday' as const,
      ordinal,
      weekday: name,
      ...ends,
    })),
  fc
    .tuple(fc.oneof(fc.integer({ min: 1, max: 31 }), fc.constant(-1)), span)
    .map(([monthDay, ends]) => ({ kind: 'month-day' as const, day: monthDay, ...ends })),
  fc
    .tuple(fc.integer({ min: 1, max: 90 }), span)
    .map(([days, ends]) => ({ kind: 'every-days' as const, days, ...ends })),
  fc
    .tuple(fc.integer({ min: -14, max: 27 }), span)
    .map(([offsetDays, ends]) => ({ kind: 'patch-tuesday' as const, offsetDays, ...ends })),
  fc.tuple(weekday, span).map(([name, ends]) => ({
    kind: 'weekday-after-patch-tuesday' as const,
    weekday: name,
    ...ends,
  })),
);

const anySeries: fc.Arbitrary<Series> = fc
  .record({
    rule: anyRule,
    zone: fc.constantFrom(
      'America/New_York',
      'Asia/Kolkata',
      'Australia/Lord_Howe',
      'Pacific/Apia',
    ),
    startTime: fc.constantFrom('00:00', '01:30', '02:15', '02:30', '22:00'),
    durationMinutes: fc.constantFrom(15, 360, 1_440, 10_000),
  })
  .chain((differs) => {
    const series = aSeries(differs);
    const starts = expandSeries(series, twoYears, []).windows.map(
      ({ originalStart }) => originalStart,
    );
    if (starts.length === 0) return fc.constant(series);
    const change = fc
      .tuple(fc.constantFrom(...starts), day, fc.integer({ min: 0, max: 3 }))
      .map(([originalStart, to, kind]) => ({
        originalStart,
        ...(kind === 0 && { skipped: true }),
        ...(kind === 1 && { movedTo: `${to}T03:00` }),
        ...(kind === 2 && { durationMinutes: 45 }),
        ...(kind === 3 && { state: 'proposed' as const }),
      }));
    return fc.array(change, { maxLength: 4 }).map((changes) => ({ ...series, changes }));
  });

describe('laws of expandSeries', () => {
  it('yields in a range exactly what touches it of any larger range', () => {
    const instant = fc.integer({ min: twoYears.startMs, max: twoYears.endMs });
    fc.assert(
      fc.property(anySeries, instant, instant, (series, a, b) => {
        const range = { startMs: Math.min(a, b), endMs: Math.max(a, b) };
        const larger = { startMs: Date.UTC(2024, 0, 1), endMs: Date.UTC(2030, 0, 1) };
        const touching = expandSeries(series, larger, []).windows.filter(
          ({ startMs, endMs }) => startMs < range.endMs && endMs > range.startMs,
        );
        expect(expandSeries(series, range, []).windows).toEqual(touching);
      }),
      { numRuns: 150 },
    );
  });

  it('gives each window an id of its own, stable when the series is renamed or retimed in zone', () => {
    fc.assert(
      fc.property(anySeries, (series) => {
        const ids = expandSeries(series, twoYears, []).windows.map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        const renamed = expandSeries({ ...series, name: 'Other', kind: 'scan' }, twoYears, []);
        expect(renamed.windows.map(({ id }) => id)).toEqual(ids);
      }),
      { numRuns: 80 },
    );
  });

  it('yields the days that looking at every day yields', () => {
    fc.assert(
      fc.property(anyRule, (rule) => {
        const series = aSeries({ rule, zone: 'Etc/UTC', startTime: '00:00', durationMinutes: 60 });
        const found = expandSeries(series, twoYears, []).windows.map(({ localStart }) =>
          localStart.slice(0, 10),
        );
        const days: string[] = [];
        for (let date = '2026-01-01'; date < '2028-01-01'; date = addDays(date, 1)) {
          if (plainlyFallsOn(rule, date)) days.push(date);
        }
        expect(found).toEqual(days);
      }),
      { numRuns: 120 },
    );
  });
});

/** A rule asked about one day in the plainest words. */
function plainlyFallsOn(rule: SeriesRule, date: string): boolean {
  if (rule.kind === 'dates') return rule.dates.includes(date);
  if (rule.kind === 'release') return false;
  if (date < rule.fromDate || date > (rule.untilDate ?? '9999-12-31')) return false;
  const [year, month, dayOfMonth] = date.split('-').map(Number) as [number, number, number];
  const daysAfter = (from: string) => (Date.parse(date) - Date.parse(from)) / 86_400_000;
  const isLastDay = addDays(date, 1).endsWith('-01');
  switch (rule.kind) {
    case 'weekly': {
      const monday = addDays(rule.fromDate, -weekdays.indexOf(weekdayOf(rule.fromDate)));
      const week = Math.floor(daysAfter(monday) / 7);
      return week % rule.everyWeeks === 0 && rule.weekdays.includes(weekdayOf(date));
    }
    case 'nth-weekday':
      return (
        weekdayOf(date) === rule.weekday &&
        (rule.ordinal === -1
          ? addDays(date, 7).slice(5, 7) !== date.slice(5, 7)
          : Math.ceil(dayOfMonth / 7) === rule.ordinal)
      );
    case 'month-day':
      return rule.day === -1 ? isLastDay : dayOfMonth === rule.day;
    case 'every-days':
      return daysAfter(rule.fromDate) % rule.days === 0;
    case 'patch-tuesday':
      return [-1, 0, 1].some((ahead) => {
        const at = new Date(Date.UTC(year, month - 1 + ahead, 1));
        const tuesday = patchTuesdayOf(at.getUTCFullYear(), at.getUTCMonth() + 1);
        return addDays(tuesday, rule.offsetDays) === date;
      });
    case 'weekday-after-patch-tuesday':
      return (
        weekdayOf(date) === rule.weekday &&
        [-1, 0].some((ahead) => {
          const at = new Date(Date.UTC(year, month - 1 + ahead, 1));
          const days = daysAfter(patchTuesdayOf(at.getUTCFullYear(), at.getUTCMonth() + 1));
          return days >= 1 && days <= 7;
        })
      );
  }
}

describe('expandPlan', () => {
  it('sorts the windows of all series by start, then id', () => {
    const rule: SeriesRule = { kind: 'dates', dates: ['2027-03-20', '2027-03-27'] };
    const plan = aPlan({
      series: [
        aSeries({ id: 'b', rule }),
        aSeries({ id: 'a', rule }),
        aSeries({ id: 'c', rule, startTime: '21:00' }),
      ],
    });
    expect(expandPlan(plan, year2027).map(({ id }) => id.replace('@2027-', ' '))).toEqual([
      'c 03-20T21:00',
      'a 03-20T22:00',
      'b 03-20T22:00',
      'c 03-27T21:00',
      'a 03-27T22:00',
      'b 03-27T22:00',
    ]);
  });

  it('hands the plan’s releases to the series that follow them', () => {
    const plan = aPlan({
      series: [aSeries({ rule: { kind: 'release', product: 'HRP', offsetDays: 0 } })],
      releases: [aRelease({})],
    });
    expect(expandPlan(plan, year2027).map(({ startMs }) => startMs)).toEqual([
      toInstant('2027-03-13T22:00', 'America/New_York').epochMs,
    ]);
  });
});
