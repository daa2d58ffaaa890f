import type { Plan } from '../../shared/model/plan.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import { isZone } from '../../shared/time/zone.ts';

/** Zones a plan names that this runtime does not know: nothing of theirs could be put at an hour. */
export function unknownZones({ series, organization }: Plan): readonly Zone[] {
  const named = [
    ...series.map(({ zone }) => zone),
    ...organization.customers.map(({ zone }) => zone),
    ...organization.teams.map(({ zone }) => zone),
    ...(organization.policy?.zone === undefined ? [] : [organization.policy.zone]),
  ];
  return [...new Set(named)].filter((zone) => !isZone(zone));
}
