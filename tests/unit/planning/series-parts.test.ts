import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../shared/model/plan.ts';
import type { OccurrenceChange, Series, SeriesRule } from '../../../shared/model/series.ts';
import {
  endSeriesBefore,
  joinablePart,
  joinSeries,
  splitSeries,
} from '../../../shared/planning/series-parts.ts';
import { shiftSeries } from '../../../shared/planning/shift-series.ts';
import { expandPlan } from '../../../shared/schedule/expand-series.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';

const fromDate = '2027-01-01';
const untilDate = '2027-12-31';
const range = { startMs: Date.UTC(2026, 11, 1), endMs: Date.UTC(2028, 1, 1) };
const windowsOf = (plan: Plan) => expandPlan(plan, range);
const facts = (plan: Plan) =>
  windowsOf(plan).map(({ startMs, endMs, state, reason, name }) => [
    startMs,
    endMs,
    state,
    reason,
    name,
  ]);

const rules: readonly SeriesRule[] = [
  { kind: 'nth-weekday', ordinal: 2, weekday: 'SA', fromDate, untilDate },
  { kind: 'nth-weekday', ordinal: -1, weekday: 'SU', fromDate },
  { kind: 'weekly', weekdays: ['TU', 'SA'], everyWeeks: 2, fromDate, untilDate },
  { kind: 'weekly', weekdays: ['WE'], everyWeeks: 1, fromDate: '2027-01-06' },
  { kind: 'every-days', days: 28, fromDate: '2027-01-30', untilDate },
  { kind: 'month-day', day: 31, fromDate },
  { kind: 'month-day', day: -1, fromDate, untilDate },
  { kind: 'patch-tuesday', offsetDays: 11, fromDate },
  { kind: 'weekday-after-patch-tuesday', weekday: 'SA', fromDate },
  { kind: 'dates', dates: ['2027-02-06', '2027-03-20', '2027-01-09', '2027-07-03'] },
];

/** A series with a rule and things that differ for some of its dates. */
const anySeries: fc.Arbitrary<Series> = fc
  .record({
    rule: fc.constantFrom(...rules),
    marks: fc.array(
      fc.record({
        at: fc.nat(11),
        change: fc.constantFrom<Omit<OccurrenceChange, 'originalStart'>>(
          { state: 'held' },
          { state: 'agreed', agreedAtMs: 1 },
          { skipped: true, reason: 'audit' },
          { durationMinutes: 60 },
          { movedTo: '2027-05-05T03:00', reason: 'storage' },
        ),
      }),
      { maxLength: 5 },
    ),
  })
  .map(({ rule, marks }) => {
    const series = aSeries({ rule, state: 'draft' });
    const starts = windowsOf(aPlan({ series: [series] })).map((each) => each.originalStart);
    const changes = new Map<string, OccurrenceChange>();
    for (const { at, change } of marks) {
      const originalStart = starts[at % starts.length] ?? '';
      changes.set(originalStart, { originalStart, ...change });
    }
    const byStart = [...changes.values()].sort((a, b) =>
      a.originalStart < b.originalStart ? -1 : 1,
    );
    return { ...series, changes: byStart };
  });

const anyCut = fc.tuple(anySeries, fc.nat(40)).map(([series, place]) => {
  const plan = aPlan({ series: [series] });
  const windows = windowsOf(plan);
  return { plan, windowId: windows[place % windows.length]?.id ?? '' };
});

