/** The best year of one lane: the cheapest way through its places, judged only where it leads. */
import type { EpochMs, TimeRange } from '../time/time-range.ts';
import { dayMs } from '../time/wall-ms.ts';
import {
  cheapestWay,
  inChainOrder,
  makeChain,
  type Chain,
  type StepCost,
  type Way,
} from './chain.ts';
import type { Judge } from './judge-place.ts';
import type { Lane, SoakDemand } from './lane.ts';
import { lanePlaces, widths, type LanePlace, type Width } from './lane-places.ts';
import { prepareSteps } from './step-cost.ts';
import { weights } from './weights.ts';

/** A lane's windows, one a place. */
export interface LanePlan {
  readonly lane: PreparedLane;
  /** By start; those of items that stay are among them. */
  readonly places: readonly LanePlace[];
  /** Without what the team cannot take. */
  readonly cost: number;
  /** Where something is at fault, the team's lack of hands included. */
  readonly faults: readonly TimeRange[];
}

/** What the way must keep to beside the lane's own rules. */
export interface Terms {
  /** Whether the team has no hands left in a place. */
  readonly isFull?: (place: TimeRange) => boolean;
  /** Places that are not to be used, and those that are. */
  readonly banned?: ReadonlySet<LanePlace>;
  readonly required?: ReadonlySet<LanePlace>;
  /** A way that costs as much or more is of no use. */
  readonly below?: number;
}

/** A lane with its places, as far as one width looks. Asked again and again with other terms. */
export interface PreparedLane {
  readonly lane: Lane;
  /** null: there is none below the limit. */
  readonly solve: (terms: Terms) => LanePlan | null;
}

/** What all lanes are solved by. */
export interface SolveFacts {
  /** The stretch that is planned, from now on at the earliest. */
  readonly range: TimeRange;
  readonly nowMs: EpochMs;
  readonly judge: Judge;
  readonly extraStartsOf: (lane: Lane) => readonly EpochMs[];
}

/** Longer steps than this between windows that are added are never of use. */
const longestStepMs = 100 * dayMs;

/** How far is looked, and where further than at the usual weekday. */
export interface Look {
  readonly width: Width;
  /** Where something is at fault; empty at the first width. */
  readonly faults: readonly TimeRange[];
}

/** Makes a lane ready at one width. */
export function prepareLane(
  lane: Lane,
  look: Look,
  { demands, ...facts }: SolveFacts & { readonly demands: readonly SoakDemand[] },
): PreparedLane {
  const isEnough = lane.promise === null && lane.events.length === 0 && demands.length === 0;
  const { range, nowMs, judge } = facts;
  const all = lanePlaces(lane, { range, ...look, extraStarts: facts.extraStartsOf(lane) });
  const places = isEnough ? all.filter(({ item }) => item >= 0) : all;
  const ordered = inChainOrder(places);
  const step = prepareSteps(lane, ordered, { range, nowMs, demands }).cost;
  const chain = makeChain(ordered, { items: lane.items.length, step, longestStepMs });
  const met = new Float64Array(ordered.length).fill(NaN);
  const prepared: PreparedLane = {
    lane,
    solve: (terms) => solve({ prepared, chain, step, judge, range, met }, terms),
  };
  return prepared;
}

interface Question {
  readonly prepared: PreparedLane;
  readonly chain: Chain<LanePlace>;
  readonly step: StepCost;
  readonly judge: Judge;
  readonly range: TimeRange;
  /** What places meet, by index; NaN: not judged yet. */
  readonly met: Float64Array;
}

/**
 * Places are taken to meet nothing until the cheapest way leads through them; then they are judged,
 * and it is looked for again. Costs only rise, so the way that holds is the cheapest of all.
 */
