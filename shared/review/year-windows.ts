/** The windows of a year, which is theirs by the day on which they start on their own wall. */
import type { Plan } from '../model/plan.ts';
import type { PatchWindow } from '../model/series.ts';
import { expandPlan } from '../schedule/expand-series.ts';
import type { TimeRange } from '../time/time-range.ts';
import { dayMs, dayNumberOf } from '../time/wall-ms.ts';

/** The instants of a year in any zone, and so many days more on both sides. Half-open. */
export const yearRange = (year: number, marginDays = 2): TimeRange => ({
  startMs: (dayNumberOf(year, 1, 1) - marginDays) * dayMs,
  endMs: (dayNumberOf(year + 1, 1, 1) + marginDays) * dayMs,
});

/** Whether a window starts in the year, on its own wall. */
export const isOfYear = ({ localStart }: Pick<PatchWindow, 'localStart'>, year: number): boolean =>
  Number(localStart.slice(0, 4)) === year;

/** Windows of the year by start, those that were called off left out. */
export const windowsOfYear = (plan: Plan, year: number): readonly PatchWindow[] =>
  expandPlan(plan, yearRange(year)).filter(
    (window) => isOfYear(window, year) && window.state !== 'cancelled',
  );
