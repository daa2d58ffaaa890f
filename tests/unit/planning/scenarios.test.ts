import { describe, expect, it } from 'vitest';
import { formatPlan, parsePlan } from '../../../shared/formats/plan-file.ts';
import { mergePlans } from '../../../shared/merge/merge-plans.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import { moveWindow, removeSeries } from '../../../shared/planning/edit-plan.ts';
import {
  keepScenario,
  planOfScenario,
  removeScenario,
  renameScenario,
} from '../../../shared/planning/scenarios.ts';
import { expandPlan } from '../../../shared/schedule/expand-series.ts';
import {
  scenarioDifferences,
  scenarioFigures,
} from '../../../renderer/presenters/scenario-rows.ts';
import { aPlan, aSeries } from '../../support/a-plan.ts';

const range = { startMs: Date.UTC(2027, 2, 1), endMs: Date.UTC(2027, 4, 1) };
const rule = { kind: 'dates', dates: ['2027-03-20', '2027-04-17'] } as const;
const plan = aPlan({ series: [aSeries({ rule, state: 'draft' })] });
const [march, april] = ['northwind-prod@2027-03-20T22:00', 'northwind-prod@2027-04-17T22:00'];
const kept = keepScenario(plan, 'Plan A');
const changed = moveWindow(kept, april, { startMs: Date.UTC(2027, 3, 19, 2) });
const hashOf = (text: string): string => text.length.toString(16).padStart(64, '0');
const stateOf = (each: Plan, id: string) =>
  expandPlan(each, range).find((window) => window.id === id)?.state;

const withState = (each: Plan, state: 'pushed' | 'held'): Plan => ({
  ...each,
  series: each.series.map((series) => ({
    ...series,
    changes: [{ originalStart: '2027-03-20T22:00', state }],
  })),
});

describe('a scenario', () => {
  it('keeps the series as they are; adopted, the plan is as it was', () => {
    expect(planOfScenario(changed, 'plan-a').series).toEqual(plan.series);
    expect(changed.scenarios?.[0]?.series).toBe(plan.series);
  });

  it('is named, renamed and forgotten; the last one leaves the plan as it was', () => {
    const renamed = renameScenario(kept, 'plan-a', 'April early');
    expect(renamed.scenarios?.map(({ name }) => name)).toEqual(['April early']);
    expect(removeScenario(renamed, 'plan-a')).toEqual(plan);
    expect(() => planOfScenario(plan, 'plan-a')).toThrow('No scenario');
  });

  it('cannot undo what was pushed or held since, nor forget it with its series', () => {
    for (const state of ['pushed', 'held'] as const) {
      const since = withState(kept, state);
      expect(stateOf(planOfScenario(since, 'plan-a'), march)).toBe(state);
      const without = keepScenario(removeSeries(since, 'northwind-prod'), 'Without');
      const back = { ...without, series: since.series };
      const windows = expandPlan(planOfScenario(back, 'without'), range);
      expect(windows.map(({ id, state: told }) => [id, told])).toEqual([[march, state]]);
    }
  });

  it('never claims a push that was not made', () => {
    const pushedThen = keepScenario(withState(plan, 'pushed'), 'Pushed');
    const takenBack = { ...pushedThen, series: plan.series };
    expect(stateOf(planOfScenario(takenBack, 'pushed'), march)).toBe('agreed');
    const deleted = { ...pushedThen, series: [] };
    expect(stateOf(planOfScenario(deleted, 'pushed'), march)).toBe('agreed');
  });

  it('is saved in the plan file and comes back', () => {
    const read = parsePlan(formatPlan(changed), hashOf);
    expect(read.ok && read.value.plan).toEqual(changed);
  });

  it('is merged by its id, beside what the other side changed', () => {
    const theirs = keepScenario(plan, 'Plan B');
    const merged = mergePlans({ base: plan, mine: kept, theirs }).plan;
    expect(merged.scenarios?.map(({ name }) => name).sort()).toEqual(['Plan A', 'Plan B']);
  });
});

describe('two of them side by side', () => {
  const [a, b] = [expandPlan(planOfScenario(changed, 'plan-a'), range), expandPlan(changed, range)];

  it('differ where a window is at another time, or only in one', () => {
    expect(scenarioDifferences(a, b, range)).toEqual([
      {
        key: april,
        name: 'Northwind prod',
        a: 'Sat 17 Apr 2027 22:00 → Sun 04:00 New York, draft',
        b: 'Sun 18 Apr 2027 22:00 → Mon 04:00 New York, draft',
      },
    ]);
    expect(scenarioDifferences(a, b.slice(1), range).map((each) => each.b)).toContain(null);
    expect(scenarioDifferences(a, a, range)).toEqual([]);
  });

  it('come to windows, hours and findings of those days', () => {
    const finding = {
      rule: 'C05',
      severity: 'error',
      windowId: march,
      counterpart: { kind: 'window', id: 'x', name: 'X' },
      evidence: [],
      cellKeys: [],
    } as const;
    const conflicts = [
      { ...finding, id: '1' },
      { ...finding, id: '2', severity: 'warning' },
      { ...finding, id: '3', windowId: 'another year' },
      { ...finding, id: '4', rule: 'C13', severity: 'warning', windowId: 'cadence' },
    ] as const;
    expect(scenarioFigures(a, conflicts, range)).toEqual({
      windows: 2,
      hours: 12,
      errors: 1,
      warnings: 1,
      promises: 1,
    });
  });
});
