/** C16 where it cannot be told: environments whose machines nobody counted. */
import type { Target } from '../model/target.ts';
import type { Conflict } from './conflict.ts';
import { aSubjectConflict } from './conflict-id.ts';
import { isActive, type RuleInput } from './prepared-rule.ts';
import { placesOf } from './target-facts.ts';

/**
 * Information, once for each environment that an install ahead works on and whose machines are not
 * counted: whether its windows are long enough is not known. "None" of C16 would sound as if it were.
 */
export function findUncountedMachines({
  organization,
  windows,
  nowMs,
  factsOf,
}: Pick<RuleInput, 'organization' | 'windows' | 'nowMs' | 'factsOf'>): readonly Conflict[] {
  // The windows of a series share their target.
  const targets = new Set<Target>();
  for (const window of windows) {
    if (window.kind !== 'install' || window.endMs <= nowMs || !isActive(window)) continue;
    targets.add(window.target);
  }
  const installed = new Set(
    [...targets].flatMap((target) => factsOf(target).places.map(({ path }) => path)),
  );
  return organization.customers
    .flatMap(placesOf)
    .filter(({ path, environment }) => environment.machines === undefined && installed.has(path))
    .map(({ path, customer, environment }) =>
      aSubjectConflict({
        rule: 'C16',
        severity: 'information',
        subject: {
          kind: 'target',
          id: path,
          name: `${customer.name} ${environment.name}`,
          target: {
            businessUnitId: customer.businessUnitId,
            customerId: customer.id,
            environmentId: environment.id,
          },
        },
        counterpart: { kind: 'none', id: 'not-counted', name: '' },
        evidence: [],
        cellKeys: [],
      }),
    );
}
