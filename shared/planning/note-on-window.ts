import type { OccurrenceFacts } from '../model/series.ts';
import type { Plan } from '../model/plan.ts';
import { patchChange } from './occurrence-changes.ts';
import { readWindowId } from './window-ref.ts';

/** Facts to note on a window; `undefined` takes one back. */
export type Notes = {
  readonly [K in keyof OccurrenceFacts]?: OccurrenceFacts[K] | undefined;
};

/**
 * Notes facts on one window of a series: answers, contacts, an emergency with its reason. The same
 * plan comes back when nothing changes. Throws when the plan has no such series.
 */
export function noteOnWindow(plan: Plan, windowId: string, notes: Notes): Plan {
  const { seriesId, originalStart } = readWindowId(windowId);
  const series = plan.series.find(({ id }) => id === seriesId);
  if (series === undefined) throw new Error(`No series ${seriesId} in plan ${plan.id}`);
  const changes = patchChange(series.changes, originalStart, notes);
  if (changes === series.changes) return plan;
  const noted = { ...series, changes };
  return { ...plan, series: plan.series.map((each) => (each === series ? noted : each)) };
}
