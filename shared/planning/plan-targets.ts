/** Every target that a plan names, wherever it does: what must follow when the tree changes. */
import type { Plan } from '../model/plan.ts';
import type { Target } from '../model/target.ts';

/** A target and what names it. Database slots name a customer, releases a business unit. */
export interface NamedTarget {
  readonly by: 'series' | 'dates' | 'rules';
  readonly target: Target;
}

/** All targets of a plan, in its order, each as often as it is named. */
export function targetsOf(plan: Plan): readonly NamedTarget[] {
  const found: NamedTarget[] = [];
  const note = (by: NamedTarget['by']) => (target: Target) => {
    found.push({ by, target });
    return target;
  };
  mapEach(plan, { series: note('series'), dates: note('dates'), rules: note('rules') });
  return found;
}

/** The plan with every target replaced. */
export const mapTargets = (plan: Plan, edit: (target: Target) => Target): Plan =>
  mapEach(plan, { series: edit, dates: edit, rules: edit });

type Edit = (target: Target) => Target;

function mapEach(plan: Plan, edits: Readonly<Record<NamedTarget['by'], Edit>>): Plan {
  const { onCall } = plan;
  return {
    ...plan,
    organization: mapRules(plan.organization, edits.rules),
    series: plan.series.map((each) => ({ ...each, target: edits.series(each.target) })),
    releases: plan.releases.map((each) => ({ ...each, ...edits.dates(unitOf(each)) })),
    freezes: plan.freezes.map((each) => ({ ...each, targets: each.targets.map(edits.dates) })),
    databaseSlots: plan.databaseSlots.map((each) => ({ ...each, ...edits.dates(unitOf(each)) })),
    patchEvents: plan.patchEvents.map((each) =>
      each.targets === undefined ? each : { ...each, targets: each.targets.map(edits.dates) },
    ),
    ...(onCall !== undefined && {
      onCall: onCall.map((each) => ({ ...each, target: edits.dates(each.target) })),
    }),
  };
}

/** A release or a slot as the target it is for. */
const unitOf = (each: { readonly businessUnitId: string; readonly customerId?: string }): Target =>
  each.customerId === undefined
    ? { businessUnitId: each.businessUnitId }
    : { businessUnitId: each.businessUnitId, customerId: each.customerId };

function mapRules(organization: Plan['organization'], edit: Edit): Plan['organization'] {
  const { policy, releaseMatchers, gkePolicies } = organization;
  const withTargets = <T extends { readonly targets: readonly Target[] }>(each: T): T => ({
    ...each,
    targets: each.targets.map(edit),
  });
  return {
    ...organization,
    ...(policy !== undefined && { policy: { ...policy, clocks: policy.clocks.map(withTargets) } }),
    ...(releaseMatchers !== undefined && { releaseMatchers: releaseMatchers.map(withTargets) }),
    ...(gkePolicies !== undefined && {
      gkePolicies: gkePolicies.map((each) => ({ ...each, target: edit(each.target) })),
    }),
  };
}
