import { intersect } from '../../shared/time/time-range.ts';
import type { CalendarItem } from './calendar-item.ts';
import { shownPart, type DayPart } from './cutoff-share.ts';

/**
 * How much of a window, or of the part of it that one day shows, is the time in which its machines
 * begin: 0…1, or null where they begin at once.
 */
export function spreadShare(item: CalendarItem, part?: DayPart): number | null {
  if (item.spreadEndMs === undefined) return null;
  const shown = part === undefined ? item : shownPart(item, part);
  const within = intersect(shown, { startMs: item.startMs, endMs: item.spreadEndMs });
  if (within === null) return null;
  return (within.endMs - within.startMs) / (shown.endMs - shown.startMs);
}
