/** Facts that the world made true, such as a push: part of the plan, but nothing to undo. */
import type { Plan } from '../../shared/model/plan.ts';
import type { PlanHistory } from './plan-history.ts';
import { usePlanStore } from './plan-store.ts';

/**
 * Records a fact in the plan and in every step of its history, so that undo and redo, which edit
 * plans only, never claim that what was written to AWS was not.
 */
export function recordFact(fact: (plan: Plan) => Plan): void {
  const { plan, past, future } = usePlanStore.getState();
  if (plan !== null) usePlanStore.setState(withFact({ plan, past, future }, fact));
}

/** The history with a fact in each of its plans. Steps that shared a plan still share it. */
export function withFact(history: PlanHistory, fact: (plan: Plan) => Plan): PlanHistory {
  const known = new Map<Plan, Plan>();
  const apply = (plan: Plan): Plan => {
    const made = known.get(plan) ?? fact(plan);
    known.set(plan, made);
    return made;
  };
  const inSteps = (steps: PlanHistory['past']): PlanHistory['past'] =>
    steps.map((step) => ({ ...step, before: apply(step.before), after: apply(step.after) }));
  return {
    plan: apply(history.plan),
    past: inSteps(history.past),
    future: inSteps(history.future),
  };
}
