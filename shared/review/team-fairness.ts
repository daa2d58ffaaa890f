/** How nights, weekends and public holidays are spread over the teams that carry windows out. */
import { isDisruptive } from '../conflicts/prepared-rule.ts';
import { dayRange, daysAround } from '../conflicts/weekly-hours.ts';
import type { Plan } from '../model/plan.ts';
import type { Holiday } from '../model/release.ts';
import type { PatchWindow } from '../model/series.ts';
import type { Organization, Team } from '../model/target.ts';
import { nightMinutes } from '../policy/night-minutes.ts';
import { byStartThenId, counts } from '../policy/scope.ts';
import { isoDateOf, weekdayOf } from '../time/iso-date.ts';
import type { IsoDate } from '../time/local-date-time.ts';
import { overlaps } from '../time/time-range.ts';
import { toLocal } from '../time/zone.ts';

/** Whole days, both inside: each team's own, on its wall. */
export interface FairnessPeriod {
  readonly fromDate: IsoDate;
  readonly toDate: IsoDate;
}

/** What falls to one team; windows by start. Minutes are elapsed ones, on DST nights too. */
export interface TeamShare {
  readonly team: Team;
  /** Those that start in the period on the team's wall; each is counted whole. */
  readonly windows: readonly PatchWindow[];
  readonly minutes: number;
  /** Between 22:00 and 06:00 on the team's wall. */
  readonly nightMinutes: number;
  /** Windows with any of them. */
  readonly nights: readonly PatchWindow[];
  /** Windows that start on a Saturday or Sunday of the team's wall. */
  readonly weekends: readonly PatchWindow[];
  /** Windows on a public holiday of its country; null where that cannot be told. */
  readonly holidays: readonly PatchWindow[] | null;
  /** Why it cannot: it keeps none, or the plan knows none of its country in a year of the period. */
  readonly untoldHolidays: 'none kept' | 'not known' | null;
}

/** What a team has in the mean; null where no team can tell. */
export interface MeanShare {
  readonly windows: number;
  readonly minutes: number;
  readonly nightMinutes: number;
  readonly nights: number;
  readonly weekends: number;
  /** Of the teams of which it can be told. */
  readonly holidays: number | null;
}

export interface Fairness {
  /** Teams with windows in the period, those with the most night work first. */
  readonly shares: readonly TeamShare[];
  /** Of those teams; null where there is none. */
  readonly mean: MeanShare | null;
  /** Teams without a window in the period. */
  readonly idle: readonly Team[];
  /** Windows whose team the organization does not name; they start in the period on their own wall. */
  readonly unstaffed: readonly PatchWindow[];
}

type FairnessFacts = Pick<Plan, 'organization' | 'holidays'> & {
  /** At least those that start in the period on any wall, so two days more on both sides. */
  readonly windows: readonly PatchWindow[];
};

/**
 * Counts windows that were held or are still meant to be, by the day on which they start. Scans and
 * images need no hands. Every window is counted once, so periods that follow each other add up.
 */
export function teamFairness(
  { organization, holidays, windows }: FairnessFacts,
  period: FairnessPeriod,
): Fairness {
  const teamOf = teamLookup(organization);
  const staffed = windows.filter((window) => counts(window) && isDisruptive(window));
  const byTeam = Map.groupBy(staffed, teamOf);
  const all = organization.teams.map((team) => {
    const own = (byTeam.get(team) ?? []).filter(({ startMs }) =>
      isIn(period, isoDateOf(toLocal(startMs, team.zone))),
    );
    return shareOf(team, own.sort(byStartThenId), { holidays, period });
  });
  const shares = all
    .filter((share) => share.windows.length > 0)
    .sort((a, b) => b.nightMinutes - a.nightMinutes || b.minutes - a.minutes);
  return {
    shares,
    mean: meanOf(shares),
    idle: all.flatMap((share) => (share.windows.length === 0 ? [share.team] : [])),
    unstaffed: (byTeam.get(undefined) ?? [])
      .filter(({ localStart }) => isIn(period, isoDateOf(localStart)))
      .sort(byStartThenId),
  };
}

const isIn = ({ fromDate, toDate }: FairnessPeriod, date: IsoDate): boolean =>
  fromDate <= date && date <= toDate;

/** The window's own team where it names one that there is, else its business unit's: as C09 has it. */
function teamLookup({ teams, businessUnits }: Organization) {
  const byId = new Map(teams.map((team) => [team.id, team]));
  const byUnit = new Map(businessUnits.map(({ id, teamId }) => [id, byId.get(teamId)]));
  return ({ facts, target }: PatchWindow): Team | undefined =>
    byId.get(facts?.teamId ?? '') ?? byUnit.get(target.businessUnitId);
}

function shareOf(
  team: Team,
  windows: readonly PatchWindow[],
  { holidays, period }: Pick<Plan, 'holidays'> & { readonly period: FairnessPeriod },
): TeamShare {
  const nights = windows.map((window) => nightMinutes(window, team.zone));
  const untoldHolidays = untoldOf(team, holidays, period);
  return {
    team,
    windows,
    minutes: windows.reduce((sum, { durationMinutes }) => sum + durationMinutes, 0),
    nightMinutes: nights.reduce((sum, minutes) => sum + minutes, 0),
    nights: windows.filter((_window, at) => (nights[at] ?? 0) > 0),
    weekends: windows.filter(({ startMs }) =>
      ['SA', 'SU'].includes(weekdayOf(isoDateOf(toLocal(startMs, team.zone)))),
    ),
    holidays: untoldHolidays === null ? onHolidays(team, windows, holidays) : null,
    untoldHolidays,
  };
}

function untoldOf(
  { holidayCountry }: Team,
  holidays: readonly Holiday[],
  { fromDate, toDate }: FairnessPeriod,
): TeamShare['untoldHolidays'] {
  if (holidayCountry === undefined) return 'none kept';
  const known = new Set(
    holidays.flatMap(({ country, date }) =>
      country === holidayCountry ? [Number(date.slice(0, 4))] : [],
    ),
  );
  for (let year = Number(fromDate.slice(0, 4)); year <= Number(toDate.slice(0, 4)); year += 1) {
    if (!known.has(year)) return 'not known';
  }
  return null;
}

/** A holiday is a whole day of the team's wall; a window that only touches its midnight is not on it. */
function onHolidays(
  { zone, holidayCountry }: Team,
  windows: readonly PatchWindow[],
  holidays: readonly Holiday[],
): readonly PatchWindow[] {
  const days = new Set(
    holidays.flatMap(({ country, date }) => (country === holidayCountry ? [date] : [])),
  );
  return windows.filter((window) =>
    daysAround(window, zone).some((day) => days.has(day) && overlaps(window, dayRange(day, zone))),
  );
}

function meanOf(shares: readonly TeamShare[]): MeanShare | null {
  if (shares.length === 0) return null;
  const mean = (numbers: readonly number[]): number =>
    numbers.reduce((sum, each) => sum + each, 0) / numbers.length;
  const told = shares.flatMap(({ holidays }) => (holidays === null ? [] : [holidays.length]));
  return {
    windows: mean(shares.map(({ windows }) => windows.length)),
    minutes: mean(shares.map(({ minutes }) => minutes)),
    nightMinutes: mean(shares.map((share) => share.nightMinutes)),
    nights: mean(shares.map(({ nights }) => nights.length)),
    weekends: mean(shares.map(({ weekends }) => weekends.length)),
    holidays: told.length === 0 ? null : mean(told),
  };
}
