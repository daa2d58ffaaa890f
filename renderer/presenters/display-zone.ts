/** Which zone times are shown in, from the setting and who is on the calendar. */
import { isZone } from '../../shared/time/zone.ts';
import type { WindowFacts } from '../../shared/model/series.ts';
import type { Organization, Target, Team } from '../../shared/model/target.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';

/**
 * The zone behind a setting. `customer` and `team` mean the zone most of them share, which stays
 * put while things are selected; an unknown zone reads as the machine's.
 */
export function resolveZone(
  setting: string,
  organization: Organization | null,
  machineZone: Zone,
): Zone {
  switch (setting) {
    case 'customer':
      return mostCommon(organization?.customers.map(({ zone }) => zone) ?? []) ?? machineZone;
    case 'team':
      return mostCommon(teamZones(organization)) ?? machineZone;
    case 'machine':
      return machineZone;
    default:
      return isZone(setting) ? setting : machineZone;
  }
}

/** What a team carries out: a window or series, or all that happens on a target. */
export interface Executed {
  readonly target: Target | null;
  readonly facts?: WindowFacts;
}

/** The team that carries it out: its own, where somebody named one, else its business unit's. */
export function teamOf(
  { target, facts }: Executed,
  { businessUnits, teams }: Pick<Organization, 'businessUnits' | 'teams'>,
): Team | undefined {
  const unit = businessUnits.find(({ id }) => id === target?.businessUnitId);
  const teamWith = (teamId: string | undefined) => teams.find(({ id }) => id === teamId);
  return teamWith(facts?.teamId) ?? teamWith(unit?.teamId);
}

/** Zone of the team that carries it out, or null where the organization names none. */
export const teamZoneOf = (executed: Executed, organization: Organization): Zone | null =>
  teamOf(executed, organization)?.zone ?? mostCommon(teamZones(organization)) ?? null;

/** Zones of the organization's people, each once, the most frequent first. */
export function zonesInUse(organization: Organization): readonly Zone[] {
  const zones = [...organization.customers.map(({ zone }) => zone), ...teamZones(organization)];
  return [...countOf(zones)].sort((a, b) => b[1] - a[1]).map(([zone]) => zone);
}

// Counted by business unit: a team that serves two of them counts twice.
const teamZones = (organization: Organization | null): readonly Zone[] =>
  organization?.businessUnits.flatMap(({ teamId }) => {
    const team = organization.teams.find(({ id }) => id === teamId);
    return team === undefined ? [] : [team.zone];
  }) ?? [];

/** The most frequent one; the first of them when several are. */
function mostCommon(zones: readonly Zone[]): Zone | undefined {
  const [best] = [...countOf(zones)].sort((a, b) => b[1] - a[1]);
  return best?.[0];
}

function countOf(zones: readonly Zone[]): ReadonlyMap<Zone, number> {
  const counts = new Map<Zone, number>();
  for (const zone of zones) counts.set(zone, (counts.get(zone) ?? 0) + 1);
  return counts;
}
