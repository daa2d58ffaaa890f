/** Drafts and busy intervals as performance.md measures them: 400 customers × 4 environments, two years. */
import { columnsOf, type IntervalColumns } from '../../../shared/conflicts/interval-columns.ts';
import { minuteMs } from '../../../shared/time/time-range.ts';

export const keyCount = 1_600;
const minutesOfTwoYears = 2 * 365 * 24 * 60;

/** Numbers in 0…1 that are the same in every run. */
export function seededRandom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Starts on quarters of an hour, 1 h to 6 h long, spread evenly over keys and time. */
function intervals(count: number, random: () => number): IntervalColumns {
  const columns = columnsOf(count);
  for (let index = 0; index < count; index += 1) {
    columns.keys[index] = Math.floor(random() * keyCount);
    const startMinute = Math.floor((random() * minutesOfTwoYears) / 15) * 15;
    columns.startsMs[index] = startMinute * minuteMs;
    columns.endsMs[index] = (startMinute + 60 * (1 + Math.floor(random() * 6))) * minuteMs;
  }
  return { ...columns, keyCount };
}

/** As many drafts as busy intervals. */
export function sampleIntervals(count: number): {
  readonly drafts: IntervalColumns;
  readonly busy: IntervalColumns;
} {
  const random = seededRandom(11);
  const drafts = intervals(count, random);
  return { drafts, busy: intervals(count, random) };
}
