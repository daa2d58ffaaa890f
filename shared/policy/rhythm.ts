/** The one-click alternative to a monthly rule: the same nights, every 28 days. */
import type { Plan } from '../model/plan.ts';
import type { PatchWindow, Series, SeriesRule, WindowState } from '../model/series.ts';
import { addDays } from '../time/iso-date.ts';
import type { IsoDate } from '../time/local-date-time.ts';

/** Days between two windows of the rhythm: four weeks keep the weekday. */
export const rhythmDays = 28;

/** Where a rhythm takes over, and what its series will be called inside the plan. */
export interface RhythmWish {
  readonly seriesId: string;
  /** The first date of the rhythm; a date of the series itself keeps that window where it is. */
  readonly fromDate: IsoDate;
  readonly newSeriesId: string;
}

const settled: ReadonlySet<WindowState> = new Set(['notified', 'pushed', 'held', 'missed']);

/**
 * The date a rhythm is best counted from: the day of the last window that is already settled
 * (told to people, pushed, or history), plus 28 days; without one, the first window ahead.
 * Null when the series has nothing ahead, or follows releases or hand-picked dates.
 */
export function rhythmAnchor(series: Series, windows: readonly PatchWindow[]): IsoDate | null {
  if (!canTakeRhythm(series)) return null;
  const own = windows.filter(({ seriesId }) => seriesId === series.id);
  const last = own.findLast(({ state }) => settled.has(state));
  const ahead = own.filter(({ state }) => state !== 'cancelled' && !settled.has(state));
  const next = ahead.find(({ startMs }) => last === undefined || startMs > last.startMs);
  if (next === undefined) return null;
  return last === undefined
    ? next.localStart.slice(0, 10)
    : addDays(last.localStart.slice(0, 10), rhythmDays);
}

type SpannedRule = Extract<SeriesRule, { readonly fromDate: IsoDate }>;

const canTakeRhythm = ({ rule }: Series): boolean =>
  rule.kind !== 'dates' &&
  rule.kind !== 'release' &&
  !(rule.kind === 'every-days' && rule.days === rhythmDays);

/**
 * Ends a series the day before `fromDate` and lets a new one go on from there every 28 days, with
 * its target, time of day, duration and end. What was settled before keeps its ids, and so its
 * events; later moves and skips of single dates do not carry over, since their dates are gone.
 * Throws when the series is not in the plan, has no span, or the new id is taken.
 */
export function withRhythm(plan: Plan, { seriesId, fromDate, newSeriesId }: RhythmWish): Plan {
  const series = plan.series.find(({ id }) => id === seriesId);
  if (series === undefined) throw new Error(`No series ${seriesId} in plan ${plan.id}`);
  if (plan.series.some(({ id }) => id === newSeriesId)) {
    throw new Error(`Series id taken: ${newSeriesId}`);
  }
  const { rule } = series;
  if (rule.kind === 'dates' || rule.kind === 'release') {
    throw new Error(`A rule of kind ${rule.kind} has no span to divide: ${seriesId}`);
  }
  return {
    ...plan,
    series: plan.series.flatMap((other) =>
      other === series
        ? [endedBefore(series, rule, fromDate), onward(series, rule, { fromDate, newSeriesId })]
        : [other],
    ),
  };
}

const endedBefore = (series: Series, rule: SpannedRule, fromDate: IsoDate): Series => ({
  ...series,
  rule: { ...rule, untilDate: addDays(fromDate, -1) },
  changes: series.changes.filter(({ originalStart }) => originalStart < fromDate),
});

const onward = (
  series: Series,
  { untilDate }: SpannedRule,
  wish: { readonly fromDate: IsoDate; readonly newSeriesId: string },
): Series => ({
  ...series,
  id: wish.newSeriesId,
  rule: {
    kind: 'every-days',
    days: rhythmDays,
    fromDate: wish.fromDate,
    ...(untilDate === undefined ? {} : { untilDate }),
  },
  state: 'draft',
  changes: [],
});
