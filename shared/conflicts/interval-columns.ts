import type { TimeRange } from '../time/time-range.ts';

/** Intervals as columns: half-open, in milliseconds, each under a key in `0 … keyCount − 1`. */
export interface IntervalColumns {
  readonly keys: Uint32Array;
  readonly startsMs: Float64Array;
  readonly endsMs: Float64Array;
  readonly keyCount: number;
}

/** Columns of so many intervals, to be filled. */
export const columnsOf = (count: number): Omit<IntervalColumns, 'keyCount'> => ({
  keys: new Uint32Array(count),
  startsMs: new Float64Array(count),
  endsMs: new Float64Array(count),
});

/** Puts an interval at its position. */
export function putRange(
  { keys, startsMs, endsMs }: Omit<IntervalColumns, 'keyCount'>,
  position: number,
  { key, range }: { readonly key: number; readonly range: TimeRange },
): void {
  keys[position] = key;
  startsMs[position] = range.startMs;
  endsMs[position] = range.endMs;
}
