/** C09 for teams: too much at once, too little rest, hours not agreed to, holidays. */
import type { Holiday } from '../model/release.ts';
import type { PatchWindow } from '../model/series.ts';
import type { Team } from '../model/target.ts';
import { intersect, minuteMs, uncoveredBy, type TimeRange } from '../time/time-range.ts';
import { aConflict } from './conflict-id.ts';
import type { Conflict, Counterpart } from './conflict.ts';
import { busyAbove } from './busy-above.ts';
import {
  isActive,
  isDisruptive,
  noConflicts,
  type PreparedRule,
  type RuleInput,
} from './prepared-rule.ts';
import { indexRanges, type RangeIndex } from './range-index.ts';
import { dayRange, daysAround, hoursIn } from './weekly-hours.ts';

/**
 * Warns where the team that executes a window cannot: more windows at once than it has capacity
 * for, again before its rest is over, outside of its agreed hours, on a public holiday of its
 * country. Hours and holidays are those of the team's own wall. Scans and images need no hands.
 */
export function prepareTeamLoad({
  windows,
  holidays = [],
  organization,
  factsOf,
}: Pick<RuleInput, 'windows' | 'holidays' | 'organization' | 'factsOf'>): PreparedRule {
  const teams = new Map(organization.teams.map((team) => [team.id, team]));
  const teamOf = ({ facts, target }: PatchWindow): Team | undefined =>
    teams.get(facts?.teamId ?? '') ?? factsOf(target).team;
  const staffed = windows.filter((window) => isActive(window) && isDisruptive(window));
  const byTeam = Map.groupBy(staffed, (window) => teamOf(window)?.id);
  const indexes = new Map([...byTeam].map(([id, group]) => [id, indexRanges(group)]));
  const byCountry = Map.groupBy(holidays, ({ country }) => country);
  return (window) => {
    const team = teamOf(window);
    if (team === undefined || !isDisruptive(window)) return noConflicts;
    const load = loadOf(window, team, indexes.get(team.id) ?? noWindows);
    const hours = outsideHours(window, team);
    const days = onHolidays(window, team, byCountry.get(team.holidayCountry ?? '') ?? []);
    return load.length + hours.length + days.length === 0
      ? noConflicts
      : [...load, ...hours, ...days];
  };
}

const noWindows = indexRanges<PatchWindow>([]);

/** One window for each of its people, unless said otherwise; 0: nobody wrote down how many. */
const capacityOf = ({ capacity, size }: Team): number => capacity ?? size;

function loadOf(
  window: PatchWindow,
  team: Team,
  index: RangeIndex<PatchWindow>,
): readonly Conflict[] {
  const capacity = capacityOf(team);
  if (capacity < 1) return noConflicts;
  const restMs = (team.restMinutes ?? 0) * minuteMs;
  const rested = { startMs: window.startMs - restMs, endMs: window.endMs };
  if (index.count(rested) < capacity) return noConflicts;
  const others = index.overlapping(rested).filter(({ id }) => id !== window.id);
  if (others.length < capacity) return noConflicts;
  const atWork = busyAbove(others, window, capacity - 1);
  const resting = others.map(({ startMs, endMs }) => ({ startMs, endMs: endMs + restMs }));
  const tired = busyAbove(resting, window, capacity - 1).ranges.flatMap((range) =>
    uncoveredBy(range, atWork.ranges),
  );
  const { id, name } = team;
  return [
    ...teamConflict(window, atWork.ranges, {
      kind: 'team',
      fault: 'capacity',
      id: `${id}/capacity`,
      name,
      capacity,
      atOnce: atWork.most + 1,
    }),
    ...teamConflict(window, tired, {
      kind: 'team',
      fault: 'rest',
      id: `${id}/rest`,
      name,
      restMinutes: team.restMinutes ?? 0,
    }),
  ];
}

function outsideHours(window: PatchWindow, team: Team): readonly Conflict[] {
  const { id, name, zone, agreedHours = [] } = team;
  if (agreedHours.length === 0) return noConflicts;
  const outside = uncoveredBy(window, hoursIn(agreedHours, zone, window));
  return teamConflict(window, outside, {
    kind: 'team',
    fault: 'hours',
    id: `${id}/hours`,
    name,
    zone,
  });
}

function onHolidays(
  window: PatchWindow,
  { zone }: Team,
  holidays: readonly Holiday[],
): readonly Conflict[] {
  if (holidays.length === 0) return noConflicts;
  const days = new Set(daysAround(window, zone));
  return holidays
    .filter(({ date }) => days.has(date))
    .flatMap(({ id, name, country, date }) => {
      const shared = intersect(dayRange(date, zone), window);
      const counterpart = { kind: 'holiday', id, name, country, date } as const;
      return shared === null ? [] : teamConflict(window, [shared], counterpart);
    });
}

const teamConflict = (
  { id }: PatchWindow,
  evidence: readonly TimeRange[],
  counterpart: Counterpart,
): readonly Conflict[] =>
  evidence.length === 0
    ? noConflicts
    : [
        aConflict({
          rule: 'C09',
          severity: 'warning',
          windowId: id,
          counterpart,
          evidence,
          cellKeys: [],
        }),
      ];
