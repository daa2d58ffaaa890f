/** The rows of the first step: filtered, and grouped by business unit and customer. */
import type { Organization } from '../../shared/model/target.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { readinessOf, type PushCandidate, type Readiness } from './push-candidates.ts';

export interface ChooseFilter {
  /** `all`, or one readiness. */
  readonly readiness: Readiness | 'all';
  /** Windows that start before this; null: all that are known. */
  readonly beforeMs: EpochMs | null;
  /** Empty: every business unit. */
  readonly businessUnitId: string;
  /** Words that must all occur in the window's, customer's or calendar's name, in any case. */
  readonly text: string;
}

/** Windows of one customer, or those meant for a whole business unit (`customerName` is null). */
export interface ChooseGroup {
  readonly key: string;
  readonly businessUnitName: string;
  readonly customerName: string | null;
  readonly candidates: readonly PushCandidate[];
}

/** Whether a candidate is of that readiness; every one is of `all`. */
export const hasReadiness = (
  candidate: PushCandidate,
  readiness: ChooseFilter['readiness'],
): boolean => readiness === 'all' || readinessOf(candidate) === readiness;

/** Candidates that pass every filter, in their order. */
export function filterCandidates(
  candidates: readonly PushCandidate[],
  filter: ChooseFilter,
  organization: Organization,
): readonly PushCandidate[] {
  const words = filter.text.toLowerCase().split(/\s+/).filter(Boolean);
  return candidates.filter(
    (candidate) =>
      hasReadiness(candidate, filter.readiness) &&
      (filter.beforeMs === null || candidate.window.startMs < filter.beforeMs) &&
      (filter.businessUnitId === '' ||
        candidate.window.target.businessUnitId === filter.businessUnitId) &&
      (words.length === 0 || hasWords(candidate, words, organization)),
  );
}

function hasWords(
  { window, targets }: PushCandidate,
  words: readonly string[],
  organization: Organization,
): boolean {
  const { businessUnitId, customerId } = window.target;
  const text = [
    window.name,
    window.state,
    nameOf(organization.businessUnits, businessUnitId),
    customerId === undefined ? '' : nameOf(organization.customers, customerId),
    ...targets.map(({ calendarName }) => calendarName),
    ...targets.map(({ cell }) => `${cell.region} ${nameOfAccount(organization, cell.accountId)}`),
  ]
    .join(' ')
    .toLowerCase();
  return words.every((word) => text.includes(word));
}

/** One group a customer, in the organization's order; a business unit's own windows come first. */
export function groupCandidates(
  candidates: readonly PushCandidate[],
  organization: Organization,
): readonly ChooseGroup[] {
  const groups = new Map<string, PushCandidate[]>();
  for (const candidate of candidates) {
    const key = groupKeyOf(candidate);
    groups.set(key, [...(groups.get(key) ?? []), candidate]);
  }
  const toGroup = (
    key: string,
    businessUnitName: string,
    customerName: string | null,
  ): readonly ChooseGroup[] => {
    const members = groups.get(key);
    return members === undefined
      ? []
      : [{ key, businessUnitName, customerName, candidates: members }];
  };
  return organization.businessUnits.flatMap((unit) => [
    ...toGroup(`${unit.id}/`, unit.name, null),
    ...organization.customers
      .filter(({ businessUnitId }) => businessUnitId === unit.id)
      .flatMap(({ id, name }) => toGroup(`${unit.id}/${id}`, unit.name, name)),
  ]);
}

const groupKeyOf = ({ window: { target } }: PushCandidate): string =>
  `${target.businessUnitId}/${target.customerId ?? ''}`;

const nameOf = (
  items: readonly { readonly id: string; readonly name: string }[],
  id: string,
): string => items.find((item) => item.id === id)?.name ?? id;

const nameOfAccount = ({ accounts }: Organization, accountId: string): string =>
  accounts.find(({ id }) => id === accountId)?.alias ?? accountId;
