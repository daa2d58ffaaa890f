import { describe, expect, it } from 'vitest';
import type { Release } from '../../../shared/model/release.ts';
import type { Series, SeriesRule } from '../../../shared/model/series.ts';
import { expandPlan, expandSeries } from '../../../shared/schedule/expand-series.ts';
import { toInstant } from '../../../shared/time/zone.ts';
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
      reason: 'asked for by the customer',
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