describe('a series in parts', () => {
  it('keeps all of its dates, lengths, states and reasons when it is divided', () => {
    fc.assert(
      fc.property(anyCut, ({ plan, windowId }) => {
        expect(facts(splitSeries(plan, windowId, 'later'))).toEqual(facts(plan));
      }),
      { numRuns: 150, seed: 11 },
    );
  });

  it('is the very same again when the parts are joined', () => {
    fc.assert(
      fc.property(anyCut, ({ plan, windowId }) => {
        const parts = splitSeries(plan, windowId, 'later');
        if (parts === plan) return;
        const sorted = (each: Plan) =>
          each.series.map(({ rule, ...rest }) => ({
            ...rest,
            rule: rule.kind === 'dates' ? { ...rule, dates: [...rule.dates].sort() } : rule,
          }));
        expect(sorted(joinSeries(parts, 'later'))).toEqual(sorted(plan));
      }),
      { numRuns: 150, seed: 12 },
    );
  });

  it('ends before a date: what comes earlier stays as it is', () => {
    fc.assert(
      fc.property(anyCut, ({ plan, windowId }) => {
        const cut = windowId.slice(windowId.lastIndexOf('@') + 1);
        const earlier = windowsOf(plan).filter(({ originalStart }) => originalStart < cut);
        expect(windowsOf(endSeriesBefore(plan, windowId))).toEqual(earlier);
      }),
      { numRuns: 100, seed: 13 },
    );
  });

  const monthly = (differs: Partial<Series> = {}) =>
    aPlan({
      series: [
        aSeries({
          rule: { kind: 'nth-weekday', ordinal: 2, weekday: 'SA', fromDate, untilDate },
          ...differs,
        }),
      ],
    });
  const april = 'northwind-prod@2027-04-10T22:00';

  it('says what it continues, and claims nothing in AWS under its new id', () => {
    const plan = monthly({
      changes: [
        { originalStart: '2027-03-13T22:00', state: 'pushed' },
        { originalStart: '2027-04-10T22:00', state: 'pushed', notifiedAtMs: 5 },
        { originalStart: '2027-05-08T22:00', state: 'pushed' },
      ],
    });
    const [earlier, later] = splitSeries(plan, april, 'later').series;
    expect(earlier?.changes.map(({ state }) => state)).toEqual(['pushed']);
    expect(later?.changes.map(({ state }) => state)).toEqual(['notified', 'agreed']);
    expect(later?.continuesSeriesId).toBe('northwind-prod');
  });

  it('is not joined with a part that happens otherwise, or that is gone', () => {
    const parts = splitSeries(monthly(), april, 'later');
    const [earlier, later] = parts.series;
    if (earlier === undefined || later === undefined) throw new Error('There are two.');
    expect(joinablePart(parts, later)?.id).toBe('northwind-prod');
    expect(joinablePart(parts, { ...later, startTime: '23:00' })).toBeNull();
    expect(joinablePart({ ...parts, series: [later] }, later)).toBeNull();
    expect(() => joinSeries(parts, 'northwind-prod')).toThrow('Nothing that');
  });

  it('is not made of what cannot be divided', () => {
    const first = 'northwind-prod@2027-01-09T22:00';
    expect(splitSeries(monthly(), first, 'later')).toEqual(monthly());
    expect(endSeriesBefore(monthly(), first).series).toEqual([]);
    const released = monthly({ rule: { kind: 'release', product: 'p', offsetDays: 0 } });
    expect(() => splitSeries(released, april, 'later')).toThrow('follows releases');
    expect(() => splitSeries(monthly(), april, 'northwind-prod')).toThrow('id taken');
  });
});

