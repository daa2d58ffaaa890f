/**
 * Calendar items found by time. An item is made when it is first looked for: what a look costs is a
 * matter of what it finds, never of how much there is.
 */
import type { PatchWindow } from '../../shared/model/series.ts';
import type { TimeRange } from '../../shared/time/time-range.ts';
import type { CalendarItem } from './calendar-item.ts';
import { placesTouching, timeIndex, touching, type TimeIndex } from './time-index.ts';

/** Never changes: another state of anything is another index. */
export interface ItemIndex {
  readonly find: (range: TimeRange) => readonly CalendarItem[];
}

/** What an index finds. */
export interface Findable {
  /** By start. */
  readonly windows: TimeIndex<PatchWindow>;
  readonly itemOf: (window: PatchWindow) => CalendarItem;
  /** Everything that is no window, by start, then key. */
  readonly others: TimeIndex<CalendarItem>;
  readonly isShown: (item: CalendarItem) => boolean;
}

/** How many stretches an index keeps what it found in: a month's days and the stretches around them. */
const mostKept = 64;

/** Finds windows and others by start, then key, of those that are shown. */
export function findableIndex({ windows, itemOf, others, isShown }: Findable): ItemIndex {
  const kept = new Map<string, readonly CalendarItem[]>();
  // By the window's place: a month, its days and the counts beside it ask for the same ones.
  const made = new Map<number, CalendarItem>();
  const itemAt = (at: number): readonly CalendarItem[] => {
    const window = windows.sorted[at];
    if (window === undefined) return [];
    const item = made.get(at) ?? itemOf(window);
    made.set(at, item);
    return [item];
  };
  return {
    find: (range) => {
      const name = `${range.startMs} ${range.endMs}`;
      const known = kept.get(name);
      if (known !== undefined) return known;
      const ofWindows = placesTouching(windows, range).flatMap(itemAt);
      const items = [...ofWindows, ...touching(others, range)];
      const found = items.filter(isShown).sort(byStartThenKey);
      if (kept.size >= mostKept) kept.clear();
      kept.set(name, found);
      return found;
    },
  };
}

/** Items of any kind as an index of their own, for `others`. */
export const indexItems = (items: readonly CalendarItem[]): TimeIndex<CalendarItem> =>
  timeIndex([...items].sort(byStartThenKey));

/** Items that touch the half-open range, by start, then key; the same list whenever it is asked for. */
export const itemsIn = (index: ItemIndex, range: TimeRange): readonly CalendarItem[] =>
  index.find(range);

const byStartThenKey = (a: CalendarItem, b: CalendarItem): number =>
  a.startMs - b.startMs || (a.key < b.key ? -1 : Number(a.key > b.key));
