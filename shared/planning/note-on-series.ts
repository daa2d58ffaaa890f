import type { Plan } from '../model/plan.ts';
import type { WindowFacts } from '../model/series.ts';

/** Facts to note on a series; `undefined` takes one back. */
export type SeriesNotes = {
  readonly [K in keyof WindowFacts]?: WindowFacts[K] | undefined;
};

/**
 * Notes facts that hold for all windows of a series, but for those with facts of their own. The same
 * plan comes back when nothing changes. Throws when the plan has no such series.
 */
export function noteOnSeries(plan: Plan, seriesId: string, notes: SeriesNotes): Plan {
  const series = plan.series.find(({ id }) => id === seriesId);
  if (series === undefined) throw new Error(`No series ${seriesId} in plan ${plan.id}`);
  const { facts: before = {}, ...bare } = series;
  const said = Object.entries({ ...before, ...notes }).filter(([, value]) => value !== undefined);
  // Entries lose the types of their fields; both sources have the right ones.
  const facts = Object.fromEntries(said) as WindowFacts;
  if (JSON.stringify(facts) === JSON.stringify(before)) return plan;
  const noted = said.length === 0 ? bare : { ...series, facts };
  return { ...plan, series: plan.series.map((each) => (each === series ? noted : each)) };
}
