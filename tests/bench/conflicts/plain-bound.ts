/**
 * The plain bound of A4: starts that lie on quarters of an hour sorted by two radix passes, then one
 * sweep over both sides. It only counts the pairs; it makes no record and answers no question.
 */
import type { IntervalColumns } from '../../../shared/conflicts/interval-columns.ts';
import { minuteMs } from '../../../shared/time/time-range.ts';

const indexCount = 2 ** 20;
const keyStep = 2 ** 21;

interface Minutes {
  readonly keys: Int32Array;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

/** Outside of what is timed: the bound's own data, minutes as 32-bit numbers. */
export const inMinutes = ({ keys, startsMs, endsMs }: IntervalColumns): Minutes => ({
  keys: Int32Array.from(keys),
  starts: Int32Array.from(startsMs, (ms) => ms / minuteMs),
  ends: Int32Array.from(endsMs, (ms) => ms / minuteMs),
});

/** Key, start and position of each in one number, sorted. */
function radix({ keys, starts }: Minutes): Float64Array {
  const count = keys.length;
  let order = new Uint32Array(count);
  let spare = new Uint32Array(count);
  const codes = new Uint32Array(count);
  for (let index = 0; index < count; index += 1) {
    codes[index] = keys[index]! * 131_072 + ((starts[index]! / 15) | 0);
    order[index] = index;
  }
  for (const shift of [0, 14]) {
    const places = new Uint32Array(16_385);
    for (let index = 0; index < count; index += 1) {
      places[((codes[index]! >>> shift) & 16_383) + 1]! += 1;
    }
    for (let digit = 0; digit < 16_384; digit += 1) places[digit + 1]! += places[digit]!;
    for (let index = 0; index < count; index += 1) {
      const position = order[index]!;
      spare[places[(codes[position]! >>> shift) & 16_383]!++] = position;
    }
    [order, spare] = [spare, order];
  }
  return packed(order, keys, starts);
}

function packed(order: Uint32Array, keys: Int32Array, starts: Int32Array): Float64Array {
  const codes = new Float64Array(order.length);
  for (let index = 0; index < order.length; index += 1) {
    const position = order[index]!;
    codes[index] = (keys[position]! * keyStep + starts[position]!) * indexCount + position;
  }
  return codes;
}

/* eslint-disable max-depth -- one loop without calls is the point of it */
/** Counts the overlapping pairs, and sums them up for comparison. */
export function plainSweep(
  drafts: Minutes,
  busy: Minutes,
): { readonly count: number; readonly check: number } {
  const left = radix(drafts);
  const right = radix(busy);
  const openDrafts = new Int32Array(1_024);
  const openBusy = new Int32Array(1_024);
  let count = 0;
  let check = 0;
  let i = 0;
  let j = 0;
  let key = -1;
  let draftCount = 0;
  let busyCount = 0;
  while (i < left.length || j < right.length) {
    const isDraft =
      j >= right.length ||
      (i < left.length &&
        left[i]! - (left[i]! % indexCount) <= right[j]! - (right[j]! % indexCount));
    const id = (isDraft ? left[i]! : right[j]!) % indexCount;
    const own = isDraft ? drafts : busy;
    if (own.keys[id]! !== key) {
      key = own.keys[id]!;
      draftCount = 0;
      busyCount = 0;
    }
    const start = own.starts[id]!;
    let kept = 0;
    if (isDraft) {
      i += 1;
      for (let open = 0; open < busyCount; open += 1) {
        const other = openBusy[open]!;
        if (busy.ends[other]! <= start) continue;
        openBusy[kept++] = other;
        count += 1;
        check = (check + id * 31 + other) | 0;
      }
      busyCount = kept;
      openDrafts[draftCount++] = id;
    } else {
      j += 1;
      for (let open = 0; open < draftCount; open += 1) {
        const other = openDrafts[open]!;
        if (drafts.ends[other]! <= start) continue;
        openDrafts[kept++] = other;
        count += 1;
        check = (check + other * 31 + id) | 0;
      }
      draftCount = kept;
      openBusy[busyCount++] = id;
    }
  }
  return { count, check };
}
