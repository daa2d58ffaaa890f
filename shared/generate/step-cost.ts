/** What it costs to go from one install of a lane straight to the next: promises, patches, turns. */
import type { EpochMs, TimeRange } from '../time/time-range.ts';
import { civilOf, dayMs } from '../time/wall-ms.ts';
import { wallAt } from '../time/zone.ts';
import { zoneTablesOf } from '../time/zone-table.ts';
import type { Place, StepCost } from './chain.ts';
import type { Lane, SoakDemand } from './lane.ts';
import { weights } from './weights.ts';

/** What steps depend on beside the lane. */
export interface StepFacts {
  /** The stretch that is planned, from now on at the earliest. */
  readonly range: TimeRange;
  readonly nowMs: EpochMs;
  /** Turns that production needs of this lane; of production itself, none. */
  readonly demands: readonly SoakDemand[];
}

/** What is at fault between two installs with none between them. */
export interface StepFaults {
  /** More days, or months, than were promised. */
  readonly gap: boolean;
  /** Patches that come too late, or not at all. */
  readonly late: number;
  /** Turns before production that nothing is done in. */
  readonly missed: number;
}

/** Steps over ordered places: what one costs, and what is at fault in it. */
export interface Steps {
  readonly cost: StepCost;
  readonly faults: (from: number | null, to: number | null) => StepFaults;
}

/**
 * Prepares steps over ordered places. Before the first lies the last install before the stretch
 * (without one, its beginning); after the last the next known install, else the stretch's end.
 */
export function prepareSteps(
  lane: Lane,
  places: readonly Place[],
  { range, nowMs, demands }: StepFacts,
): Steps {
  const gapOf = prepareGaps(lane, places, { range, nowMs });
  const lateIn = prepareLate(lane);
  const missedIn = prepareMissed(demands);
  const lateOf: StepCost = (from, to) =>
    lateIn(
      placeAt(places, from)?.startMs ?? lane.beforeMs ?? -Infinity,
      placeAt(places, to)?.startMs ?? lane.afterMs ?? range.endMs,
    );
  const missedOf: StepCost = (from, to) =>
    missedIn(placeAt(places, from)?.endMs ?? -Infinity, placeAt(places, to)?.endMs ?? Infinity);
  return {
    cost: (from, to) =>
      gapOf(from, to) +
      lateOf(from, to) * weights.error +
      missedOf(from, to) * weights.warning +
      overlapOf(placeAt(places, from), placeAt(places, to)),
    faults: (from, to) => ({
      // What spreads a year evenly costs something, too, and breaks nothing.
      gap: gapOf(from, to) >= weights.error,
      late: lateOf(from, to),
      missed: missedOf(from, to),
    }),
  };
}

const placeAt = (places: readonly Place[], index: number | null): Place | undefined =>
  index === null ? undefined : places[index];

const overlapOf = (a: Place | undefined, b: Place | undefined): number =>
  a !== undefined && b !== undefined && clash(a, b) ? weights.error : 0;

/** Two windows at once, of which one could be elsewhere; with a fixed one the conflict check tells. */
const clash = (a: Place, b: Place): boolean => a.endMs > b.startMs && !a.fixed && !b.fixed;

function prepareGaps(
  lane: Lane,
  places: readonly Place[],
  { range, nowMs }: Pick<StepFacts, 'range' | 'nowMs'>,
): StepCost {
  const { zone, beforeMs, afterMs } = lane;
  const tables = zoneTablesOf(zone);
  const dayAt = (ms: EpochMs): number => Math.floor(wallAt(ms, tables) / dayMs);
  const days = Int32Array.from(places, ({ startMs }) => dayAt(startMs));
  const months = Int32Array.from(days, monthOfDay);
  const begin = dayAt(beforeMs ?? nowMs);
  // With no install behind it the count starts today, and this month wants one of its own.
  const beginMonth = monthOfDay(begin) - Number(beforeMs === null);
  const end = dayAt(afterMs ?? range.endMs);
  const endMonth = Math.min(monthOfDay(end), monthOfDay(dayAt(range.endMs)));
  const byMonth = lane.promise?.reading === 'calendar-month';
  const [own, first, last] = byMonth ? [months, beginMonth, endMonth] : [days, begin, end];
  return (from, to) =>
    gapCost(lane, (to === null ? last : at(own, to)) - (from === null ? first : at(own, from)));
}

const at = (values: Int32Array, index: number): number => values[index] as number;

const monthOfDay = (day: number): number => {
  const { year, month } = civilOf(day);
  return year * 12 + month;
};

/** By the days, or the months, from one install to the next. */
function gapCost({ promise }: Lane, distance: number): number {
  if (promise === null) return 0;
  if (promise.reading === 'calendar-month') return Math.max(0, distance - 1) * weights.error;
  const excess = distance - promise.days;
  if (excess > 0) return weights.error + Math.min(excess, 400) * weights.excessDay;
  // Of places that keep the promise alike, the ones that spread the year evenly.
  return Math.round((weights.crowded * excess ** 2) / promise.days ** 2);
}

/** How many patches come too late, or not at all, if nothing is installed between two instants. */
function prepareLate({ events }: Lane): (afterMs: EpochMs, untilMs: EpochMs) => number {
  const available = Float64Array.from(events, ({ availableMs }) => availableMs);
  const deadlines = Float64Array.from(events, ({ deadlineMs }) => deadlineMs);
  const soonest = Float64Array.from(deadlines);
  for (let index = soonest.length - 2; index >= 0; index--) {
    soonest[index] = Math.min(value(soonest, index), value(soonest, index + 1));
  }
  return (afterMs, untilMs) => {
    let index = firstAbove(available, afterMs);
    // Nearly always: the next deadline lies beyond the step.
    if (index >= soonest.length || value(soonest, index) > untilMs) return 0;
    let late = 0;
    for (; index < available.length && value(available, index) < untilMs; index++) {
      if (value(deadlines, index) <= untilMs) late += 1;
    }
    return late;
  };
}

/** The first of ascending values that is above a limit. */
function firstAbove(values: Float64Array, limit: number): number {
  let [low, high] = [0, values.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (value(values, middle) > limit) high = middle;
    else low = middle + 1;
  }
  return low;
}

const value = (values: Float64Array, index: number): number => values[index] as number;

/** How many turns are missed if nothing ends between two ends; they are told by `toMs`, ascending. */
function prepareMissed(
  demands: readonly SoakDemand[],
): (afterEndMs: EpochMs, untilEndMs: EpochMs) => number {
  if (demands.length === 0) return () => 0;
  const ends = Float64Array.from(demands, ({ toMs }) => toMs);
  return (afterEndMs, untilEndMs) => {
    let missed = 0;
    for (let index = firstAbove(ends, afterEndMs); index < ends.length; index++) {
      const demand = demands[index];
      if (demand === undefined || demand.toMs >= untilEndMs) break;
      if (demand.fromMs >= afterEndMs) missed += 1;
    }
    return missed;
  };
}
