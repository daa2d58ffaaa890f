/** What is said of a plan as a whole, and whether it still holds. */
import type { Plan } from '../model/plan.ts';
import type { PlanStanding } from '../model/plan-standing.ts';
import type { Series } from '../model/series.ts';

/** Says how far the plan is to be relied on from now on. */
export const declareStanding = (
  plan: Plan,
  standing: Pick<PlanStanding, 'state' | 'atMs' | 'who'>,
): Plan => ({ ...plan, standing });

/**
 * The plan after an edit, marked as edited where it was in review or the baseline and the edit changed
 * when which work is done on what. What is noted, agreed or pushed changes nothing of that.
 */
export function markEdited(before: Plan, after: Plan): Plan {
  const { standing } = after;
  if (standing === undefined || standing.state === 'draft' || standing.edited === true)
    return after;
  if (standing !== before.standing) return after;
  return isSameWork(before.series, after.series) && isSameAround(before, after)
    ? after
    : { ...after, standing: { ...standing, edited: true } };
}

/** Windows may move with what they follow, or go round, though nobody touches their series. */
function isSameAround(before: Plan, after: Plan): boolean {
  if (before.releases === after.releases && before.holidays === after.holidays) return true;
  return aroundOf(before, after.series) === aroundOf(after, after.series);
}

function aroundOf({ releases, holidays }: Plan, series: readonly Series[]): string {
  const followed = new Set(series.flatMap(({ rule }) => ('product' in rule ? rule.product : [])));
  const passed = new Set(series.map((each) => each.holidays?.country));
  return JSON.stringify([
    releases
      .filter(({ product }) => followed.has(product))
      .map(({ product, startMs }) => [product, startMs]),
    holidays
      .filter(({ country }) => passed.has(country))
      .map(({ country, date }) => [country, date]),
  ]);
}

function isSameWork(before: readonly Series[], after: readonly Series[]): boolean {
  if (before === after) return true;
  if (before.length !== after.length) return false;
  const known = new Map(before.map((series) => [series.id, series]));
  return after.every((series) => {
    const was = known.get(series.id);
    return was === series || (was !== undefined && workOf(was) === workOf(series));
  });
}

/** All that says when a series happens, and on what. */
function workOf(series: Series): string {
  const { target, kind, zone, startTime, durationMinutes, startSpreadMinutes, rule } = series;
  const moved = series.changes.flatMap((change) => {
    const { originalStart, movedTo, durationMinutes: minutes, skipped, state } = change;
    const isOff = state === 'cancelled';
    const differs = movedTo !== undefined || minutes !== undefined || skipped === true || isOff;
    return differs ? [[originalStart, movedTo, minutes, skipped === true, isOff]] : [];
  });
  const isOff = series.state === 'cancelled';
  const when = { zone, startTime, durationMinutes, startSpreadMinutes, rule };
  return JSON.stringify({ target, kind, ...when, holidays: series.holidays, isOff, moved });
}
