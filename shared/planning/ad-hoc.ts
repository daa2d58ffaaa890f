import type { Plan } from '../model/plan.ts';
import type { EpochMs } from '../time/time-range.ts';

const hourMs = 3_600_000;

/**
 * When a window out of the cycle begins unless a person says otherwise: at the next full hour that
 * leaves an hour for telling people.
 */
export const adHocStartMs = (nowMs: EpochMs): EpochMs =>
  Math.ceil((nowMs + hourMs) / hourMs) * hourMs;

/** Says why a series is out of the cycle. The same plan where it says so already; throws without one. */
export function explainAdHoc(plan: Plan, seriesId: string, adHocReason: string): Plan {
  const series = plan.series.find(({ id }) => id === seriesId);
  if (series === undefined) throw new Error(`No series ${seriesId} in plan ${plan.id}`);
  if (series.adHocReason === adHocReason) return plan;
  const explained = { ...series, adHocReason };
  return { ...plan, series: plan.series.map((each) => (each === series ? explained : each)) };
}
