/** Series in parts: divided at one of their dates, and put together again. */
import type { Plan } from '../model/plan.ts';
import type { OccurrenceChange, Series, SeriesRule, WindowState } from '../model/series.ts';
import { seriesDays } from '../schedule/series-days.ts';
import { addDays, isoDateOf } from '../time/iso-date.ts';
import type { IsoDate, LocalDateTime } from '../time/local-date-time.ts';
import { dayNumberOfIso } from '../time/wall-ms.ts';
import { readWindowId } from './window-ref.ts';

/** Whether a rule can be divided at a date: releases decide themselves how long they go on. */
export const isDivisible = ({ rule }: Series): boolean => rule.kind !== 'release';

/**
 * Divides a series before one of its windows. The first part keeps the id; the other goes on from
 * that date under a new id, with all that differs for its dates, and says what it continues. Nothing
 * moves. Under a new id nothing of it is in AWS: what was pushed counts as agreed, or as told, again.
 * A window that is the first date takes no part off: the same plan comes back. Throws where the
 * series is not in the plan, cannot be divided, or the new id is taken.
 */
export function splitSeries(plan: Plan, windowId: string, newSeriesId: string): Plan {
  const { series, at } = placeOf(plan, windowId);
  if (plan.series.some(({ id }) => id === newSeriesId))
    throw new Error(`Series id taken: ${newSeriesId}`);
  const [first, rest] = [before(series.rule, at), from(series.rule, at)];
  if (first === null) return plan;
  const later: Series = {
    ...series,
    id: newSeriesId,
    rule: rest,
    state: unpushed(series.state),
    changes: series.changes.filter((each) => dateOf(each) >= at).map(withoutPush),
    continuesSeriesId: series.id,
  };
  const earlier = { ...series, rule: first, changes: changesBefore(series, at) };
  return {
    ...plan,
    series: plan.series.flatMap((each) => (each === series ? [earlier, later] : [each])),
  };
}

/** Ends a series before one of its windows; before its first date nothing of it is left. */
export function endSeriesBefore(plan: Plan, windowId: string): Plan {
  const { series, at } = placeOf(plan, windowId);
  const rule = before(series.rule, at);
  if (rule === null) return { ...plan, series: plan.series.filter((each) => each !== series) };
  const earlier = { ...series, rule, changes: changesBefore(series, at) };
  return { ...plan, series: plan.series.map((each) => (each === series ? earlier : each)) };
}

/** The part that a series continues, where both happen alike and could be one again; else null. */
export function joinablePart(plan: Plan, later: Series): Series | null {
  const earlier = plan.series.find(({ id }) => id === later.continuesSeriesId);
  if (earlier === undefined || joinedRule(earlier.rule, later.rule) === null) return null;
  return earlier.startTime === later.startTime &&
    earlier.zone === later.zone &&
    earlier.durationMinutes === later.durationMinutes
    ? earlier
    : null;
}

/** Puts a part back to the one that it continues: the same dates, under the first part's id. */
export function joinSeries(plan: Plan, laterId: string): Plan {
  const later = plan.series.find(({ id }) => id === laterId);
  const earlier = later === undefined ? null : joinablePart(plan, later);
  const rule =
    earlier === null || later === undefined ? null : joinedRule(earlier.rule, later.rule);
  if (earlier === null || later === undefined || rule === null)
    throw new Error(`Nothing that ${laterId} could be joined with in plan ${plan.id}`);
  const changes = [...earlier.changes, ...sayingState(later, earlier.state)];
  const whole: Series = { ...earlier, rule, changes };
  const rest = plan.series.filter((each) => each !== later);
  return { ...plan, series: rest.map((each) => (each === earlier ? whole : each)) };
}

/** What differs for dates of a part, whose own state is not that of the whole. */
const sayingState = (
  { changes, state }: Series,
  whole: WindowState,
): readonly OccurrenceChange[] =>
  state === whole ? changes : changes.map((each) => ({ state, ...each }));

function placeOf(plan: Plan, windowId: string): { readonly series: Series; readonly at: IsoDate } {
  const { seriesId, originalStart } = readWindowId(windowId);
  const series = plan.series.find(({ id }) => id === seriesId);
  if (series === undefined) throw new Error(`No series ${seriesId} in plan ${plan.id}`);
  if (!isDivisible(series)) throw new Error(`Series ${seriesId} follows releases`);
  return { series, at: isoDateOf(originalStart) };
}

const dateOf = ({ originalStart }: { readonly originalStart: LocalDateTime }): IsoDate =>
  isoDateOf(originalStart);

const changesBefore = ({ changes }: Series, at: IsoDate): readonly OccurrenceChange[] =>
  changes.filter((each) => dateOf(each) < at);

/** The rule's days before a date; null where that is none of them. */
function before(rule: SeriesRule, at: IsoDate): SeriesRule | null {
  if (rule.kind === 'release') return rule;
  if (rule.kind === 'dates') {
    const dates = rule.dates.filter((date) => date < at);
    return dates.length === 0 ? null : { ...rule, dates };
  }
  const span = { fromDay: dayNumberOfIso(rule.fromDate), toDay: dayNumberOfIso(at) - 1, limit: 1 };
  const [first] = seriesDays(rule, span, { releases: [], zone: 'UTC' });
  return first === undefined ? null : { ...rule, untilDate: addDays(at, -1) };
}

/** The rule's days from a date on, which is one of them: rhythms of days and weeks go on from it. */
function from(rule: SeriesRule, at: IsoDate): SeriesRule {
  if (rule.kind === 'release') return rule;
  if (rule.kind === 'dates') return { ...rule, dates: rule.dates.filter((date) => date >= at) };
  return { ...rule, fromDate: at };
}

/** One rule with the days of both; null where they are not parts of one. */
function joinedRule(first: SeriesRule, rest: SeriesRule): SeriesRule | null {
  if (first.kind === 'dates' && rest.kind === 'dates')
    return { ...first, dates: [...first.dates, ...rest.dates] };
  if (first.kind === 'dates' || first.kind === 'release') return null;
  if (rest.kind === 'dates' || rest.kind === 'release') return null;
  const { untilDate, ...whole } = { ...rest, fromDate: first.fromDate };
  const isOne = first.untilDate === addDays(rest.fromDate, -1) && sayOf(first) === sayOf(rest);
  if (!isOne) return null;
  return untilDate === undefined ? whole : { ...whole, untilDate };
}

const sayOf = (rule: SeriesRule): string =>
  JSON.stringify(
    Object.entries(rule)
      .filter(([key]) => key !== 'fromDate' && key !== 'untilDate')
      .sort(([a], [b]) => (a < b ? -1 : 1)),
  );

const unpushed = (state: WindowState): WindowState => (state === 'pushed' ? 'agreed' : state);

function withoutPush(change: OccurrenceChange): OccurrenceChange {
  if (change.state !== 'pushed') return change;
  return { ...change, state: change.notifiedAtMs === undefined ? 'agreed' : 'notified' };
}
