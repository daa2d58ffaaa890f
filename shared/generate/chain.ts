/**
 * The cheapest way through a line of places: a shortest path, so it is the best there is, not a good
 * one. Places come in stages: before the first item, the first item, between it and the second…
 */
import type { TimeRange } from '../time/time-range.ts';

/** A possible window. Items stand at odd stages, windows that may be added at even ones. */
export interface Place extends TimeRange {
  /** Item `i` is at stage `2 i + 1`; `2 i` lies before it. */
  readonly stage: number;
  /** It stays where it is: its item has no other place. */
  readonly fixed: boolean;
}

/** What it costs to go from one place straight to the next; null is where the line begins or ends. */
export type StepCost = (from: number | null, to: number | null) => number;

/** Places with the steps between them, each asked for its cost once. */
export interface Chain<P extends Place = Place> {
  /** By stage, then start. */
  readonly places: readonly P[];
  /** What it costs to begin at a place, and to end there; Infinity where that leaves out an item. */
  readonly begin: Float64Array;
  readonly end: Float64Array;
  /** Where each place's steps begin in the two lists below; one more than there are places. */
  readonly bounds: Int32Array;
  readonly from: Int32Array;
  readonly cost: Float64Array;
  /** Of a line without any place. */
  readonly none: number;
}

/** A way: indices of places, every item once and in order. Infinity: there is none. */
export interface Way {
  readonly cost: number;
  readonly through: readonly number[];
}

/** Orders places: by stage, then start. */
export const inChainOrder = <P extends Place>(places: readonly P[]): readonly P[] =>
  [...places].sort((a, b) => a.stage - b.stage || a.startMs - b.startMs);

/**
 * Joins ordered places. Steps to a window that would be added are at most `longestStepMs` long.
 * Every odd stage up to `2 * items` must have a place, or there is no way.
 */
export function makeChain<P extends Place>(
  places: readonly P[],
  { items, step, longestStepMs }: ChainRules,
): Chain<P> {
  const stages = stageBounds(places, items);
  const begin = new Float64Array(places.length).fill(Infinity);
  const end = new Float64Array(places.length).fill(Infinity);
  const bounds = new Int32Array(places.length + 1);
  const from: number[] = [];
  const cost: number[] = [];
  places.forEach((place, to) => {
    if (place.stage <= 1) begin[to] = step(null, to);
    if (place.stage >= 2 * items - 1) end[to] = step(to, null);
    // From the item before, or from what was added since.
    const first = stages[Math.max(0, place.stage - (isItem(place) ? 2 : 1))] ?? 0;
    const last = isItem(place) ? (stages[place.stage] ?? 0) : to;
    for (let before = first; before < last; before++) {
      const other = places[before];
      if (other === undefined || !canFollow(other, place, longestStepMs)) continue;
      from.push(before);
      cost.push(step(before, to));
    }
    bounds[to + 1] = from.length;
  });
  return {
    ...{ places, begin, end, bounds, none: items === 0 ? step(null, null) : Infinity },
    from: Int32Array.from(from),
    cost: Float64Array.from(cost),
  };
}

/** What a chain is made by. */
export interface ChainRules {
  /** How many items it has. */
  readonly items: number;
  readonly step: StepCost;
  readonly longestStepMs: number;
}

const isItem = ({ stage }: Place): boolean => stage % 2 === 1;

function canFollow(a: Place, b: Place, longestStepMs: number): boolean {
  if (isItem(b)) return a.startMs < b.startMs || (a.startMs === b.startMs && isItem(a));
  return a.startMs < b.startMs && b.startMs - a.startMs <= longestStepMs;
}

/** Where each stage begins; one more than there are stages. */
function stageBounds(places: readonly Place[], items: number): readonly number[] {
  const bounds: number[] = [0];
  let index = 0;
  for (let stage = 0; stage <= 2 * items; stage++) {
    while (index < places.length && places[index]?.stage === stage) index += 1;
    bounds.push(index);
  }
  return bounds;
}

/**
 * The cheapest way, by what places cost beside their steps; one that costs Infinity is not gone
 * through, and none of the required is left out. Of ways that cost the same the one through the
 * earlier places is taken. Linear in the steps.
 */
export function cheapestWay(
  chain: Chain,
  costs: Float64Array,
  required: readonly number[] = [],
): Way {
  const { begin, bounds, from, cost } = chain;
  const least = new Float64Array(costs.length);
  const came = new Int32Array(costs.length).fill(-1);
  for (let to = 0; to < costs.length; to++) {
    const own = at(costs, to);
    let best = own === Infinity || skips(required, -1, to) ? Infinity : at(begin, to);
    for (let step = at(bounds, to); step < at(bounds, to + 1); step++) {
      const before = at(from, step);
      const reached = at(least, before) + at(cost, step);
      if (reached >= best || skips(required, before, to)) continue;
      best = reached;
      came[to] = before;
    }
    least[to] = best + own;
  }
  return endOf(chain, { least, came, required });
}

/** Whether a step goes over a place that must be gone through. */
function skips(required: readonly number[], from: number, to: number): boolean {
  for (const index of required) if (index > from && index < to) return true;
  return false;
}

function endOf(
  { end, none }: Chain,
  {
    least,
    came,
    required,
  }: {
    readonly least: Float64Array;
    readonly came: Int32Array;
    readonly required: readonly number[];
  },
): Way {
  let [cost, last] = [skips(required, -1, Infinity) ? Infinity : none, -1];
  for (let index = 0; index < least.length; index++) {
    const total = at(least, index) + at(end, index);
    if (total < cost && !skips(required, index, Infinity)) [cost, last] = [total, index];
  }
  const through: number[] = [];
  for (let index = last; index >= 0; index = at(came, index)) through.push(index);
  return { cost, through: through.reverse() };
}

// Indices come from the arrays' own lengths.
const at = (values: Float64Array | Int32Array, index: number): number => values[index] as number;
