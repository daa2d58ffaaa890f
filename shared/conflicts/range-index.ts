import type { TimeRange } from '../time/time-range.ts';
import { indexIntervals, type IntervalIndex } from './interval-index.ts';

/** Ranges made ready for the question "which of you meet this stretch?". */
export interface RangeIndex<T extends TimeRange> {
  /** Items that share at least one millisecond with the half-open range, by start, then end. */
  readonly overlapping: (range: TimeRange) => readonly T[];
}

/** Indexes ranges once; what a question costs is told by `indexIntervals`. */
export function indexRanges<T extends TimeRange>(items: readonly T[]): RangeIndex<T> {
  const index = indexUnder(items, new Uint32Array(items.length), 1);
  return { overlapping: (range) => itemsMet(items, { index, key: 0, range }) };
}

/** Indexes ranges under a name each, in one index for all names. */
export function indexRangesBy<T extends TimeRange>(
  items: readonly T[],
  nameOf: (item: T) => string,
): ReadonlyMap<string, RangeIndex<T>> {
  const keyOf = new Map<string, number>();
  const keys = Uint32Array.from(items, (item) => {
    const name = nameOf(item);
    const key = keyOf.get(name) ?? keyOf.size;
    keyOf.set(name, key);
    return key;
  });
  const index = indexUnder(items, keys, keyOf.size);
  const indexAt = (key: number): RangeIndex<T> => ({
    overlapping: (range) => itemsMet(items, { index, key, range }),
  });
  return new Map([...keyOf].map(([name, key]) => [name, indexAt(key)]));
}

function indexUnder(items: readonly TimeRange[], keys: Uint32Array, keyCount: number) {
  const startsMs = Float64Array.from(items, ({ startMs }) => startMs);
  const endsMs = Float64Array.from(items, ({ endMs }) => endMs);
  return indexIntervals({ keys, startsMs, endsMs, keyCount });
}

function itemsMet<T>(
  items: readonly T[],
  { index, key, range }: { index: IntervalIndex; key: number; range: TimeRange },
): readonly T[] {
  const found: number[] = [];
  index.meet(key, range, found);
  // The index tells the latest first. Its positions are those of the items.
  return found.reverse().map((position) => items[position] as T);
}
