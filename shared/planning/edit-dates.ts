/** Edits of what a plan knows of dates besides windows: plan in, plan out. */
import type { OnCallShift } from '../model/people.ts';
import type { Plan } from '../model/plan.ts';

/** Dates by their list in a plan. */
export interface PlanDates extends Pick<
  Plan,
  'releases' | 'freezes' | 'holidays' | 'databaseSlots' | 'patchEvents'
> {
  readonly onCall: readonly OnCallShift[];
}

export type DateList = keyof PlanDates;

/** A list of a plan; a plan that has none of them has an empty one. */
export const datesOf = ({ onCall = [], ...plan }: Plan): PlanDates => ({ ...plan, onCall });

/** Edits one list; the very same plan where the edit gives the same list back. */
export function editDates<L extends DateList>(
  plan: Plan,
  list: L,
  edit: (items: PlanDates[L]) => PlanDates[L],
): Plan {
  const items = datesOf(plan)[list];
  const next = edit(items);
  return next === items ? plan : { ...plan, [list]: next };
}
