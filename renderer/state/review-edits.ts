/** Signing a year off, as one undoable step of the plan. */
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
