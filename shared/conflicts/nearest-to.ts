import type { TimeRange } from '../time/time-range.ts';

interface Named extends TimeRange {
  readonly id: string;
}

/**
 * The item nearest to a range: 0 away where they overlap or touch, else by the time between them.
 * Among equals the earlier start, then the smaller id. Linear: asked only about misplaced windows.
 */
export function nearestTo<T extends Named>(items: readonly T[], range: TimeRange): T | undefined {
  const isNearer = (a: T, b: T): boolean =>
    (apart(a, range) - apart(b, range) ||
      a.startMs - b.startMs ||
      (a.id < b.id ? -1 : Number(a.id > b.id))) < 0;
  return items.reduce<T | undefined>(
    (nearest, item) => (nearest === undefined || isNearer(item, nearest) ? item : nearest),
    undefined,
  );
}

const apart = (item: TimeRange, range: TimeRange): number =>
  Math.max(0, item.startMs - range.endMs, range.startMs - item.endMs);
