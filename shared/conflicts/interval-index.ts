/**
 * Which intervals of a key meet a stretch of time? The core of every rule that asks it: flat columns
 * in one order, so that a million intervals cost 29 bytes each beside the data, and no objects.
 */
import type { TimeRange } from '../time/time-range.ts';
import type { IntervalColumns } from './interval-columns.ts';
import { orderIntervals } from './interval-order.ts';

/** Intervals made ready for questions. */
export interface IntervalIndex {
  /**
   * Adds to `found` the positions (in the columns given) of the key's intervals that share at least
   * one millisecond with the half-open range, latest start first. An unknown key has none.
   */
  readonly meet: (key: number, range: TimeRange, found: number[]) => void;
}

/** The intervals by key, start, end; a key's are together. */
interface Ordered {
  /** Where each key's intervals begin; one more than there are keys. */
  readonly bounds: Uint32Array;
  /** Positions in the columns. */
  readonly order: Uint32Array;
  readonly startsMs: Float64Array;
  readonly endsMs: Float64Array;
  /** Latest end of the key's intervals up to and with this one: if it is early, all before are. */
  readonly latestEndsMs: Float64Array;
  /** Latest end of each block of 32: a single long interval must not make all before it be looked at. */
  readonly blockEndsMs: Float64Array;
}

const blockBits = 5;
const blockSize = 1 << blockBits;

/**
 * Indexes intervals once, in linear time. A question costs O(log n) and what it finds; where some
 * interval is much longer than its neighbours, a 32nd of those before it at most.
 */
export function indexIntervals(columns: IntervalColumns): IntervalIndex {
  const ordered = inOrder(columns);
  const { bounds } = ordered;
  return {
    meet: (key, range, found) => {
      if (key < 0 || key >= columns.keyCount || range.startMs >= range.endMs) return;
      const from = whole(bounds, key);
      const until = firstStartingAt(
        ordered.startsMs,
        { from, until: whole(bounds, key + 1) },
        range,
      );
      collectBackwards(ordered, { from, until, fromMs: range.startMs }, found);
    },
  };
}

interface Stretch {
  readonly from: number;
  readonly until: number;
}

/** The first interval of the stretch that starts at the range's end or later. */
function firstStartingAt(startsMs: Float64Array, stretch: Stretch, { endMs }: TimeRange): number {
  let low = stretch.from;
  let high = stretch.until;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (float(startsMs, middle) < endMs) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** All of these begin early enough: those that also end after `fromMs`, from the last to the first. */
function collectBackwards(
  { order, startsMs, endsMs, latestEndsMs, blockEndsMs }: Ordered,
  { from, until, fromMs }: Stretch & { readonly fromMs: number },
  found: number[],
): void {
  let index = until - 1;
  while (index >= from && float(latestEndsMs, index) > fromMs) {
    const endMs = float(endsMs, index);
    if (endMs > fromMs && endMs > float(startsMs, index)) found.push(whole(order, index));
    index -= 1;
    while (
      (index + 1) % blockSize === 0 &&
      index >= from &&
      float(blockEndsMs, index >>> blockBits) <= fromMs
    ) {
      index -= blockSize;
    }
  }
}

function inOrder(columns: IntervalColumns): Ordered {
  const order = orderIntervals(columns);
  const bounds = boundsOf(columns);
  const startsMs = inThatOrder(columns.startsMs, order);
  const endsMs = inThatOrder(columns.endsMs, order);
  const latestEndsMs = new Float64Array(order.length);
  for (let key = 0; key < columns.keyCount; key++) {
    let latestMs = -Infinity;
    for (let index = whole(bounds, key); index < whole(bounds, key + 1); index++) {
      latestMs = Math.max(latestMs, float(endsMs, index));
      latestEndsMs[index] = latestMs;
    }
  }
  return { order, bounds, startsMs, endsMs, latestEndsMs, blockEndsMs: blockEndsOf(endsMs) };
}

function boundsOf({ keys, keyCount }: IntervalColumns): Uint32Array {
  const bounds = new Uint32Array(keyCount + 1);
  for (const key of keys) bounds[key + 1] = whole(bounds, key + 1) + 1;
  for (let key = 1; key <= keyCount; key++) {
    bounds[key] = whole(bounds, key) + whole(bounds, key - 1);
  }
  return bounds;
}

function inThatOrder(values: Float64Array, order: Uint32Array): Float64Array {
  const ordered = new Float64Array(values.length);
  for (let index = 0; index < order.length; index++) {
    ordered[index] = float(values, whole(order, index));
  }
  return ordered;
}

/** Blocks may span keys: they then end later than they need to, which only skips less. */
function blockEndsOf(endsMs: Float64Array): Float64Array {
  const blockEndsMs = new Float64Array((endsMs.length >>> blockBits) + 1).fill(-Infinity);
  for (let index = 0; index < endsMs.length; index++) {
    const block = index >>> blockBits;
    blockEndsMs[block] = Math.max(float(blockEndsMs, block), float(endsMs, index));
  }
  return blockEndsMs;
}

// Indices come from the arrays' own lengths, and positions from them.
const whole = (values: Uint32Array, index: number): number => values[index] as number;
const float = (values: Float64Array, index: number): number => values[index] as number;
