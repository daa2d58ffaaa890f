import type { TimeRange } from '../time/time-range.ts';

interface Named extends TimeRange {
  readonly id: string;
}

/**
 * Answers which item is nearest to a range: 0 away where they overlap or touch, else by the time
 * between them. Among equals the earlier start, then the smaller id. O(log n) a question.
 */
export function prepareNearest<T extends Named>(
  items: readonly T[],
): (range: TimeRange) => T | undefined {
  const sorted = [...items].sort(byStartThenId);
  // Of all items up to a place only the one that ends last can be nearest from the left.
  const lastToEnd = sorted.reduce<T[]>((lasts, item) => {
    const last = lasts.at(-1);
    lasts.push(last !== undefined && last.endMs >= item.endMs ? last : item);
    return lasts;
  }, []);
  return (range) => {
    const next = firstFrom(sorted, range.startMs);
    const candidates = [lastToEnd[next - 1], sorted[next]].filter((item) => item !== undefined);
    return candidates.sort((a, b) => gap(a, range) - gap(b, range) || byStartThenId(a, b))[0];
  };
}

const byStartThenId = (a: Named, b: Named): number =>
  a.startMs - b.startMs || (a.id < b.id ? -1 : Number(a.id > b.id));

const gap = (item: TimeRange, range: TimeRange): number =>
  Math.max(0, item.startMs - range.endMs, range.startMs - item.endMs);

/** Position of the first item that starts at the instant or later. */
function firstFrom(sorted: readonly TimeRange[], startMs: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle]?.startMs ?? Infinity) >= startMs) high = middle;
    else low = middle + 1;
  }
  return low;
}
