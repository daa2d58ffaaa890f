import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Plan } from '../../../shared/model/plan.ts';
import { replaceSeries, reschedule } from '../../../shared/planning/edit-series.ts';
import {
  moveInScope,
  scopesOf,
  skipInScope,
  type EditScope,
} from '../../../shared/planning/scoped-edit.ts';
import { expandPlan } from '../../../shared/schedule/expand-series.ts';
import { toInstant } from '../../../shared/time/zone.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';

const range = { startMs: Date.UTC(2027, 0, 1), endMs: Date.UTC(2027, 6, 1) };
const rule = {
  kind: 'nth-weekday',
  ordinal: 2,
  weekday: 'SA',
  fromDate: '2027-01-01',
  untilDate: '2027-06-30',
} as const;
const changes = [
  { originalStart: '2027-01-09T22:00', state: 'held' },
  { originalStart: '2027-04-10T22:00', state: 'agreed', agreedAtMs: 7 },
] as const;
const plan = aPlan({ series: [aSeries({ rule, state: 'draft', changes })] });
const windowId = 'northwind-prod@2027-03-13T22:00';
const move = (scope: EditScope, local: string, durationMinutes = 360) =>
  moveInScope(plan, {
    windowId,
    startMs: toInstant(local, 'America/New_York').epochMs,
    durationMinutes,
    scope,
    newSeriesId: 'later',
  });
const told = (edited: Plan | undefined) =>
  edited === undefined
    ? []
    : expandPlan(edited, range).map(({ localStart, state }) => `${localStart} ${state}`);

describe('one window of a series, moved', () => {
  it('alone leaves the others', () => {
    const moved = move('this', '2027-03-14T20:00');
    expect(told(moved?.plan)).toEqual([
      '2027-01-09T22:00 held',
      '2027-02-13T22:00 draft',
      '2027-03-14T20:00 draft',
      '2027-04-10T22:00 agreed',
      '2027-05-08T22:00 draft',
      '2027-06-12T22:00 draft',
    ]);
    expect(moved?.windowId).toBe(windowId);
  });

  it('with all following leaves what is earlier, and keeps what was agreed', () => {
    const moved = move('following', '2027-03-14T20:00', 120);
    expect(told(moved?.plan)).toEqual([
      '2027-01-09T22:00 held',
      '2027-02-13T22:00 draft',
      '2027-03-14T20:00 draft',
      '2027-04-11T20:00 agreed',
      '2027-05-09T20:00 draft',
      '2027-06-13T20:00 draft',
    ]);
    expect(moved?.series.durationMinutes).toBe(120);
    expect(moved?.windowId).toBe('later@2027-03-14T20:00');
  });

  it('with all moves every date but history', () => {
    expect(told(move('all', '2027-03-14T20:00')?.plan)).toEqual([
      '2027-01-09T22:00 held',
      '2027-02-14T20:00 draft',
      '2027-03-14T20:00 draft',
      '2027-04-11T20:00 agreed',
      '2027-05-09T20:00 draft',
      '2027-06-13T20:00 draft',
    ]);
  });

  it('with all by the time alone is the edit of the whole series, where nothing was held', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 23 }),
        fc.integer({ min: 1, max: 12 }),
        (hour, hours) => {
          const bare = aPlan({
            series: [aSeries({ rule, state: 'draft', changes: changes.slice(1) })],
          });
          const [series] = bare.series;
          if (series === undefined) throw new Error('There is one.');
          const startTime = `${String(hour).padStart(2, '0')}:00`;
          const durationMinutes = hours * 60;
          const schedule = { ...series, startTime, durationMinutes, holidays: undefined };
          const moved = moveInScope(bare, {
            windowId,
            startMs: toInstant(`2027-03-13T${startTime}`, series.zone).epochMs,
            durationMinutes,
            scope: 'all',
            newSeriesId: 'later',
          });
          expect(moved?.plan).toEqual(replaceSeries(bare, reschedule(series, schedule, []).series));
        },
      ),
      { numRuns: 40, seed: 31 },
    );
  });

  it('cannot be meant for the following where releases decide', () => {
    expect(scopesOf(aSeries({ rule: { kind: 'release', product: 'p', offsetDays: 0 } }))).toEqual([
      'this',
      'all',
    ]);
  });
});

describe('one window of a series, taken out', () => {
  it.each<readonly [EditScope, readonly string[]]>([
    ['this', ['01-09', '02-13', '04-10', '05-08', '06-12']],
    ['following', ['01-09', '02-13']],
    ['all', []],
  ])('with %s', (scope, dates) => {
    const left = skipInScope(plan, { windowId, scope, reason: 'audit' });
    expect(expandPlan(left, range).map(({ localStart }) => localStart.slice(5, 10))).toEqual(dates);
  });

  it('keeps its reason', () => {
    const left = skipInScope(plan, { windowId, scope: 'this', reason: 'audit' });
    expect(left.series[0]?.changes).toContainEqual({
      originalStart: '2027-03-13T22:00',
      skipped: true,
      reason: 'audit',
    });
  });
});
