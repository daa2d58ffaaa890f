/**
 * Edits of a plan: plan in, plan out. They keep window ids: whatever is moved, resized, renamed or
 * retargeted stays the same window, so its pushed event keeps its UID. Ids and instants are passed
 * in. An edit of a series that is not in the plan is a bug and throws.
 */
import type { Plan } from '../model/plan.ts';
import type { OccurrenceChange, Series, WindowState } from '../model/series.ts';
import type { Target } from '../model/target.ts';
import type { Zone } from '../time/local-date-time.ts';
import type { EpochMs } from '../time/time-range.ts';
import { toInstant, toLocal } from '../time/zone.ts';
import { noticeDates } from './notice-dates.ts';
import { changeOf, patchChange, type ChangePatch } from './occurrence-changes.ts';
import { singleDateAt, wholeMinute } from './single-date.ts';
import { readWindowId } from './window-ref.ts';

/** Shortest window: AWS may announce a calendar's change up to 15 minutes late (aws-facts 0.13). */
export const shortestWindowMinutes = 15;

/** Longest window a plan file holds: 60 days. */
export const longestWindowMinutes = 60 * 24 * 60;

/** Adds a series at the end. Throws when its id is taken. */
export function addSeries(plan: Plan, series: Series): Plan {
  if (plan.series.some(({ id }) => id === series.id))
    throw new Error(`Series id taken: ${series.id}`);
  return { ...plan, series: [...plan.series, series] };
}

/** Removes a series with all its windows. Events it has in AWS stay until their removal is pushed. */
export function removeSeries(plan: Plan, seriesId: string): Plan {
  seriesOf(plan, seriesId);
  return { ...plan, series: plan.series.filter(({ id }) => id !== seriesId) };
}

/** Gives a series, and so all its windows, another name. */
export const renameSeries = (plan: Plan, seriesId: string, name: string): Plan =>
  editSeries(plan, seriesId, (series) => ({ ...series, name }));

/** Gives a series another target. Its windows keep their ids and times. */
export const retargetSeries = (plan: Plan, seriesId: string, target: Target): Plan =>
  editSeries(plan, seriesId, (series) => ({ ...series, target }));

/** Reads the same wall-clock times in another zone: 22:00 stays 22:00, the instants change. */
export const changeZone = (plan: Plan, seriesId: string, zone: Zone): Plan =>
  editSeries(plan, seriesId, (series) => ({ ...series, zone }));

/** Changes what is done in the windows of a series. */
export const changeKind = (plan: Plan, seriesId: string, kind: Series['kind']): Plan =>
  editSeries(plan, seriesId, (series) => ({ ...series, kind }));

/**
 * Moves one window. It keeps its elapsed duration, its zone and its id; moved back to where its
 * rule has it, the plan is as before. Cut to the whole minute. An instant in the second reading of
 * a repeated hour becomes the first one, which the zone's clocks show alike.
 */
export function moveWindow(
  plan: Plan,
  windowId: string,
  to: { readonly startMs: EpochMs; readonly reason?: string },
): Plan {
  return patchWindow(plan, windowId, (series, originalStart) => {
    const startMs = wholeMinute(to.startMs);
    const isAtRule = toInstant(originalStart, series.zone).epochMs === startMs;
    // Put on a holiday by hand it stays there: left to the rule, it would go round it again.
    const isHome = isAtRule && series.holidays === undefined;
    return {
      movedTo: isHome ? undefined : toLocal(startMs, series.zone),
      ...(to.reason === undefined ? {} : { reason: to.reason }),
    };
  });
}

/** Gives one window another elapsed duration, 15 minutes to 60 days. Its start stays. */
export function resizeWindow(plan: Plan, windowId: string, durationMinutes: number): Plan {
  const minutes = Math.min(
    longestWindowMinutes,
    Math.max(shortestWindowMinutes, Math.round(durationMinutes)),
  );
  return patchWindow(plan, windowId, (series) => ({
    durationMinutes: minutes === series.durationMinutes ? undefined : minutes,
  }));
}

/** Sets the state of one window; `atMs` becomes the day of what is agreed or told with it. */
export const setWindowState = (
  plan: Plan,
  windowId: string,
  { state, atMs }: { readonly state: WindowState; readonly atMs: EpochMs },
): Plan =>
  patchWindow(plan, windowId, (series, originalStart) => ({
    state: state === series.state ? undefined : state,
    ...noticeDates(changeOf(series.changes, originalStart)?.state ?? series.state, state, atMs),
    result: undefined,
  }));

/**
 * Takes one window out. A series that happens once and was never pushed goes with it; otherwise
 * the occurrence is skipped, so that its series remembers and a pushed event can be removed.
 */
export function removeWindow(plan: Plan, windowId: string, reason?: string): Plan {
  const { seriesId, originalStart } = readWindowId(windowId);
  const series = seriesOf(plan, seriesId);
  if (happensOnce(series) && !mayBeInAws(series, changeOf(series.changes, originalStart))) {
    return removeSeries(plan, seriesId);
  }
  return patchWindow(plan, windowId, () => ({
    skipped: true,
    ...(reason === undefined ? {} : { reason }),
  }));
}

/** Brings a skipped window back. */
export const restoreWindow = (plan: Plan, windowId: string): Plan =>
  patchWindow(plan, windowId, () => ({ skipped: undefined }));

/** Puts a copy of one window, as a draft series of its own, at another start. */
export function duplicateWindow(
  plan: Plan,
  windowId: string,
  copy: { readonly startMs: EpochMs; readonly newSeriesId: string },
): Plan {
  const { seriesId, originalStart } = readWindowId(windowId);
  const series = seriesOf(plan, seriesId);
  const change = changeOf(series.changes, originalStart);
  return addSeries(plan, {
    id: copy.newSeriesId,
    name: series.name,
    target: series.target,
    kind: series.kind,
    zone: series.zone,
    ...singleDateAt(copy.startMs, series.zone),
    durationMinutes: change?.durationMinutes ?? series.durationMinutes,
    state: 'draft',
    changes: [],
  });
}

function seriesOf(plan: Plan, seriesId: string): Series {
  const series = plan.series.find(({ id }) => id === seriesId);
  if (series === undefined) throw new Error(`No series ${seriesId} in plan ${plan.id}`);
  return series;
}

function editSeries(plan: Plan, seriesId: string, edit: (series: Series) => Series): Plan {
  const series = seriesOf(plan, seriesId);
  const edited = edit(series);
  return { ...plan, series: plan.series.map((other) => (other === series ? edited : other)) };
}

/** Patches what differs for one window; the same plan comes back when nothing does. */
function patchWindow(
  plan: Plan,
  windowId: string,
  patchFor: (series: Series, originalStart: string) => ChangePatch,
): Plan {
  const { seriesId, originalStart } = readWindowId(windowId);
  const series = seriesOf(plan, seriesId);
  const changes = patchChange(series.changes, originalStart, patchFor(series, originalStart));
  if (changes === series.changes) return plan;
  return editSeries(plan, seriesId, () => ({ ...series, changes }));
}

const happensOnce = ({ rule }: Series): boolean => rule.kind === 'dates' && rule.dates.length === 1;

/** States of a window whose event is, or was, in AWS. */
const statesInAws: ReadonlySet<WindowState> = new Set(['pushed', 'held', 'missed']);

const mayBeInAws = (series: Series, change: OccurrenceChange | undefined): boolean =>
  statesInAws.has(change?.state ?? series.state);
