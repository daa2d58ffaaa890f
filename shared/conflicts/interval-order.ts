/** Order of intervals by key, then start: a radix sort over flat columns, without one object made. */
import type { EpochMs } from '../time/time-range.ts';
import type { IntervalColumns } from './interval-columns.ts';

const digitBits = 11;
const digitCount = 1 << digitBits;
/** A start is two digits: its share of the stretch they all lie in. Equal shares are sorted after. */
const shareCount = digitCount * digitCount;

/** Below this, counting digits costs more than comparing. */
const fewIntervals = 256;

/** Positions by key, start, end, then position. Linear in the intervals, but for starts in heaps. */
export function orderIntervals(columns: IntervalColumns): Uint32Array {
  const { keys, keyCount, startsMs } = columns;
  if (keys.length < fewIntervals) return Uint32Array.from(keys.keys()).sort(comparing(columns));
  const shares = startShares(startsMs);
  let [order, spare] = [new Uint32Array(keys.length), new Uint32Array(keys.length)];
  for (let index = 0; index < order.length; index++) order[index] = index;
  const pass = (digits: Uint32Array, shift: number): void => {
    scatter(order, spare, { digits, shift });
    [order, spare] = [spare, order];
  };
  pass(shares, 0);
  pass(shares, digitBits);
  for (let shift = 0; shift < 32 && keyCount > 2 ** shift; shift += digitBits) pass(keys, shift);
  sortHeaps(order, shares, columns);
  return order;
}

/** Each start as its share of the stretch they all lie in, in whole parts. */
function startShares(startsMs: Float64Array): Uint32Array {
  const [firstMs, lastMs] = extentOf(startsMs);
  const partMs = Math.max(1, (lastMs - firstMs + 1) / shareCount);
  const shares = new Uint32Array(startsMs.length);
  for (let index = 0; index < shares.length; index++) {
    shares[index] = Math.min(shareCount - 1, (float(startsMs, index) - firstMs) / partMs);
  }
  return shares;
}

function extentOf(startsMs: Float64Array): readonly [firstMs: EpochMs, lastMs: EpochMs] {
  let firstMs = Infinity;
  let lastMs = -Infinity;
  for (const startMs of startsMs) {
    if (startMs < firstMs) firstMs = startMs;
    if (startMs > lastMs) lastMs = startMs;
  }
  return [firstMs, lastMs];
}

/** One stable pass: moves positions to where their digit belongs. */
function scatter(
  from: Uint32Array,
  to: Uint32Array,
  { digits, shift }: { readonly digits: Uint32Array; readonly shift: number },
): void {
  const mask = digitCount - 1;
  const places = new Uint32Array(digitCount + 1);
  for (let index = 0; index < from.length; index++) {
    const next = ((whole(digits, index) >>> shift) & mask) + 1;
    places[next] = whole(places, next) + 1;
  }
  for (let digit = 1; digit <= digitCount; digit++) {
    places[digit] = whole(places, digit) + whole(places, digit - 1);
  }
  for (let index = 0; index < from.length; index++) {
    const position = whole(from, index);
    const digit = (whole(digits, position) >>> shift) & mask;
    const place = whole(places, digit);
    to[place] = position;
    places[digit] = place + 1;
  }
}

/** Puts in order what the digits could not tell apart: neighbours of one key and one share. */
function sortHeaps(order: Uint32Array, shares: Uint32Array, columns: IntervalColumns): void {
  const { keys } = columns;
  const compare = comparing(columns);
  const isSameHeap = (a: number, b: number): boolean =>
    whole(shares, a) === whole(shares, b) && whole(keys, a) === whole(keys, b);
  for (let from = 0, until = 1; from < order.length; from = until, until++) {
    const first = whole(order, from);
    while (until < order.length && isSameHeap(first, whole(order, until))) until++;
    if (until - from > 1) order.subarray(from, until).sort(compare);
  }
}

const comparing =
  ({ keys, startsMs, endsMs }: IntervalColumns) =>
  (a: number, b: number): number =>
    whole(keys, a) - whole(keys, b) ||
    float(startsMs, a) - float(startsMs, b) ||
    float(endsMs, a) - float(endsMs, b) ||
    a - b;

// Indices come from the arrays' own lengths, and positions from them.
const whole = (values: Uint32Array, index: number): number => values[index] as number;
const float = (values: Float64Array, index: number): number => values[index] as number;
