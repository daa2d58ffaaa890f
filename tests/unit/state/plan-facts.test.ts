import { describe, expect, it } from 'vitest';
import { withFact } from '../../../renderer/state/plan-facts.ts';
import {
  beginHistory,
  commitStep,
  redoStep,
  undoStep,
} from '../../../renderer/state/plan-history.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import { aPlan } from '../../support/a-plan.ts';

const named = (name: string): Plan => aPlan({ name });
const step = (plan: Plan, atMs: number) => ({ label: plan.name, plan, mergeKey: null, atMs });
const history = undoStep(
  commitStep(
    commitStep(beginHistory(named('one')), step(named('two'), 0)),
    step(named('three'), 1),
  ),
);
const withId = withFact(history, (plan) => ({ ...plan, id: 'fact' }));

describe('withFact', () => {
  it('changes the plan on screen', () => {
    expect([withId.plan.name, withId.plan.id]).toEqual(['two', 'fact']);
  });

  it('survives undo and redo, which still go where they went', () => {
    const [back, forth] = [undoStep(withId).plan, redoStep(withId).plan];
    expect([back, forth].map(({ name, id }) => [name, id])).toEqual([
      ['one', 'fact'],
      ['three', 'fact'],
    ]);
  });

  it('keeps plans shared that were shared, so that nothing grows', () => {
    expect(withId.past.at(-1)?.after).toBe(withId.plan);
    expect(withId.future.at(-1)?.before).toBe(withId.plan);
  });
});
