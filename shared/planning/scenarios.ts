/**
 * Scenarios of a plan: plan in, plan out. A scenario is a plan's series under a name; releases,
 * freezes and the organization are always those of the plan. What happened does not depend on what
 * was wished: held, missed and pushed windows stay what they are, whichever scenario is adopted.
 */
import type { Plan } from '../model/plan.ts';
import type { Scenario } from '../model/scenario.ts';
import type { OccurrenceChange, Series, WindowState } from '../model/series.ts';
import { isoDateOf } from '../time/iso-date.ts';
import { newIdFrom } from './new-id.ts';
import { addById, patchById, patched, removeById } from './patch-by-id.ts';

/** Keeps the plan's series as they are now under a name. */
export function keepScenario(plan: Plan, name: string): Plan {
  const { scenarios = [], series } = plan;
  const scenario: Scenario = { id: newIdFrom(name, scenarios), name, series };
  return { ...plan, scenarios: addById(scenarios, scenario) };
}

/** Gives a scenario another name. */
export const renameScenario = (plan: Plan, id: string, name: string): Plan => ({
  ...plan,
  scenarios: patchById(plan.scenarios ?? [], id, { name }),
});

/** Forgets a scenario; the plan's own series stay. The last one leaves no empty list behind. */
export function removeScenario(plan: Plan, id: string): Plan {
  const scenarios = removeById(plan.scenarios ?? [], id);
  if (scenarios.length > 0) return { ...plan, scenarios };
  return patched(plan, { scenarios: undefined });
}

/** The plan as a scenario would have it. Throws where the plan has no such scenario. */
export function planOfScenario(plan: Plan, id: string): Plan {
  const scenario = plan.scenarios?.find((each) => each.id === id);
  if (scenario === undefined) throw new Error(`No scenario ${id} in plan ${plan.id}`);
  const before = new Map(plan.series.map((series) => [series.id, series]));
  const kept = scenario.series.map((series) => withWhatHappened(series, before.get(series.id)));
  const wished = new Set(scenario.series.map((series) => series.id));
  const gone = plan.series.filter((series) => !wished.has(series.id));
  return { ...plan, series: [...kept, ...gone.flatMap(onlyWhatHappened)] };
}

const happened: ReadonlySet<WindowState> = new Set(['pushed', 'held', 'missed']);

const hasHappened = ({ state }: { readonly state?: WindowState }): boolean =>
  state !== undefined && happened.has(state);

/** Every push and every end that the plan knows of now, and none that it does not. */
function withWhatHappened(wished: Series, now: Series | undefined): Series {
  if (now === wished) return wished;
  if (now !== undefined && hasHappened(now)) return now;
  const facts = new Map(
    (now?.changes ?? []).filter(hasHappened).map((change) => [change.originalStart, change]),
  );
  const others = wished.changes
    .filter(({ originalStart }) => !facts.has(originalStart))
    .map((change) => ({ ...change, ...unpushed(change) }));
  const changes = [...others, ...facts.values()].sort(byStart);
  return { ...wished, ...unpushed(wished), changes };
}

/** What is not in AWS any more was agreed at least. */
const unpushed = ({ state }: { readonly state?: WindowState }): { readonly state?: WindowState } =>
  state === 'pushed' ? { state: 'agreed' } : {};

/** Of a series that the scenario does not have: the dates that cannot be undone by wishing. */
function onlyWhatHappened(series: Series): readonly Series[] {
  if (hasHappened(series)) return [series];
  const changes = series.changes.filter(hasHappened);
  if (changes.length === 0) return [];
  const dates = changes.map(({ originalStart }) => isoDateOf(originalStart));
  return [{ ...series, rule: { kind: 'dates', dates }, changes }];
}

const byStart = (a: OccurrenceChange, b: OccurrenceChange): number =>
  a.originalStart < b.originalStart ? -1 : 1;