function solve(question: Question, terms: Terms): LanePlan | null {
  const { chain } = question;
  const required = indicesOf(chain, terms.required);
  const costs = startCosts(question, terms);
  for (;;) {
    const way = cheapestWay(chain, costs, required);
    if (way.cost >= (terms.below ?? Infinity)) return null;
    const bad = way.through.filter((index) => judgeAt(index, question, costs) > 0);
    if (bad.length === 0) return planOf(question, { way, costs }, terms);
    // What is in the way of one is most likely in the way of its neighbours, too.
    for (const index of bad) {
      for (let other = index - atOnce; other <= index + atOnce; other++) {
        judgeAt(other, question, costs);
      }
    }
  }
}

/** Judges a place that was not yet; what it costs more than was known. */
function judgeAt(
  index: number,
  { prepared, chain, judge, met }: Question,
  costs: Float64Array,
): number {
  const place = chain.places[index];
  if (place === undefined || !Number.isNaN(met[index])) return 0;
  const cost = place.fixed ? 0 : judge(prepared.lane, place).cost;
  met[index] = cost;
  costs[index] = (costs[index] ?? 0) + cost;
  return cost;
}

/** So many places to either side are judged together. */
const atOnce = 12;

/** What places cost as far as it is known: compromises, earlier verdicts, the team's load. */
function startCosts({ chain, met }: Question, { banned, isFull }: Terms): Float64Array {
  return Float64Array.from(chain.places, (place, index) => {
    if (banned?.has(place) === true) return Infinity;
    const full = !place.fixed && isFull?.(place) === true ? weights.warning : 0;
    const known = met[index] ?? NaN;
    return place.compromise + full + (Number.isNaN(known) ? 0 : known);
  });
}

const indicesOf = (
  { places }: Question['chain'],
  wanted: ReadonlySet<LanePlace> | undefined,
): readonly number[] =>
  wanted === undefined || wanted.size === 0
    ? []
    : places.flatMap((place, index) => (wanted.has(place) ? [index] : []));

function planOf(
  { prepared, chain, step, range }: Question,
  { way, costs }: { readonly way: Way; readonly costs: Float64Array },
  { isFull }: Terms,
): LanePlan {
  const places = way.through.flatMap((index) => chain.places[index] ?? []);
  const full = places.filter((place) => !place.fixed && isFull?.(place) === true).length;
  const bad = way.through.filter((index) => (costs[index] ?? 0) >= weights.warning);
  const steps = [null, ...way.through].flatMap((from, index) => {
    const to = way.through[index] ?? null;
    if (step(from, to) < weights.warning) return [];
    return [
      {
        startMs: from === null ? range.startMs : (chain.places[from]?.startMs ?? range.startMs),
        endMs: to === null ? range.endMs : (chain.places[to]?.endMs ?? range.endMs),
      },
    ];
  });
  return {
    ...{ lane: prepared, places, cost: way.cost - full * weights.warning },
    faults: [...bad.flatMap((index) => chain.places[index] ?? []), ...steps],
  };
}

/**
 * Looks further only while something is at fault, and only around it: other weekdays where the
 * usual one gives no clean year, other hours where no day does.
 */
export function solveWidening(
  prepare: (look: Look) => PreparedLane,
  { isFull }: Pick<Terms, 'isFull'>,
): LanePlan {
  const terms = isFull === undefined ? {} : { isFull };
  let best: LanePlan | null = null;
  for (const width of widths) {
    if (best !== null && best.faults.length === 0) break;
    const below: number = best === null ? Infinity : totalOf(best, isFull) - weights.warning / 2;
    const faults: readonly TimeRange[] = best?.faults ?? [];
    const plan: LanePlan | null = prepare({ width, faults }).solve({ ...terms, below });
    best = plan ?? best;
  }
  if (best === null) throw new Error('Every item has its own place, so there is a way.');
  return best;
}

const totalOf = ({ places, cost }: LanePlan, isFull: Terms['isFull']): number =>
  cost +
  places.filter((place) => !place.fixed && isFull?.(place) === true).length * weights.warning;
