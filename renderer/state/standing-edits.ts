import type { StandingState } from '../../shared/model/plan-standing.ts';
import { declareStanding } from '../../shared/planning/plan-standing.ts';
import { editPlan } from './plan-store.ts';
import { currentNowMs } from './session-store.ts';

/** Says how far the plan is to be relied on from now on; an empty name is left out. */
export function sayStanding(state: StandingState, said: string): void {
  const who = said.trim();
  const atMs = currentNowMs();
  editPlan({
    label: `State of the plan: ${state}`,
    edit: (plan) => declareStanding(plan, { state, atMs, ...(who !== '' && { who }) }),
  });
}
