/** What a year that was rolled over meets that the year before did not. */
import type { Plan } from '../model/plan.ts';
import type { Freeze, Holiday } from '../model/release.ts';
import type { OccurrenceChange, PatchWindow, Series } from '../model/series.ts';
import { areRelated, targetPath } from '../model/target.ts';
import { daysBetween, isoDateOf, patchTuesdayOf } from '../time/iso-date.ts';
import type { IsoDate, Zone } from '../time/local-date-time.ts';
import { overlaps } from '../time/time-range.ts';
import { toLocal } from '../time/zone.ts';
import { windowsOfYear } from './year-windows.ts';

/** One thing that is other than in the year before. `window` is one of the new year. */
export type Drift =
  /** Days from the last Patch Tuesday to the window: another one's patches are in it. */
  | {
      readonly kind: 'patch-tuesday';
      readonly window: PatchWindow;
      readonly days: number;
      readonly daysBefore: number;
    }
  | { readonly kind: 'freeze'; readonly window: PatchWindow; readonly freeze: Freeze }
  | { readonly kind: 'holiday'; readonly window: PatchWindow; readonly holiday: Holiday }
  /** Its start does not exist, exists twice, or its night is an hour shorter or longer. */
  | { readonly kind: 'clock'; readonly window: PatchWindow; readonly wallMinutes: number }
  /** The same start on its wall, at another hour for the team. */
  | {
      readonly kind: 'team-hour';
      readonly window: PatchWindow;
      readonly teamZone: Zone;
      readonly before: string;
      readonly now: string;
    }
  /** Done by hand in the year before, and not taken along. */
  | { readonly kind: 'by-hand'; readonly series: Series; readonly change: OccurrenceChange };

/** What nobody can tell drift against, since the plan has none of it in the new year. */
export type UnknownFact = 'holidays' | 'freezes';

/** Drift of a year against the one before it, by start. */
export interface DriftReport {
  readonly items: readonly Drift[];
  readonly unknown: readonly UnknownFact[];
}

/** Compares each window of `year` with the one of the same work in the same month the year before. */
export function driftInto(plan: Plan, year: number): DriftReport {
  const now = windowsOfYear(plan, year);
  const before = new Map(
    [...Map.groupBy(windowsOfYear(plan, year - 1), workOf)].map(([work, own]) => [
      work,
      ordinals(own),
    ]),
  );
  const zoneOf = teamZones(plan);
  const holidays = Map.groupBy(plan.holidays, ({ date }) => date);
  const places = new Map(
    [...Map.groupBy(now, workOf)].flatMap(([, own]) =>
      [...ordinals(own)].map(([key, window]) => [window.id, key] as const),
    ),
  );
  const items = now.flatMap((window): readonly Drift[] => {
    const was = before.get(workOf(window))?.get(places.get(window.id) ?? '') ?? null;
    return [
      ...patchTuesdayDrift(window, was),
      ...freezesOver(window, plan.freezes),
      ...(holidays.get(isoDateOf(window.localStart)) ?? []).map(
        (holiday) => ({ kind: 'holiday', window, holiday }) as const,
      ),
      ...clockDrift(window),
      ...teamHourDrift(window, was, zoneOf.get(window.target.businessUnitId)),
    ];
  });
  return { items: [...items, ...doneByHand(plan, year - 1)], unknown: unknownIn(plan, year) };
}

const workOf = ({ kind, target }: PatchWindow): string => `${kind} ${targetPath(target)}`;

/** Windows of one kind of work by their place in the year: the second of March. */
function ordinals(windows: readonly PatchWindow[]): ReadonlyMap<string, PatchWindow> {
  const byMonth = Map.groupBy(windows, ({ originalStart }) => originalStart.slice(5, 7));
  return new Map(
    [...byMonth].flatMap(([month, own]) =>
      own.map((window, index) => [`${month} ${index}`, window] as const),
    ),
  );
}

