import type { TimeRange } from '../time/time-range.ts';
import { columnsOf, putRange } from './interval-columns.ts';
import { indexIntervals, type IntervalIndex } from './interval-index.ts';

/** Ranges made ready for the question "which of you meet this stretch?". */
export interface RangeIndex<T extends TimeRange> {
  /** Items that share at least one millisecond with the half-open range, by start, then end. */
  readonly overlapping: (range: TimeRange) => readonly T[];
  /** How many `overlapping` would give, without making them a list. */
  readonly count: (range: TimeRange) => number;
}

/** Indexes ranges once; what a question costs is told by `indexIntervals`. */
export function indexRanges<T extends TimeRange>(items: readonly T[]): RangeIndex<T> {
  const columns = columnsOf(items.length);
  items.forEach((range, position) => putRange(columns, position, { key: 0, range }));
  return rangesUnder(items, indexIntervals({ ...columns, keyCount: 1 }), 0);
}

/** Indexes ranges under a name each, in one index for all names. */
export function indexRangesBy<T extends TimeRange>(
  items: readonly T[],
  nameOf: (item: T) => string,
): ReadonlyMap<string, RangeIndex<T>> {
  const columns = columnsOf(items.length);
  const keyOf = new Map<string, number>();
  items.forEach((range, position) => {
    const name = nameOf(range);
    const key = keyOf.get(name) ?? keyOf.size;
    keyOf.set(name, key);
    putRange(columns, position, { key, range });
  });
  const index = indexIntervals({ ...columns, keyCount: keyOf.size });
  return new Map([...keyOf].map(([name, key]) => [name, rangesUnder(items, index, key)]));
}

const nothing: readonly never[] = [];

/** Where a question finds: the same place for all of them, as nearly all find nothing. */
const found: number[] = [];

const rangesUnder = <T extends TimeRange>(
  items: readonly T[],
  index: IntervalIndex,
  key: number,
): RangeIndex<T> => ({
  overlapping: (range) => {
    found.length = 0;
    index.meet(key, range, found);
    // The index tells the latest first. Its positions are those of the items.
    return found.length === 0 ? nothing : found.reverse().map((position) => items[position] as T);
  },
  count: (range) => {
    found.length = 0;
    index.meet(key, range, found);
    return found.length;
  },
});
