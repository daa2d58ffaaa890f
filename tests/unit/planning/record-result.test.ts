import { describe, expect, it } from 'vitest';
import { mergePlans } from '../../../shared/merge/merge-plans.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { WindowResult } from '../../../shared/model/window-result.ts';
import { recordState } from '../../../shared/negotiation/negotiate.ts';
import { setWindowState } from '../../../shared/planning/edit-plan.ts';
import { recordResults, resultOf } from '../../../shared/planning/record-result.ts';
import { bringsPatches, isInstall } from '../../../shared/policy/scope.ts';
import { expandPlan } from '../../../shared/schedule/expand-series.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';

const windowId = 'northwind-prod@2027-03-20T22:00';
const year = { startMs: Date.UTC(2027, 0, 1), endMs: Date.UTC(2028, 0, 1) };
const plan = aPlan();
const windowOf = (made: Plan) => expandPlan(made, year)[0]!;
const told = (result: WindowResult): Plan => recordResults(plan, new Map([[windowId, result]]));

describe('what came of a window', () => {
  it.each<[WindowResult['outcome'], string, boolean, boolean]>([
    ['held', 'held', true, true],
    ['partly', 'held', true, false],
    ['failed', 'missed', false, false],
    ['missed', 'missed', false, false],
  ])(
    '%s makes it %s; kept cadence: %s, patches brought: %s',
    (...[outcome, state, kept, brought]) => {
      const window = windowOf(told({ outcome }));
      expect(window.state).toBe(state);
      expect(resultOf(window)).toEqual({ outcome });
      expect(isInstall(window)).toBe(kept);
      expect(bringsPatches(window)).toBe(brought);
    },
  );

  it('is written only where it says more than the state, and once', () => {
    expect(told({ outcome: 'held' }).series[0]?.changes).toEqual([
      { originalStart: '2027-03-20T22:00', state: 'held' },
    ]);
    const failed = told({ outcome: 'failed', ticket: 'INC-7', note: 'Agents offline' });
    const again = new Map([
      [windowId, { outcome: 'failed', ticket: 'INC-7', note: 'Agents offline' }],
    ] as const);
    expect(recordResults(failed, again)).toBe(failed);
    expect(recordResults(failed, new Map([['gone@2027-03-20T22:00', { outcome: 'held' }]]))).toBe(
      failed,
    );
  });

  it('is taken back with the state that it was said of', () => {
    const failed = told({ outcome: 'failed', ticket: 'INC-7' });
    const note = { id: 's1', atMs: 0 };
    for (const opened of [
      recordState(failed, windowId, { state: 'agreed', note }),
      setWindowState(failed, windowId, { state: 'held', atMs: 0 }),
    ]) {
      expect(windowOf(opened).facts?.result).toBeUndefined();
    }
    expect(resultOf(windowOf(recordState(failed, windowId, { state: 'agreed', note })))).toBeNull();
  });

  it('merges as one with its state: what one side says and the other takes back is asked', () => {
    const mine = told({ outcome: 'partly', ticket: 'INC-7' });
    const theirs = told({ outcome: 'missed' });
    const { differences } = mergePlans({ base: plan, mine, theirs });
    expect(differences).toHaveLength(1);
    expect(differences[0]?.changedBy).toBe('both');
  });

  it('of a series is told for the one date', () => {
    const weekly = aSeries({
      rule: { kind: 'weekly', weekdays: ['SA'], everyWeeks: 1, fromDate: '2027-03-20' },
    });
    const made = recordResults(
      aPlan({ series: [weekly] }),
      new Map([[windowId, { outcome: 'partly' }]]),
    );
    expect(expandPlan(made, year).filter(({ state }) => state === 'held')).toHaveLength(1);
  });
});
