/** What a review of the year does to the plan; each is one undoable step. */
import type { Plan } from '../../shared/model/plan.ts';
import { rollOver } from '../../shared/review/roll-over.ts';
import { signYear } from '../../shared/review/sign-off.ts';
import { editPlan, usePlanStore } from './plan-store.ts';
import { hashOfYear } from './review-derived.ts';
import { currentNowMs } from './session-store.ts';

/** Signs the year as it stands. A plan that was edited while it was hashed is hashed again. */
export async function signYearOff(by: {
  readonly year: number;
  readonly signedBy: string;
  readonly note: string;
}): Promise<void> {
  const { plan } = usePlanStore.getState();
  if (plan === null) return;
  const meaning = await hashOfYear(plan, by.year);
  if (usePlanStore.getState().plan !== plan) return signYearOff(by);
  const wish = { ...by, id: `s-${crypto.randomUUID().slice(0, 8)}`, signedAtMs: currentNowMs() };
  editPlan({
    label: `Sign ${by.year} off`,
    edit: (edited) => signYear(edited, { ...wish, meaning }),
  });
}

/** Lets the year's series go on into the next one, as drafts. */
export const rollYearOver = (year: number): void =>
  editPlan({ label: `Roll ${year} over`, edit: (plan) => rollOver(plan, year).plan });

/** Takes a scenario in place of the plan it was made from; a plan edited since stays as it is. */
export const takeScenario = (label: string, from: Plan, scenario: Plan): void =>
  editPlan({ label, edit: (plan) => (plan === from ? scenario : plan) });