describe('a series moved as one of its windows was', () => {
  const shifted = (
    rule: SeriesRule,
    [originalStart, toStart]: readonly [string, string],
    changes: readonly OccurrenceChange[] = [],
  ) =>
    shiftSeries(
      aSeries({ rule, changes, state: 'draft' }),
      { originalStart, toStart, durationMinutes: 360 },
      [],
    );

  it.each<readonly [string, SeriesRule, readonly [string, string], SeriesRule]>([
    [
      'to another time keeps its days',
      { kind: 'nth-weekday', ordinal: 2, weekday: 'SA', fromDate },
      ['2027-03-13T22:00', '2027-03-13T23:00'],
      { kind: 'nth-weekday', ordinal: 2, weekday: 'SA', fromDate },
    ],
    [
      'from a 2nd Saturday to the Sunday after',
      { kind: 'nth-weekday', ordinal: 2, weekday: 'SA', fromDate },
      ['2027-03-13T22:00', '2027-03-14T22:00'],
      { kind: 'nth-weekday', ordinal: 2, weekday: 'SU', fromDate: '2027-01-02' },
    ],
    [
      'from the last Sunday to the last Monday',
      { kind: 'nth-weekday', ordinal: -1, weekday: 'SU', fromDate },
      ['2027-03-28T22:00', '2027-03-29T22:00'],
      { kind: 'nth-weekday', ordinal: -1, weekday: 'MO', fromDate: '2027-01-02' },
    ],
    [
      'by weeks and days, with its weekdays',
      { kind: 'weekly', weekdays: ['TU', 'SU'], everyWeeks: 1, fromDate },
      ['2027-03-14T22:00', '2027-03-15T22:00'],
      { kind: 'weekly', weekdays: ['WE', 'MO'], everyWeeks: 1, fromDate: '2027-01-02' },
    ],
    [
      'further from Patch Tuesday',
      { kind: 'patch-tuesday', offsetDays: 11, fromDate },
      ['2027-03-20T22:00', '2027-03-19T22:00'],
      { kind: 'patch-tuesday', offsetDays: 10, fromDate: '2026-12-31' },
    ],
    [
      'out of the week after Patch Tuesday',
      { kind: 'weekday-after-patch-tuesday', weekday: 'SA', fromDate },
      ['2027-03-13T22:00', '2027-03-20T22:00'],
      { kind: 'patch-tuesday', offsetDays: 11, fromDate: '2027-01-08' },
    ],
    [
      'with its releases',
      { kind: 'release', product: 'p', offsetDays: 0 },
      ['2027-03-13T22:00', '2027-03-12T22:00'],
      { kind: 'release', product: 'p', offsetDays: -1 },
    ],
  ])('%s', (...[, rule, move, expected]) => {
    expect(shifted(rule, move)?.series.rule).toEqual(expected);
  });

  it('cannot be said where it is too far from Patch Tuesday', () => {
    const rule: SeriesRule = { kind: 'patch-tuesday', offsetDays: 27, fromDate };
    expect(shifted(rule, ['2027-04-05T22:00', '2027-04-06T22:00'])).toBeNull();
  });

  it('leaves history and what was moved by hand where they were, and takes states along', () => {
    const rule: SeriesRule = { kind: 'nth-weekday', ordinal: 2, weekday: 'SA', fromDate };
    const result = shifted(
      rule,
      ['2027-04-10T22:00', '2027-04-11T21:00'],
      [
        { originalStart: '2027-01-09T22:00', state: 'held' },
        { originalStart: '2027-03-13T22:00', state: 'agreed', agreedAtMs: 3 },
        { originalStart: '2027-04-10T22:00', movedTo: '2027-04-11T21:00', state: 'proposed' },
        { originalStart: '2027-05-08T22:00', movedTo: '2027-05-20T20:00', reason: 'audit' },
      ],
    );
    expect(result?.lost).toEqual([]);
    expect(result?.series.changes).toEqual([
      { originalStart: '2027-01-10T21:00', movedTo: '2027-01-09T22:00', state: 'held' },
      { originalStart: '2027-03-14T21:00', state: 'agreed', agreedAtMs: 3 },
      { originalStart: '2027-04-11T21:00', state: 'proposed' },
      { originalStart: '2027-05-09T21:00', movedTo: '2027-05-20T20:00', reason: 'audit' },
    ]);
  });

  it('by whole days or minutes moves every date so far, but for history', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(7, 14, -7, 28),
        fc.constantFrom('20:00', '23:30'),
        (days, time) => {
          const series = aSeries({
            rule: { kind: 'every-days', days: 28, fromDate: '2027-01-30' },
            zone: 'UTC',
          });
          const to = new Date(Date.UTC(2027, 0, 30 + days)).toISOString().slice(0, 10);
          const shift = {
            originalStart: '2027-01-30T22:00',
            toStart: `${to}T${time}`,
            durationMinutes: 120,
          };
          const result = shiftSeries(series, shift, []);
          if (result === null) throw new Error('It can be said.');
          const [old, now] = [series, result.series].map((each) => {
            const wide = { startMs: Date.UTC(2026, 0), endMs: Date.UTC(2028, 0) };
            return expandPlan(aPlan({ series: [each] }), wide).map(({ startMs }) => startMs);
          });
          const byMs = Date.parse(`${shift.toStart}Z`) - Date.parse(`${shift.originalStart}Z`);
          expect(now?.slice(0, 10)).toEqual(old?.slice(0, 10).map((startMs) => startMs + byMs));
        },
      ),
      { numRuns: 20, seed: 14 },
    );
  });
});
