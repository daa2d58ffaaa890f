/** The year that is shown, computed once, however many ask. */
import type { Conflict } from '../../shared/conflicts/conflict.ts';
import type { Plan } from '../../shared/model/plan.ts';
import { policyRangeOf } from '../../shared/policy/policy-input.ts';
import type { PatchWindow, Series } from '../../shared/model/series.ts';
import { minuteMs, type EpochMs, type TimeRange } from '../../shared/time/time-range.ts';
import { dayMs } from '../../shared/time/wall-ms.ts';
import { toLocal } from '../../shared/time/zone.ts';
import { teamHours, type TeamHours } from '../presenters/year-hours.ts';
import { firstWeekday, type WeekdayIndex } from '../presenters/locale.ts';
import {
  yearColumns,
  yearSpan,
  type DaySpan,
  type YearColumn,
} from '../presenters/year-columns.ts';
import { openYear, type YearBook } from '../presenters/year-rows.ts';
import { useConflicts, useDisplayZone, useHorizon } from './derived.ts';
import { usePlanStore } from './plan-store.ts';
import { startExpanding } from './plan-windows.ts';
import { rememberFields, rememberLast } from './remember-last.ts';
import { useSessionStore } from './session-store.ts';
import { useSettingsStore } from './settings-store.ts';
import { useYearStore } from './year-store.ts';

/** A year with everything in it. */
export interface ShownYear {
  readonly plan: Plan;
  readonly year: number;
  readonly span: DaySpan;
  readonly columns: readonly YearColumn[];
  readonly weeks: readonly YearColumn[];
  readonly book: YearBook;
  /** Windows of a series in the year and around it. */
  readonly windowsOf: (series: Series) => readonly PatchWindow[];
}

const spanOf = rememberLast(yearSpan);
const columnsOf = rememberLast(yearColumns);
const weeksOf = rememberLast((year: number, weekStart: WeekdayIndex) =>
  yearColumns(year, 'weeks', weekStart),
);
const rangeFrom = rememberLast((startMs: EpochMs, endMs: EpochMs): TimeRange => ({
  startMs,
  endMs,
}));
const expand = startExpanding();
// Each series is expanded when a row of it is first drawn: a year of 400 customers has 20,000 windows.
const windowsWith = rememberLast(
  (releases: Plan['releases'], holidays: Plan['holidays'], range: TimeRange) =>
    (series: Series): readonly PatchWindow[] =>
      expand(series, range, { releases, holidays }),
);
const bookOf = rememberFields(openYear);
const shownOf = rememberFields((shown: ShownYear) => shown);
const hoursOf = rememberLast(
  (plan: Plan, conflicts: readonly Conflict[], { windowsOf, weeks }: ShownYear) =>
    teamHours(plan.organization, { windows: plan.series.flatMap(windowsOf), conflicts, weeks }),
);

const quarterMs = 15 * minuteMs;

/** Promises look about two months around the year, and at all that they are judged by. */
const aroundDays = 62;

function rangeOf({ fromDay, toDay }: DaySpan, nowMs: EpochMs): TimeRange {
  const judged = policyRangeOf(nowMs);
  return {
    startMs: Math.min(judged.startMs, (fromDay - aroundDays) * dayMs),
    endMs: Math.max(judged.endMs, (toDay + aroundDays) * dayMs),
  };
}

/** The year that is chosen, else the one that it is on the clock that is shown; null without a plan. */
export function useShownYear(): ShownYear | null {
  const plan = usePlanStore((state) => state.plan);
  const conflicts = useConflicts();
  const nowMs = useSessionStore((state) => state.nowMs);
  const year = useCurrentYear();
  const unit = useYearStore((state) => state.unit);
  // The setting is what makes weeks begin elsewhere; where that is, the locale knows.
  useSettingsStore(({ settings }) => settings.weekStart);
  const weekStart = firstWeekday();
  if (plan === null) return null;
  const span = spanOf(year);
  // Only its day matters, and midnights come at quarters of an hour.
  const sinceMs = Math.floor(nowMs / quarterMs) * quarterMs;
  const { startMs, endMs } = rangeOf(span, nowMs);
  const windowsOf = windowsWith(plan.releases, plan.holidays, rangeFrom(startMs, endMs));
  return shownOf({
    plan,
    year,
    span,
    columns: columnsOf(year, unit, weekStart),
    weeks: weeksOf(year, weekStart),
    book: bookOf({ plan, windowsOf, conflicts, span, nowMs: sinceMs }),
    windowsOf,
  });
}

/** Hours of work by team and week. It looks at every window: ask after the year is drawn. */
export function useTeamHours(shown: ShownYear): readonly TeamHours[] {
  const conflicts = useConflicts();
  return hoursOf(shown.plan, conflicts, shown);
}

function useCurrentYear(): number {
  const zone = useDisplayZone();
  const nowMs = useSessionStore((state) => state.nowMs);
  const chosen = useYearStore((state) => state.year);
  return chosen ?? yearAt(nowMs, zone);
}

/** The years that can be shown: from the last one to where planning ends. */
export function useYearChoices(): { readonly first: number; readonly last: number } {
  const zone = useDisplayZone();
  const nowMs = useSessionStore((state) => state.nowMs);
  const { endMs } = useHorizon();
  return { first: yearAt(nowMs, zone) - 1, last: yearAt(endMs, zone) };
}

const yearAt = (epochMs: EpochMs, zone: string): number =>
  Number(toLocal(epochMs, zone).slice(0, 4));
