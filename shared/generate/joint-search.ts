/**
 * The best years of a few lanes that compete for one team, by branch and bound: first each lane's own
 * best; where that is too much at once, either one of the windows is not there, or all are and it is
 * paid for. The cheapest open branch is a bound on everything that was not looked at.
 */
import type { TimeRange } from '../time/time-range.ts';
import type { LanePlace } from './lane-places.ts';
import type { LanePlan, PreparedLane } from './solve-lane.ts';
import type { TeamLoad } from './team-load.ts';
import { weights } from './weights.ts';

/** `plans` is null where the search was given up; `bound` holds in any case. */
export interface JointAnswer {
  readonly plans: readonly LanePlan[] | null;
  readonly bound: number;
}

/** Branches that are looked at before a search is given up. */
const mostBranches = 200;

interface Branch {
  readonly plans: readonly LanePlan[];
  readonly banned: readonly ReadonlySet<LanePlace>[];
  readonly required: readonly ReadonlySet<LanePlace>[];
  /** Places whose overload is accepted. */
  readonly paid: ReadonlySet<LanePlace>;
  readonly cost: number;
}

/** Searches lanes with what else their team does; `load` is as it was when this returns. */
export function searchJointly(
  lanes: readonly PreparedLane[],
  load: TeamLoad,
  limit: number = mostBranches,
): JointAnswer {
  const open: Branch[] = [rootOf(lanes)];
  for (let looked = 0; ; looked++) {
    const branch = takeCheapest(open);
    if (branch === null) throw new Error('To pay for everything is always a way.');
    if (looked >= limit) return { plans: null, bound: branch.cost };
    const clique = firstClique(branch, load);
    if (clique === null) return { plans: branch.plans, bound: branch.cost };
    open.push(...branchesAt(branch, clique, lanes));
  }
}

function rootOf(lanes: readonly PreparedLane[]): Branch {
  const plans = lanes.map((lane) => mustBe(lane.solve({})));
  return {
    plans,
    banned: lanes.map(() => new Set<LanePlace>()),
    required: lanes.map(() => new Set<LanePlace>()),
    paid: new Set(),
    cost: plans.reduce((sum, { cost }) => sum + cost, 0),
  };
}

/** Takes out the first of the cheapest branches. */
function takeCheapest(open: Branch[]): Branch | null {
  let least = 0;
  open.forEach(({ cost }, index) => {
    if (cost < (open[least]?.cost ?? Infinity)) least = index;
  });
  return open.splice(least, 1)[0] ?? null;
}

interface Used {
  readonly lane: number;
  readonly place: LanePlace;
}

/** Windows that are too many at one time and not all paid for. */
function firstClique({ plans, paid }: Branch, load: TeamLoad): readonly Used[] | null {
  const used = plans
    .flatMap(({ places }, lane) =>
      places.filter(({ fixed }) => !fixed).map((place): Used => ({ lane, place })),
    )
    .sort((a, b) => a.place.startMs - b.place.startMs || a.lane - b.lane);
  for (const { place } of used) load.add(place);
  const clique = used
    .filter(({ place }) => !paid.has(place))
    .map(({ place }) => overAt(place, load))
    .find((found) => found !== null);
  const together =
    clique === undefined ? null : used.filter(({ place }) => load.covers(place, clique));
  for (const { place } of used) load.remove(place);
  return together;
}

const overAt = (place: TimeRange, load: TeamLoad): number | null => load.firstOver(place);

/** One branch for each window that is not there while those before it are, and one where all are. */
function branchesAt(
  branch: Branch,
  clique: readonly Used[],
  lanes: readonly PreparedLane[],
): readonly Branch[] {
  const branches: Branch[] = [];
  let required = branch.required;
  for (const { lane, place } of clique) {
    const without = withoutPlace({ ...branch, required }, { lane, place }, lanes);
    if (without !== null) branches.push(without);
    required = required.map((places, index) =>
      index === lane ? new Set([...places, place]) : places,
    );
  }
  const unpaid = clique.filter(({ place }) => !branch.paid.has(place)).length;
  const paid = new Set([...branch.paid, ...clique.map(({ place }) => place)]);
  return [...branches, { ...branch, required, paid, cost: branch.cost + unpaid * weights.warning }];
}

/** Null where the place is one that must be used, or the lane has no other way. */
function withoutPlace(
  branch: Branch,
  { lane, place }: Used,
  lanes: readonly PreparedLane[],
): Branch | null {
  if (branch.required[lane]?.has(place) === true) return null;
  const banned = new Set([...(branch.banned[lane] ?? []), place]);
  const plan = lanes[lane]?.solve({ banned, required: branch.required[lane] ?? new Set() });
  if (plan === null || plan === undefined) return null;
  const before = branch.plans[lane]?.cost ?? 0;
  return {
    ...branch,
    plans: branch.plans.with(lane, plan),
    banned: branch.banned.with(lane, banned),
    cost: branch.cost - before + plan.cost,
  };
}

function mustBe(plan: LanePlan | null): LanePlan {
  if (plan === null) throw new Error('A lane without terms has a way.');
  return plan;
}
