import type { EpochMs, TimeRange } from '../time/time-range.ts';

/** Ranges made ready for the question "which of you meet this stretch?". */
export interface RangeIndex<T extends TimeRange> {
  /** Items that share at least one millisecond with the half-open range, by start, then end. */
  readonly overlapping: (range: TimeRange) => readonly T[];
}

/**
 * Indexes ranges once, in O(n log n); a question costs O(log n) and what it finds, however long
 * single ranges are. 24 bytes a range beside the items.
 *
 * An implicit balanced tree: the middle of each stretch of the sorted list is its root and knows
 * the latest end within the stretch, so whole stretches that end too early are passed over.
 */
export function indexRanges<T extends TimeRange>(items: readonly T[]): RangeIndex<T> {
  const sorted = [...items].sort((a, b) => a.startMs - b.startMs || a.endMs - b.endMs);
  const starts = Float64Array.from(sorted, ({ startMs }) => startMs);
  const ends = Float64Array.from(sorted, ({ endMs }) => endMs);
  const latestEnds = latestEndsOf(ends);

  function overlapping(range: TimeRange): readonly T[] {
    const found: T[] = [];
    const collect = (low: number, high: number): void => {
      if (low >= high) return;
      const middle = (low + high) >>> 1;
      if (at(latestEnds, middle) <= range.startMs) return;
      collect(low, middle);
      if (at(starts, middle) >= range.endMs) return;
      const item = sorted[middle];
      if (item !== undefined && isMet(item, range)) found.push(item);
      collect(middle + 1, high);
    };
    collect(0, sorted.length);
    return found;
  }
  return { overlapping };
}

/** A range of no length holds no millisecond: it is never met. */
const isMet = (item: TimeRange, range: TimeRange): boolean =>
  Math.max(item.startMs, range.startMs) < Math.min(item.endMs, range.endMs);

function latestEndsOf(ends: Float64Array): Float64Array {
  const latest = new Float64Array(ends.length);
  const fill = (low: number, high: number): EpochMs => {
    if (low >= high) return -Infinity;
    const middle = (low + high) >>> 1;
    const value = Math.max(at(ends, middle), fill(low, middle), fill(middle + 1, high));
    latest[middle] = value;
    return value;
  };
  fill(0, ends.length);
  return latest;
}

// Indices come from the arrays' own lengths.
const at = (values: Float64Array, index: number): number => values[index] as number;
