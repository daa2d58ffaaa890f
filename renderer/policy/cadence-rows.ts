import type { Customer } from '../../shared/model/target.ts';
import type { Series } from '../../shared/model/series.ts';
import { findGaps, type CadenceGap } from '../../shared/policy/cadence.ts';
import type { CadencePromise, PolicyInput } from '../../shared/policy/policy-input.ts';
import { rhythmAnchor } from '../../shared/policy/rhythm.ts';
import {
  covers,
  isInstall,
  scopesOf,
  windowsByScope,
  type Scope,
} from '../../shared/policy/scope.ts';

/** One contract: its gaps by the reading that counts, and how many there are by the other. */
export interface CadenceRow {
  readonly scope: Scope;
  readonly customer: Customer;
  readonly promise: CadencePromise;
  /** All that are known, past ones included. */
  readonly gaps: readonly CadenceGap[];
  /** Gaps still ahead by the other reading. */
  readonly other: number;
  /** Series that could take the 28-day rhythm, where days are counted and there is a gap. */
  readonly rhythmOf: readonly Series[];
}

/** The production scopes with a promised cadence, those with gaps first, then in the given order. */
export function cadenceRows(input: PolicyInput): readonly CadenceRow[] {
  const scopes = scopesOf(input.organization).filter(({ production }) => production);
  const windows = windowsByScope(input.windows.filter(isInstall), scopes);
  const customers = new Map(input.organization.customers.map((one) => [one.id, one]));
  const rows = scopes.flatMap((scope): readonly CadenceRow[] => {
    const promise = input.rules.cadenceOf(scope);
    const customer = customers.get(scope.customerId);
    if (promise === null || customer === undefined) return [];
    const own = windows.get(scope.path) ?? [];
    const gapsBy = (reading: CadencePromise['reading']) =>
      findGaps(own, { reading, days: promise.days, zone: scope.zone, nowMs: input.nowMs });
    const gaps = gapsBy(promise.reading);
    const other = gapsBy(promise.reading === 'rolling' ? 'calendar-month' : 'rolling');
    const hasGap = promise.reading === 'rolling' && gaps.some(({ past }) => !past);
    return [
      {
        scope,
        customer,
        promise,
        gaps,
        other: other.filter(({ past }) => !past).length,
        rhythmOf: hasGap ? rhythmicOf(scope, input) : [],
      },
    ];
  });
  return rows.sort((a, b) => Number(isKept(a)) - Number(isKept(b)));
}

const isKept = ({ gaps }: CadenceRow): boolean => gaps.every(({ past }) => past);

const rhythmicOf = (scope: Scope, { series, windows }: PolicyInput): readonly Series[] =>
  series.filter(
    (one) =>
      one.kind === 'install' && covers(one.target, scope) && rhythmAnchor(one, windows) !== null,
  );
