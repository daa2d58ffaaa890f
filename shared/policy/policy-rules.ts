import { defaultPolicyClocks, type PolicyClock } from '../model/policy.ts';
import type { PatchEvent } from '../model/release.ts';
import { targetPath, type Organization } from '../model/target.ts';
import type { PatchClock } from './patch-reach.ts';
import { patchTuesdayZone } from './patch-events.ts';
import type { CadencePromise, PolicyRules } from './policy-input.ts';
import { covers, type Scope } from './scope.ts';

/**
 * The organization's own numbers, with the usual ones where it says nothing: critical within 30
 * days, others within 90. `isWaived` tells which late arrivals somebody accepted.
 */
export function policyRulesOf(
  organization: Organization,
  isWaived: PolicyRules['isWaived'] = () => false,
): PolicyRules {
  const { policy, businessUnits, customers } = organization;
  const clocks = policy?.clocks ?? defaultPolicyClocks;
  const approvalDelayDays = policy?.approvalDelayDays ?? 0;
  const zone = policy?.zone ?? patchTuesdayZone;
  const units = new Map(businessUnits.map((unit) => [unit.id, unit]));
  const byCustomer = new Map(customers.map((customer) => [customer.id, customer]));
  const bySeverity = Map.groupBy(clocks, ({ severity }) => severity);
  // Where no clock has a target of its own, every scope has the same.
  const everywhere = new Map<PatchEvent['severity'], PatchClock>();
  return {
    clockOf: (event, scope): PatchClock => {
      const { severity } = event;
      const known = everywhere.get(severity);
      if (known !== undefined) return known;
      const own = bySeverity.get(severity) ?? [];
      const clock = { days: daysFor(event, scope, own), zone, approvalDelayDays };
      if (own.every(({ targets }) => targets.length === 0)) everywhere.set(severity, clock);
      return clock;
    },
    cadenceOf: ({ businessUnitId, customerId }): CadencePromise | null => {
      const [unit, customer] = [units.get(businessUnitId), byCustomer.get(customerId)];
      const days = customer?.cadenceDays === undefined ? unit?.cadenceDays : customer.cadenceDays;
      const reading = customer?.cadenceReading ?? unit?.cadenceReading ?? 'rolling';
      return days === undefined || days === null ? null : { reading, days };
    },
    soakDaysOf: ({ businessUnitId, customerId }) => {
      const products = byCustomer.get(customerId)?.products;
      const days = (units.get(businessUnitId)?.soak ?? [])
        .filter(({ product }) => product === undefined || (products?.includes(product) ?? true))
        .map(({ minimumDays }) => minimumDays);
      return days.length === 0 ? null : Math.max(...days);
    },
    isWaived,
  };
}

/** The narrowest clock that applies; of several as narrow, the shortest. Without any, the usual one. */
function daysFor({ severity }: PatchEvent, scope: Scope, clocks: readonly PolicyClock[]): number {
  const applying = (from: readonly PolicyClock[]): readonly Applying[] =>
    from
      .filter((clock) => clock.severity === severity)
      .map((clock) => ({ days: clock.days, depth: depthOf(clock, scope) }))
      .filter(({ depth }) => depth >= 0);
  const own = applying(clocks);
  const found = own.length > 0 ? own : applying(defaultPolicyClocks);
  const deepest = Math.max(...found.map(({ depth }) => depth));
  return Math.min(...found.filter(({ depth }) => depth === deepest).map(({ days }) => days));
}

interface Applying {
  readonly days: number;
  readonly depth: number;
}

/** How far down the tree a clock's target lies that covers the scope; 0: everywhere; −1: none does. */
function depthOf({ targets }: PolicyClock, scope: Scope): number {
  if (targets.length === 0) return 0;
  const depths = targets
    .filter((target) => covers(target, scope))
    .map((target) => targetPath(target).split('/').length);
  return Math.max(-1, ...depths);
}