function patchTuesdayDrift(window: PatchWindow, was: PatchWindow | null): readonly Drift[] {
  if (was === null || window.kind !== 'install') return [];
  const days = daysAfterPatchTuesday(isoDateOf(window.localStart));
  const daysBefore = daysAfterPatchTuesday(isoDateOf(was.localStart));
  // A week of difference is on the other side of Patch Tuesday, not a calendar that begins otherwise.
  if (Math.abs(days - daysBefore) <= 7) return [];
  return [{ kind: 'patch-tuesday', window, days, daysBefore }];
}

function daysAfterPatchTuesday(date: IsoDate): number {
  const [year = 0, month = 0] = date.split('-').map(Number);
  const own = patchTuesdayOf(year, month);
  if (own <= date) return daysBetween(own, date);
  const last = month === 1 ? patchTuesdayOf(year - 1, 12) : patchTuesdayOf(year, month - 1);
  return daysBetween(last, date);
}

const freezesOver = (window: PatchWindow, freezes: readonly Freeze[]): readonly Drift[] =>
  freezes
    .filter(
      (freeze) =>
        freeze.guards.includes(window.kind) &&
        overlaps(freeze, window) &&
        (freeze.targets.length === 0 ||
          freeze.targets.some((target) => areRelated(target, window.target))),
    )
    .map((freeze) => ({ kind: 'freeze', window, freeze }));

function clockDrift(window: PatchWindow): readonly Drift[] {
  const wallMinutes =
    (wallOf(window.endMs, window.zone) - wallOf(window.startMs, window.zone)) / 60_000;
  if (window.anomaly === 'none' && wallMinutes === window.durationMinutes) return [];
  return [{ kind: 'clock', window, wallMinutes }];
}

/** What the wall shows, as if it were UTC: differences are minutes on the wall. */
const wallOf = (epochMs: number, zone: Zone): number => Date.parse(`${toLocal(epochMs, zone)}Z`);

function teamHourDrift(
  window: PatchWindow,
  was: PatchWindow | null,
  teamZone: Zone | undefined,
): readonly Drift[] {
  if (was === null || teamZone === undefined) return [];
  const isSameWall =
    was.zone === window.zone && timeOf(was.localStart) === timeOf(window.localStart);
  const [before, now] = [was, window].map(({ startMs }) => timeOf(toLocal(startMs, teamZone)));
  if (!isSameWall || before === undefined || now === undefined || before === now) return [];
  return [{ kind: 'team-hour', window, teamZone, before, now }];
}

const timeOf = (local: string): string => local.slice(11, 16);

const teamZones = ({ organization }: Plan): ReadonlyMap<string, Zone> => {
  const zones = new Map(organization.teams.map(({ id, zone }) => [id, zone]));
  return new Map(
    organization.businessUnits.flatMap(({ id, teamId }) => {
      const zone = zones.get(teamId);
      return zone === undefined ? [] : [[id, zone] as const];
    }),
  );
};

const doneByHand = (plan: Plan, year: number): readonly Drift[] =>
  plan.series.flatMap((series) =>
    series.changes
      .filter(
        ({ originalStart, movedTo, skipped }) =>
          originalStart.startsWith(`${year}-`) && (movedTo !== undefined || skipped === true),
      )
      .map((change) => ({ kind: 'by-hand', series, change }) as const),
  );

function unknownIn(plan: Plan, year: number): readonly UnknownFact[] {
  const hasHolidays = plan.holidays.some(({ date }) => date.startsWith(`${year}-`));
  const hasFreezes = plan.freezes.some(
    ({ startMs, endMs }) => startMs < Date.UTC(year + 1, 0, 1) && endMs > Date.UTC(year, 0, 1),
  );
  return [
    ...(hasHolidays ? [] : (['holidays'] as const)),
    ...(hasFreezes ? [] : (['freezes'] as const)),
  ];
}
