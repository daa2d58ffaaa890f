/** Calendar items found by time: sorted by start, with the furthest end so far beside each. */
import type { TimeRange } from '../../shared/time/time-range.ts';
import type { CalendarItem } from './calendar-item.ts';

export interface ItemIndex {
  /** By start, then key. */
  readonly items: readonly CalendarItem[];
  /** `furthestEndMs[i]` is the latest end among the first `i + 1` items. */
  readonly furthestEndMs: readonly number[];
}

/** Sorts once; looking up is then a matter of the items found. */
export function buildItemIndex(items: readonly CalendarItem[]): ItemIndex {
  const sorted = [...items].sort(byStartThenKey);
  let furthest = -Infinity;
  const furthestEndMs = sorted.map(({ endMs }) => (furthest = Math.max(furthest, endMs)));
  return { items: sorted, furthestEndMs };
}

/** Items that touch the half-open range, by start. */
export function itemsIn(index: ItemIndex, range: TimeRange): readonly CalendarItem[] {
  const found: CalendarItem[] = [];
  for (let at = firstStartingAt(index, range.endMs) - 1; at >= 0; at -= 1) {
    if ((index.furthestEndMs[at] ?? 0) <= range.startMs) break;
    const item = index.items[at];
    if (item !== undefined && item.endMs > range.startMs) found.push(item);
  }
  return found.reverse();
}

/** Position of the first item that starts at or after the instant. */
function firstStartingAt({ items }: ItemIndex, epochMs: number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.startMs ?? 0) < epochMs) low = middle + 1;
    else high = middle;
  }
  return low;
}

const byStartThenKey = (a: CalendarItem, b: CalendarItem): number =>
  a.startMs - b.startMs || (a.key < b.key ? -1 : Number(a.key > b.key));
