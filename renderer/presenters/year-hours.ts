/** Hours of work by team and week: what people have to do, not what machines do alone. */
import type { Conflict } from '../../shared/conflicts/conflict.ts';
import { isDisruptive } from '../../shared/conflicts/prepared-rule.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import type { Organization, Team } from '../../shared/model/target.ts';
import { counts } from '../../shared/policy/scope.ts';
import { dayMs } from '../../shared/time/wall-ms.ts';
import { wallAt } from '../../shared/time/zone.ts';
import { zoneTablesOf } from '../../shared/time/zone-table.ts';
import { columnAt, type YearColumn } from './year-columns.ts';

export interface TeamWeek {
  readonly hours: number;
  /** A window of it is more at once than the team has people or capacity for. */
  readonly over: boolean;
}

/** A team's year: a week for each of the columns it was asked by. */
export interface TeamHours {
  readonly team: Team;
  readonly weeks: readonly TeamWeek[];
  readonly total: number;
}

/**
 * Teams with work in the year, the busiest first. A window is of the week in which it starts on the
 * team's wall; scans and images need no hands, missed and cancelled windows no hours.
 */
export function teamHours(
  organization: Organization,
  facts: {
    readonly windows: readonly PatchWindow[];
    readonly conflicts: readonly Conflict[];
    readonly weeks: readonly YearColumn[];
  },
): readonly TeamHours[] {
  const { windows, conflicts, weeks } = facts;
  const teamOf = new Map(organization.businessUnits.map(({ id, teamId }) => [id, teamId]));
  const over = overloadedIn(conflicts);
  const byTeam = Map.groupBy(
    windows.filter((window) => counts(window) && isDisruptive(window)),
    ({ target, facts }) => facts?.teamId ?? teamOf.get(target.businessUnitId),
  );
  return organization.teams
    .map((team) => hoursOf(team, byTeam.get(team.id) ?? [], { weeks, over }))
    .filter(({ total }) => total > 0)
    .sort((a, b) => b.total - a.total);
}

function hoursOf(
  team: Team,
  windows: readonly PatchWindow[],
  { weeks, over }: { readonly weeks: readonly YearColumn[]; readonly over: ReadonlySet<string> },
): TeamHours {
  const tables = zoneTablesOf(team.zone);
  const minutes = weeks.map(() => 0);
  const overloaded = new Set<number>();
  for (const { id, startMs, durationMinutes } of windows) {
    const week = columnAt(weeks, wallAt(startMs, tables) / dayMs);
    if (week < 0) continue;
    minutes[week] = (minutes[week] ?? 0) + durationMinutes;
    if (over.has(id)) overloaded.add(week);
  }
  return {
    team,
    weeks: minutes.map((sum, week) => ({ hours: sum / 60, over: overloaded.has(week) })),
    total: minutes.reduce((sum, each) => sum + each, 0) / 60,
  };
}

/** Windows of which C09 says that their team has too much at once. */
const overloadedIn = (conflicts: readonly Conflict[]): ReadonlySet<string> =>
  new Set(
    conflicts
      .filter(({ counterpart }) => counterpart.kind === 'team' && counterpart.fault === 'capacity')
      .map(({ windowId }) => windowId),
  );
