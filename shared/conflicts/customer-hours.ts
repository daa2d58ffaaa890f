/** C02 for the hours a customer allows, C12 for those it forbids: on the customer's own wall. */
import { assertNever } from '../kernel/assert-never.ts';
import type { WeeklyHours } from '../model/hours.ts';
import type { PatchWindow } from '../model/series.ts';
import type { Customer, Target } from '../model/target.ts';
import { intersect, uncoveredBy, unionOf, type TimeRange } from '../time/time-range.ts';
import { byTarget } from './by-target.ts';
import { aConflict } from './conflict-id.ts';
import type { Conflict, ConflictRule, Severity } from './conflict.ts';
import { isDisruptive, noConflicts, type PreparedRule, type RuleInput } from './prepared-rule.ts';
import { hoursIn } from './weekly-hours.ts';

type Meaning = 'allowed' | 'forbidden' | 'peak';

/**
 * C02: an install is not wholly inside the union of the hours that its customer allows; adjoining
 * hours count as one. Evidence: the minutes outside.
 */
export function prepareAllowedHours({ factsOf }: Pick<RuleInput, 'factsOf'>): PreparedRule {
  const askedBy = rememberAsked(factsOf, ['allowed']);
  return (window) => {
    if (window.kind !== 'install') return noConflicts;
    const asked = askedBy(window.target);
    if (asked.length === 0) return noConflicts;
    return asked.flatMap((each) => {
      const inside = hoursIn(each.hours, each.customer.zone, window);
      return hoursConflict(window, each, uncoveredBy(window, inside));
    });
  };
}

/**
 * C12: work meets the business or peak hours of its customer. What is known to restart nothing
 * warns only. Evidence: the minutes inside.
 */
export function prepareForbiddenHours({ factsOf }: Pick<RuleInput, 'factsOf'>): PreparedRule {
  const askedBy = rememberAsked(factsOf, ['forbidden', 'peak']);
  return (window) => {
    if (!isDisruptive(window)) return noConflicts;
    const asked = askedBy(window.target);
    if (asked.length === 0) return noConflicts;
    return asked.flatMap((each) => {
      const met = hoursIn(each.hours, each.customer.zone, window).flatMap(
        (range) => intersect(range, window) ?? [],
      );
      return hoursConflict(window, each, unionOf(met));
    });
  };
}

/** The hours of each meaning that the customers of a target have. Most have none. */
const rememberAsked = (
  factsOf: RuleInput['factsOf'],
  meanings: readonly Meaning[],
): ((target: Target) => readonly HoursOfCustomer[]) =>
  byTarget((target) =>
    factsOf(target)
      .customers.flatMap((customer) =>
        meanings.map((meaning) => ({ customer, hours: hoursOf(customer, meaning), meaning })),
      )
      .filter(({ hours }) => hours.length > 0),
  );

function hoursOf(customer: Customer, meaning: Meaning): readonly WeeklyHours[] {
  const { allowedHours = [], forbiddenHours = [], peakHours = [] } = customer;
  switch (meaning) {
    case 'allowed':
      return allowedHours;
    case 'forbidden':
      return forbiddenHours;
    case 'peak':
      return peakHours;
    default:
      return assertNever(meaning);
  }
}

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
  if (evidence.length === 0) return noConflicts;
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
