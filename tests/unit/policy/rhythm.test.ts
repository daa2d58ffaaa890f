import { describe, expect, it } from 'vitest';
import type { OccurrenceChange, SeriesRule } from '../../../shared/model/series.ts';
import { findGaps } from '../../../shared/policy/cadence.ts';
import { rhythmAnchor, withRhythm } from '../../../shared/policy/rhythm.ts';
import { isInstall } from '../../../shared/policy/scope.ts';
import { expandPlan } from '../../../shared/schedule/expand-series.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';
import { at, nowMs, zone } from './builders.ts';

const thirdSaturday: SeriesRule = {
  kind: 'nth-weekday',
  ordinal: 3,
  weekday: 'SA',
  fromDate: '2027-01-01',
  untilDate: '2027-12-31',
};
const changes: readonly OccurrenceChange[] = [
  { originalStart: '2027-01-16T22:00', state: 'held' },
  { originalStart: '2027-02-20T22:00', state: 'held' },
  { originalStart: '2027-03-20T22:00', state: 'pushed' },
  { originalStart: '2027-07-17T22:00', movedTo: '2027-07-18T22:00' },
];
const series = aSeries({ rule: thirdSaturday, state: 'draft', changes });
const plan = aPlan({ series: [series] });
const range = { startMs: at('2027-01-01T00:00'), endMs: at('2028-02-01T00:00') };
const windows = expandPlan(plan, range);
const gapsOf = (of: readonly Parameters<typeof isInstall>[0][]) =>
  findGaps(of.filter(isInstall), { reading: 'rolling', days: 30, zone, nowMs }).filter(
    ({ past }) => !past,
  );

describe('the 28-day rhythm', () => {
  it('goes on from the last window that is settled', () => {
    expect(rhythmAnchor(series, windows)).toBe('2027-04-17');
  });

  it('begins with the first window where none is settled yet', () => {
    const fresh = { ...series, changes: [] };
    expect(rhythmAnchor(fresh, expandPlan(aPlan({ series: [fresh] }), range))).toBe('2027-01-16');
  });

  it.each([
    ['hand-picked dates', { kind: 'dates', dates: ['2027-04-01', '2027-05-01'] }],
    ['releases', { kind: 'release', product: 'x', offsetDays: 0 }],
    ['28 days already', { kind: 'every-days', days: 28, fromDate: '2027-01-01' }],
  ] as const)('is not offered for %s', (_, rule) => {
    const other = { ...series, rule };
    expect(rhythmAnchor(other, expandPlan(aPlan({ series: [other] }), range))).toBeNull();
  });

  it('is not offered where nothing is ahead', () => {
    const over = { ...series, rule: { ...thirdSaturday, untilDate: '2027-03-31' } };
    expect(rhythmAnchor(over, expandPlan(aPlan({ series: [over] }), range))).toBeNull();
  });

  it('mends every gap, keeps what is settled with its ids, and ends when the series ended', () => {
    const edited = withRhythm(plan, {
      seriesId: series.id,
      fromDate: '2027-04-17',
      newSeriesId: 'rhythm',
    });
    const after = expandPlan(edited, range);
    expect(gapsOf(windows).map(({ days }) => days)).toContain(35);
    expect(gapsOf(after)).toEqual([]);
    expect(after.slice(0, 4).map(({ id, state }) => [id, state])).toEqual([
      ['northwind-prod@2027-01-16T22:00', 'held'],
      ['northwind-prod@2027-02-20T22:00', 'held'],
      ['northwind-prod@2027-03-20T22:00', 'pushed'],
      ['rhythm@2027-04-17T22:00', 'draft'],
    ]);
    expect(after.at(-1)?.localStart).toBe('2027-12-25T22:00');
    expect(edited.series[0]?.changes.map(({ originalStart }) => originalStart)).not.toContain(
      '2027-07-17T22:00',
    );
  });

  it('leaves other series as they are, the very same', () => {
    const other = aSeries({ id: 'other' });
    const both = aPlan({ series: [other, series] });
    const edited = withRhythm(both, {
      seriesId: series.id,
      fromDate: '2027-04-17',
      newSeriesId: 'r',
    });
    expect(edited.series[0]).toBe(other);
    expect(edited.series).toHaveLength(3);
  });

  it('refuses a series that is not there, an id that is taken, and a rule without a span', () => {
    const wish = { seriesId: series.id, fromDate: '2027-04-17', newSeriesId: 'r' };
    expect(() => withRhythm(plan, { ...wish, seriesId: 'none' })).toThrow('No series none');
    expect(() => withRhythm(plan, { ...wish, newSeriesId: series.id })).toThrow('taken');
    const dates = aPlan();
    expect(() => withRhythm(dates, wish)).toThrow('no span');
  });
});
