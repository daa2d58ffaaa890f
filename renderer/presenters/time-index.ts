/** What touches a stretch of time, found without looking at everything. */
import type { TimeRange } from '../../shared/time/time-range.ts';

/** Things by their start, with the furthest end so far beside each. */
export interface TimeIndex<T extends TimeRange> {
  readonly sorted: readonly T[];
  /** `furthestEndMs[i]` is the latest end among the first `i + 1`. */
  readonly furthestEndMs: Float64Array;
}

/** Looks at each once; `sorted` is by start already. Finding is then a matter of what is found. */
export function timeIndex<T extends TimeRange>(sorted: readonly T[]): TimeIndex<T> {
  const furthestEndMs = new Float64Array(sorted.length);
  let furthest = -Infinity;
  for (const [at, { endMs }] of sorted.entries()) {
    if (endMs > furthest) furthest = endMs;
    furthestEndMs[at] = furthest;
  }
  return { sorted, furthestEndMs };
}

/** What touches the half-open range, in the order of the index. */
export const touching = <T extends TimeRange>(
  index: TimeIndex<T>,
  range: TimeRange,
): readonly T[] => placesTouching(index, range).flatMap((at) => index.sorted[at] ?? []);

/** The same as places in `sorted`. */
export function placesTouching(
  { sorted, furthestEndMs }: TimeIndex<TimeRange>,
  range: TimeRange,
): readonly number[] {
  const found: number[] = [];
  for (let at = firstStartingAt(sorted, range.endMs) - 1; at >= 0; at -= 1) {
    if ((furthestEndMs[at] ?? 0) <= range.startMs) break;
    if ((sorted[at]?.endMs ?? 0) > range.startMs) found.push(at);
  }
  return found.reverse();
}

/** Position of the first that starts at or after the instant. */
function firstStartingAt(sorted: readonly TimeRange[], epochMs: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.startMs ?? 0) < epochMs) low = middle + 1;
    else high = middle;
  }
  return low;
}
