/** Lanes that want the same people at the same time: who yields. */
import type { LanePlace } from './lane-places.ts';
import { searchJointly, type JointAnswer } from './joint-search.ts';
import type { LanePlan, Terms } from './solve-lane.ts';
import type { TeamLoad } from './team-load.ts';
import { weights } from './weights.ts';

/** A lane with its own best year, as if it had its team for itself but for what stays. */
export interface Competitor {
  readonly alone: LanePlan;
  /** Its best year among the others', looking as far as it must. */
  readonly among: (terms: Pick<Terms, 'isFull'>) => LanePlan;
  /** null: nobody wrote down who executes its windows. */
  readonly load: TeamLoad | null;
}

/** A year for each lane, in the order given. */
export interface Settled {
  readonly plans: readonly LanePlan[];
  readonly cost: number;
  /** No year of these lanes costs less. */
  readonly bound: number;
}

/** Up to so many lanes are searched through together. */
const mostJoint = 4;
/** Rounds in which lanes look again for a better year among the others. */
const rounds = 2;

/**
 * Settles all lanes. Where their own best years fit together that is the best there is. Where they
 * do not, few lanes are searched through together; of many each takes its best among the others, in
 * order, and looks again. Loads keep the windows that are settled on.
 */
export function settle(competitors: readonly Competitor[]): Settled {
  const plans = competitors.map(({ alone }) => alone);
  plans.forEach((plan, index) => put(plan, competitors[index]));
  const groups = competingGroups(competitors, plans);
  const extra = groups.reduce((sum, group) => sum + settleGroup(group, competitors, plans), 0);
  const cost = plans.reduce(
    (sum, plan, index) => sum + plan.cost + overloadOf(plan, competitors[index]),
    0,
  );
  const alone = competitors.reduce((sum, each) => sum + each.alone.cost, 0);
  return { plans, cost, bound: Math.min(cost, alone + extra) };
}

const movable = ({ places }: LanePlan): readonly LanePlace[] =>
  places.filter(({ fixed }) => !fixed);

function put(plan: LanePlan, competitor: Competitor | undefined): void {
  for (const place of movable(plan)) competitor?.load?.add(place);
}

function takeOut(plan: LanePlan, competitor: Competitor | undefined): void {
  for (const place of movable(plan)) competitor?.load?.remove(place);
}

const overloadOf = (plan: LanePlan, competitor: Competitor | undefined): number =>
  movable(plan).filter((place) => (competitor?.load?.firstOver(place) ?? null) !== null).length *
  weights.warning;

/** Lanes that are part of an overload, joined where it is the same one; in order. */
function competingGroups(
  competitors: readonly Competitor[],
  plans: readonly LanePlan[],
): readonly (readonly number[])[] {
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
function settleGroup(
  group: readonly number[],
  competitors: readonly Competitor[],
  plans: LanePlan[],
): number {
  const of = (index: number): Competitor => competitors[index] as Competitor;
  const joint = group.length > mostJoint ? null : jointly(group, competitors, plans);
  for (const index of group) takeOut(plans[index] as LanePlan, of(index));
  for (const index of group) {
    const plan = of(index).among({ isFull: isFullIn(of(index).load) });
    plans[index] = plan;
    put(plan, of(index));
  }
  improve(group, competitors, plans);
  if (joint === null) return 0;
  takeIfBetter(group, { joint: joint.plans, competitors, plans });
  const alone = group.reduce((sum, index) => sum + of(index).alone.cost, 0);
  return Math.max(0, joint.bound - alone);
}

/**
 * The best of the group with nobody of the team but those who stay: whatever the others do, it can
 * only cost more. Loads are as they were when this returns.
 */
function jointly(
  group: readonly number[],
  competitors: readonly Competitor[],
  plans: readonly LanePlan[],
): JointAnswer | null {
  const load = competitors[group[0] ?? 0]?.load ?? null;
  if (load === null) return null;
  const ofTeam = competitors.flatMap((each, index) => (each.load === load ? [index] : []));
  for (const index of ofTeam) takeOut(plans[index] as LanePlan, competitors[index]);
  const lanes = group.flatMap((index) => competitors[index]?.alone.lane ?? []);
  const answer = searchJointly(lanes, load);
  for (const index of ofTeam) put(plans[index] as LanePlan, competitors[index]);
  return answer;
}

const isFullIn =
  (load: TeamLoad | null): NonNullable<Terms['isFull']> =>
  (place) =>
    load?.isFull(place) ?? false;

function improve(
  group: readonly number[],
  competitors: readonly Competitor[],
  plans: LanePlan[],
): void {
  for (let round = 0; round < rounds; round++) {
    let better = false;
    for (const index of group) {
      const competitor = competitors[index] as Competitor;
      const before = plans[index] as LanePlan;
      const costBefore = before.cost + overloadOf(before, competitor);
      if (costBefore === competitor.alone.cost) continue;
      takeOut(before, competitor);
      const after = competitor.among({ isFull: isFullIn(competitor.load) });
      put(after, competitor);
      if (after.cost + overloadOf(after, competitor) < costBefore) {
        plans[index] = after;
        better = true;
        continue;
      }
      takeOut(after, competitor);
      put(before, competitor);
    }
    if (!better) return;
  }
}

/** What was searched out together counts only if it also fits with everybody else. */
function takeIfBetter(
  group: readonly number[],
  {
    joint,
    competitors,
    plans,
  }: {
    readonly joint: readonly LanePlan[] | null;
    readonly competitors: readonly Competitor[];
    readonly plans: LanePlan[];
  },
): void {
  if (joint === null) return;
  const costOf = (): number =>
    group.reduce((sum, index) => {
      const plan = plans[index] as LanePlan;
      return sum + plan.cost + overloadOf(plan, competitors[index]);
    }, 0);
  const swap = (to: readonly LanePlan[]): void => {
    for (const index of group) takeOut(plans[index] as LanePlan, competitors[index]);
    group.forEach((index, place) => {
      plans[index] = to[place] as LanePlan;
      put(plans[index], competitors[index]);
    });
  };
  const before = group.map((index) => plans[index] as LanePlan);
  const costBefore = costOf();
  swap(joint);
  if (costOf() >= costBefore) swap(before);
}
