/** What came of windows: plan in, plan out. */
import type { Plan } from '../model/plan.ts';
import type { PatchWindow, Series } from '../model/series.ts';
import { stateOfOutcome, type WindowResult } from '../model/window-result.ts';
import { noticeDates } from './notice-dates.ts';
import { changeOf, patchChange, type ChangePatch } from './occurrence-changes.ts';
import { readWindowId } from './window-ref.ts';

/**
 * Notes results by window id, each with the state that it means. What says no more than its state is
 * not written beside it. The same plan comes back when nothing changes; ids of no series are left out.
 */
export function recordResults(plan: Plan, results: ReadonlyMap<string, WindowResult>): Plan {
  const bySeries = Map.groupBy(results, ([windowId]) => readWindowId(windowId).seriesId);
  const series = plan.series.map((each) =>
    (bySeries.get(each.id) ?? []).reduce(
      (made, [windowId, result]) => withResult(made, readWindowId(windowId).originalStart, result),
      each,
    ),
  );
  return series.every((each, at) => each === plan.series[at]) ? plan : { ...plan, series };
}

function withResult(series: Series, originalStart: string, said: WindowResult): Series {
  const change = changeOf(series.changes, originalStart);
  const state = stateOfOutcome[said.outcome];
  const before = change?.state ?? series.state;
  const result = saysMore(said) ? said : undefined;
  const patch: ChangePatch = {
    ...(before !== state && {
      state: state === series.state ? undefined : state,
      ...noticeDates(before, state, 0),
      alternatives: undefined,
    }),
    // Written anew it would be another object, and another plan.
    ...(JSON.stringify(change?.result) !== JSON.stringify(result) && { result }),
  };
  const changes = patchChange(series.changes, originalStart, patch);
  return changes === series.changes ? series : { ...series, changes };
}

const saysMore = ({ outcome, ticket, note }: WindowResult): boolean =>
  ticket !== undefined || note !== undefined || stateOfOutcome[outcome] !== outcome;

/** What came of a window; null while nobody said so. A result of another state than it has is no longer its. */
export function resultOf({
  state,
  facts,
}: Pick<PatchWindow, 'state' | 'facts'>): WindowResult | null {
  if (state !== 'held' && state !== 'missed') return null;
  const said = facts?.result;
  return said !== undefined && stateOfOutcome[said.outcome] === state ? said : { outcome: state };
}
