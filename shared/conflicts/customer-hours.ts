/** C02 for the hours a customer allows, C12 for those it forbids: on the customer's own wall. */
import type { WeeklyHours } from '../model/hours.ts';
import type { PatchWindow } from '../model/series.ts';
import type { Customer } from '../model/target.ts';
import { intersect, uncoveredBy, unionOf, type TimeRange } from '../time/time-range.ts';
import { aConflict } from './conflict-id.ts';
import type { Conflict, ConflictRule, Severity } from './conflict.ts';
import { isDisruptive, type PreparedRule, type RuleInput } from './prepared-rule.ts';
import { hoursIn } from './weekly-hours.ts';

type Meaning = 'allowed' | 'forbidden' | 'peak';

/**
 * C02: an install is not wholly inside the union of the hours that its customer allows; adjoining
 * hours count as one. Evidence: the minutes outside.
 */
export const prepareAllowedHours =
  ({ factsOf }: Pick<RuleInput, 'factsOf'>): PreparedRule =>
  (window) => {
    if (window.kind !== 'install') return [];
    return factsOf(window.target).customers.flatMap((customer) => {
      const hours = customer.allowedHours ?? [];
      if (hours.length === 0) return [];
      const outside = uncoveredBy(window, hoursIn(hours, customer.zone, window));
      return hoursConflict(window, { customer, hours, meaning: 'allowed' }, outside);
    });
  };

/**
 * C12: work meets the business or peak hours of its customer. What is known to restart nothing
 * warns only. Evidence: the minutes inside.
 */
export const prepareForbiddenHours =
  ({ factsOf }: Pick<RuleInput, 'factsOf'>): PreparedRule =>
  (window) => {
    if (!isDisruptive(window)) return [];
    return factsOf(window.target).customers.flatMap((customer) =>
      (['forbidden', 'peak'] as const).flatMap((meaning) => {
        const hours = hoursOf(customer, meaning);
        if (hours.length === 0) return [];
        const met = hoursIn(hours, customer.zone, window).flatMap(
          (range) => intersect(range, window) ?? [],
        );
        return hoursConflict(window, { customer, hours, meaning }, unionOf(met));
      }),
    );
  };

const hoursOf = (
  { forbiddenHours = [], peakHours = [] }: Customer,
  meaning: 'forbidden' | 'peak',
): readonly WeeklyHours[] => (meaning === 'forbidden' ? forbiddenHours : peakHours);

const usualNames: Readonly<Record<Meaning, string>> = {
  allowed: 'its hours for changes',
  forbidden: 'business hours',
  peak: 'peak hours',
};

function hoursConflict(
  window: PatchWindow,
  { customer, hours, meaning }: HoursOfCustomer,
  evidence: readonly TimeRange[],
): readonly Conflict[] {
  if (evidence.length === 0) return [];
  const names = [...new Set(hours.flatMap(({ name }) => name ?? []))].sort();
  return [
    aConflict({
      rule: ruleOf(meaning),
      severity: severityOf(window, meaning),
      windowId: window.id,
      counterpart: {
        kind: 'hours',
        id: `${customer.id}/${meaning}`,
        name: names.length === 0 ? usualNames[meaning] : names.join(', '),
        meaning,
        customer: customer.name,
        zone: customer.zone,
      },
      evidence,
      cellKeys: [],
    }),
  ];
}

interface HoursOfCustomer {
  readonly customer: Customer;
  readonly hours: readonly WeeklyHours[];
  readonly meaning: Meaning;
}

const ruleOf = (meaning: Meaning): ConflictRule => (meaning === 'allowed' ? 'C02' : 'C12');

const severityOf = ({ facts }: PatchWindow, meaning: Meaning): Severity =>
  meaning !== 'allowed' && facts?.reboots === 'no' ? 'warning' : 'error';
