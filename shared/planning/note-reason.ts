import type { Plan } from '../model/plan.ts';
import { changeOf, patchChange } from './occurrence-changes.ts';
import { readWindowId } from './window-ref.ts';

/**
 * Keeps why a window differs from its rule. A window that is as its rule has it keeps nothing: the
 * same plan comes back, as for a window of a series that is gone.
 */
export function noteReason(plan: Plan, windowId: string, reason: string): Plan {
  const { seriesId, originalStart } = readWindowId(windowId);
  const series = plan.series.find(({ id }) => id === seriesId);
  if (series === undefined || changeOf(series.changes, originalStart) === undefined) return plan;
  const changes = patchChange(series.changes, originalStart, { reason });
  if (changes === series.changes) return plan;
  return {
    ...plan,
    series: plan.series.map((each) => (each === series ? { ...series, changes } : each)),
  };
}
