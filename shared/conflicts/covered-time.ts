import { unionOf, type EpochMs, type TimeRange } from '../time/time-range.ts';

/** Time covered by any of some ranges, made ready for the question what of a stretch is not. */
export interface CoveredTime {
  /** What of the range is covered by none, sorted and disjoint. Adjacent ranges leave no gap. */
  readonly uncoveredIn: (range: TimeRange) => readonly TimeRange[];
}

/** Unites the ranges once; a question costs O(log n) and the pieces it meets. */
export function coverTime(ranges: readonly TimeRange[]): CoveredTime {
  const pieces = unionOf(ranges);
  const ends = Float64Array.from(pieces, ({ endMs }) => endMs);
  return {
    uncoveredIn: (range) => {
      const uncovered: TimeRange[] = [];
      let fromMs = range.startMs;
      for (let index = firstAfter(ends, fromMs); fromMs < range.endMs; index++) {
        const piece = pieces[index];
        const untilMs = Math.min(piece?.startMs ?? Infinity, range.endMs);
        if (fromMs < untilMs) uncovered.push({ startMs: fromMs, endMs: untilMs });
        fromMs = Math.max(fromMs, piece?.endMs ?? Infinity);
      }
      return uncovered;
    },
  };
}

/** Position of the first piece that ends after the instant. */
function firstAfter(ends: Float64Array, afterMs: EpochMs): number {
  let low = 0;
  let high = ends.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ends[middle] ?? Infinity) > afterMs) high = middle;
    else low = middle + 1;
  }
  return low;
}
