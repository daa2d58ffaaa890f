import { addDays } from '../../shared/time/iso-date.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import { intersect, type TimeRange } from '../../shared/time/time-range.ts';
import type { CalendarItem } from './calendar-item.ts';
import { dateIn } from './format-time.ts';
import { startOfDayMs } from './item-days.ts';

/** A part of an item that a column of one day shows. */
export interface DayPart {
  readonly isStart: boolean;
  readonly isEnd: boolean;
  readonly zone: Zone;
}

/**
 * How much of a maintenance run, or of the part of it that one day shows, lies after its cutoff:
 * 0…1, or null where nothing does.
 */
export function cutoffShare(item: CalendarItem, part?: DayPart): number | null {
  if (item.cutoffMs === null || item.cutoffMs >= item.endMs) return null;
  const shown = part === undefined ? item : shownPart(item, part);
  const after = intersect(shown, { startMs: item.cutoffMs, endMs: item.endMs });
  if (after === null) return null;
  return (after.endMs - after.startMs) / (shown.endMs - shown.startMs);
}

/** Of a run over midnight the part before or after it; runs over two midnights are drawn as days. */
export function shownPart(item: CalendarItem, { isStart, isEnd, zone }: DayPart): TimeRange {
  if (isStart && !isEnd) {
    const midnightMs = startOfDayMs(addDays(dateIn(item.startMs, zone), 1), zone);
    return { startMs: item.startMs, endMs: midnightMs };
  }
  if (isEnd && !isStart) {
    return { startMs: startOfDayMs(dateIn(item.endMs - 1, zone), zone), endMs: item.endMs };
  }
  return item;
}
