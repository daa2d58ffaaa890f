/** What would be left without its customer, business unit, team or contact if that were deleted. */
import type { Plan } from '../model/plan.ts';
import type { Target } from '../model/target.ts';
import { targetsOf } from './plan-targets.ts';

/** Counts of what names a thing. */
export interface Hanging {
  readonly series: number;
  /** Releases, freezes, database slots, patch events and on-call shifts. */
  readonly dates: number;
  /** Policy clocks, release matchers, GKE policies. */
  readonly rules: number;
  /** Customers or accounts of a business unit. */
  readonly members: number;
  /** Business units of a team. */
  readonly units: number;
}

const nothing: Hanging = { series: 0, dates: 0, rules: 0, members: 0, units: 0 };

/** What names a part of the tree: the target itself or whatever lies under it. */
export function whatHangsOnTarget(plan: Plan, wanted: Target): Hanging {
  const counts = { series: 0, dates: 0, rules: 0 };
  for (const { by, target } of targetsOf(plan)) if (isUnder(target, wanted)) counts[by] += 1;
  const { customers, accounts } = plan.organization;
  const members =
    wanted.customerId === undefined
      ? [...customers, ...accounts].filter((each) => each.businessUnitId === wanted.businessUnitId)
          .length
      : 0;
  return { ...nothing, ...counts, members };
}

/** The business units whose windows a team executes. */
export const whatHangsOnTeam = (plan: Plan, teamId: string): Hanging => ({
  ...nothing,
  units: plan.organization.businessUnits.filter((unit) => unit.teamId === teamId).length,
});

/** Shifts of a contact, and series with windows that name it as on call. */
export function whatHangsOnContact(plan: Plan, contactId: string): Hanging {
  const names = (facts?: { readonly onCallContactIds?: readonly string[] }): boolean =>
    facts?.onCallContactIds?.includes(contactId) ?? false;
  return {
    ...nothing,
    series: plan.series.filter(({ facts, changes }) => names(facts) || changes.some(names)).length,
    dates: (plan.onCall ?? []).filter((shift) => shift.contactId === contactId).length,
  };
}

/** Whether nothing hangs on it. */
export const isFree = (hanging: Hanging): boolean =>
  Object.values(hanging).every((count) => count === 0);

const isUnder = (target: Target, wanted: Target): boolean =>
  target.businessUnitId === wanted.businessUnitId &&
  (wanted.customerId === undefined || target.customerId === wanted.customerId) &&
  (wanted.environmentId === undefined || target.environmentId === wanted.environmentId);
