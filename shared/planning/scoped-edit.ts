/** Edits of one window of a series that may be meant for others of it, too. */
import type { Plan } from '../model/plan.ts';
import type { OccurrenceChange, Series } from '../model/series.ts';
import type { EpochMs } from '../time/time-range.ts';
import { toLocal } from '../time/zone.ts';
import { moveWindow, removeSeries, removeWindow, resizeWindow } from './edit-plan.ts';
import { replaceSeries } from './edit-series.ts';
import { endSeriesBefore, isDivisible, splitSeries } from './series-parts.ts';
import { shiftSeries } from './shift-series.ts';
import { readWindowId, toWindowId } from './window-ref.ts';

/** Which windows of a series an edit of one of them is for. */
export type EditScope = 'this' | 'following' | 'all';

/** A window, and where and how long it and perhaps others of its series are to be. */
export interface ScopedMove {
  readonly windowId: string;
  readonly startMs: EpochMs;
  readonly durationMinutes: number;
  readonly scope: EditScope;
  readonly reason?: string;
  /** Id of the part that is taken off where the scope divides the series. */
  readonly newSeriesId: string;
}

/** What a move makes of a plan, for a person to see before it is done. */
export interface MovedInScope {
  readonly plan: Plan;
  readonly windowId: string;
  readonly series: Series;
  /** What differed for dates that the moved rule does not have. */
  readonly lost: readonly OccurrenceChange[];
}

/** The scopes that a series leaves: releases cannot be told when to end. */
export const scopesOf = (series: Series): readonly EditScope[] =>
  isDivisible(series) ? ['this', 'following', 'all'] : ['this', 'all'];

/** Moves a window alone, with all later ones, or with all. null where no rule can say it. */
export function moveInScope(plan: Plan, move: ScopedMove): MovedInScope | null {
  const { windowId, startMs, durationMinutes, scope, reason } = move;
  if (scope === 'this') {
    const to = { startMs, ...(reason !== undefined && { reason }) };
    const moved = resizeWindow(moveWindow(plan, windowId, to), windowId, durationMinutes);
    const series = seriesOf(moved, readWindowId(windowId).seriesId);
    return { plan: moved, windowId, series, lost: [] };
  }
  const { originalStart, seriesId } = readWindowId(windowId);
  const parts = scope === 'all' ? plan : splitSeries(plan, windowId, move.newSeriesId);
  const part = seriesOf(parts, parts === plan ? seriesId : move.newSeriesId);
  const toStart = toLocal(startMs, part.zone).slice(0, 16);
  const shifted = shiftSeries(part, { originalStart, toStart, durationMinutes }, plan.releases);
  if (shifted === null) return null;
  return {
    plan: replaceSeries(parts, shifted.series),
    windowId: toWindowId({ seriesId: part.id, originalStart: toStart }),
    ...shifted,
  };
}

/** Takes out a window, it and all later ones, or the whole series. */
export function skipInScope(
  plan: Plan,
  skip: { readonly windowId: string; readonly scope: EditScope; readonly reason?: string },
): Plan {
  const { windowId, scope, reason } = skip;
  if (scope === 'this') return removeWindow(plan, windowId, reason);
  if (scope === 'following') return endSeriesBefore(plan, windowId);
  return removeSeries(plan, readWindowId(windowId).seriesId);
}

function seriesOf(plan: Plan, seriesId: string): Series {
  const series = plan.series.find(({ id }) => id === seriesId);
  if (series === undefined) throw new Error(`No series ${seriesId} in plan ${plan.id}`);
  return series;
}
