/** Lanes that want the same people at the same time: who yields. */
import type { TimeRange } from '../time/time-range.ts';
import { contestBound } from './contest-bound.ts';
import { improveByYielding } from './contest-yield.ts';
import {
  costOf,
  have,
  isFullFor,
  join,
  leave,
  movable,
  seat,
  takeIfBetter,
  type Competitor,
  type Table,
} from './contest-table.ts';
import { searchJointly, type JointAnswer } from './joint-search.ts';
import { widths } from './lane-places.ts';
import type { LanePlan } from './solve-lane.ts';
import type { TeamLoad } from './team-load.ts';
import { weights } from './weights.ts';

/** A year for each lane, in the order given. */
export interface Settled {
  readonly plans: readonly LanePlan[];
  readonly cost: number;
  /** No year of these lanes costs less, among the places that were tried. */
  readonly bound: number;
}

/** Up to so many lanes are searched through together. */
const mostJoint = 6;
/** Rounds in which lanes look again for a better year among the others. */
const rounds = 2;

/**
 * Settles all lanes. Where their own best years fit together that is the best there is. Where they
 * do not, each takes its best among the others, in order, and looks again; few are then searched
 * through together (`upTo` so many), of many those who pay for it with those in their way. Loads
 * keep the windows that are settled on.
 */
export function settle(competitors: readonly Competitor[], upTo: number = mostJoint): Settled {
  const table = seat(competitors);
  const extra = competingGroups(table).reduce(
    (sum, group) => sum + settleGroup(group, table, upTo),
    0,
  );
  const cost = costOf(competitors.keys(), table);
  const alone = competitors.reduce((sum, each) => sum + each.alone.cost, 0);
  return { plans: table.plans, cost, bound: Math.min(cost, alone + extra) };
}

/** Lanes that are part of an overload, joined where it is the same one; in order. */
function competingGroups({ competitors, plans }: Table): readonly (readonly number[])[] {
  const groupOf = plans.map((_, index) => index);
  const rootOf = (index: number): number => {
    const parent = groupOf[index] ?? index;
    return parent === index ? index : rootOf(parent);
  };
  const met = new Map<TeamLoad, Map<number, number>>();
  const involved = new Set<number>();
  plans.forEach((plan, index) => {
    const load = competitors[index]?.load ?? null;
    if (load === null) return;
    const moments = met.get(load) ?? new Map<number, number>();
    met.set(load, moments);
    for (const place of movable(plan)) {
      const atMs = load.firstOver(place);
      if (atMs === null) continue;
      involved.add(index);
      const other = moments.get(atMs);
      if (other === undefined) moments.set(atMs, index);
      else groupOf[rootOf(index)] = rootOf(other);
    }
  });
  const groups = Map.groupBy([...involved], rootOf);
  return [...groups.values()].map((group) => [...group].sort((a, b) => a - b));
}

/** Settles one group in place; what its best costs more, at least, than its lanes alone. */
function settleGroup(group: readonly number[], table: Table, upTo: number): number {
  const load = table.competitors[group[0] ?? 0]?.load ?? null;
  if (load === null) throw new Error('Lanes compete for somebody.');
  for (const index of group) leave(index, table);
  for (const index of group) {
    const competitor = table.competitors[index] as Competitor;
    table.plans[index] = competitor.among({ isFull: isFullFor(competitor) });
    join(index, table);
  }
  improve(group, table);
  const alone = group.reduce((sum, index) => sum + (table.competitors[index]?.alone.cost ?? 0), 0);
  improveByYielding(group, table);
  const least = withoutTeam(load, table, () => leastOf(group, { load, table, upTo }));
  if (least.plans !== null) takeIfBetter(group, least.plans, { table, among: group });
  return Math.max(0, Math.min(least.bound, costOf(group, table)) - alone);
}

/**
 * Few are searched through, further where they still pay for each other; of many only a bound is known. What
 * a search was given up at bounds nothing: it did not look at places further away.
 */
function leastOf(
  group: readonly number[],
  { load, table, upTo }: { readonly load: TeamLoad; readonly table: Table; readonly upTo: number },
): JointAnswer {
  const lanes = group.flatMap((index) => table.competitors[index] ?? []);
  const alone = lanes.reduce((sum, each) => sum + each.alone.cost, 0);
  if (group.length <= upTo) {
    const plans = group.flatMap((index) => table.plans[index] ?? []);
    const searched = searchWidening(lanes, { load, plans, enough: alone + weights.warning / 2 });
    if (searched.plans !== null) return searched;
  }
  return { plans: null, bound: alone + contestBound(lanes, load) };
}

/** At the width that each lane has by itself; then wider for all, while `enough` or more is paid. */
function searchWidening(
  lanes: readonly Competitor[],
  {
    load,
    plans,
    enough,
  }: { readonly load: TeamLoad; readonly plans: readonly LanePlan[]; readonly enough: number },
): JointAnswer {
  let answer = searchJointly(
    plans.map(({ lane }) => lane),
    load,
  );
  for (const width of widths.slice(1)) {
    if (answer.plans === null || answer.bound < enough) return answer;
    const look = { width, faults: faultsOf(answer.plans, load) };
    answer = searchJointly(
      lanes.map(({ prepare }) => prepare(look)),
      load,
    );
  }
  return answer;
}

/** Where lanes have something at fault, and where they are too many together. */
function faultsOf(plans: readonly LanePlan[], load: TeamLoad): readonly TimeRange[] {
  const places = plans.flatMap(movable);
  for (const place of places) load.add(place);
  const over = places.filter((place) => load.firstOver(place) !== null);
  for (const place of places) load.remove(place);
  return [...over, ...plans.flatMap(({ faults }) => faults)];
}

/**
 * With nobody of the team but those who stay: whatever the others do, it can only cost more. Loads
 * are as they were when this returns.
 */
function withoutTeam<T>(load: TeamLoad, table: Table, ask: () => T): T {
  const ofTeam = table.competitors.flatMap((each, index) => (each.load === load ? [index] : []));
  for (const index of ofTeam) leave(index, table);
  const answer = ask();
  for (const index of ofTeam) join(index, table);
  return answer;
}

function improve(group: readonly number[], table: Table): void {
  for (let round = 0; round < rounds; round++) {
    let better = false;
    for (const index of group) {
      const competitor = table.competitors[index] as Competitor;
      const before = table.plans[index] as LanePlan;
      const costBefore = costOf([index], table);
      if (costBefore === competitor.alone.cost) continue;
      leave(index, table);
      const after = competitor.among({ isFull: isFullFor(competitor) });
      join(index, table);
      have(index, after, table);
      if (costOf([index], table) < costBefore) better = true;
      else have(index, before, table);
    }
    if (!better) return;
  }
}
