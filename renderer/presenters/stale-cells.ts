/** Live data that is old, or of a cell that could not be read again: shown, and marked with its age. */
import type { CellSummary } from '../../shared/ipc/summaries.ts';
import { type AgeLimit, readingAge } from '../../shared/model/reading-age.ts';
import { cellKey, type CellRef } from '../../shared/model/target.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import type { CalendarItem } from './calendar-item.ts';
import { calendarMessages } from './calendar-messages.ts';
import { formatShortDay, formatTime } from './format-time.ts';
import { isPending } from './pending-cell.ts';

/** When each stale cell was read last, by its key; null: nobody can tell. Cells without anything to show are not in it. */
export type StaleCells = ReadonlyMap<string, EpochMs | null>;

/** Cells whose data is older than the organization allows, or that failed since. Reading again is no fault. */
export function staleCells(cells: readonly CellSummary[], limit: AgeLimit): StaleCells {
  const found = new Map<string, EpochMs | null>();
  for (const summary of cells) {
    const { cell, status, readAtMs } = summary;
    if (readAtMs === null) continue;
    const hasFailed = status !== 'fresh' && !isPending(summary);
    const age = readingAge(readAtMs, limit);
    if (hasFailed || age !== 'current')
      found.set(cellKey(cell), age === 'unknown' ? null : readAtMs);
  }
  return found;
}

/** The item with the age of the oldest of its stale cells; the same one where all are fresh. */
export function withAge(
  item: CalendarItem,
  cells: readonly CellRef[],
  { stale, zone }: { readonly stale: StaleCells; readonly zone: Zone },
): CalendarItem {
  const ages = cells.flatMap((cell) => stale.get(cellKey(cell)) ?? []);
  const isUnknown = cells.some((cell) => stale.get(cellKey(cell)) === null);
  if (ages.length === 0 && !isUnknown) return item;
  const asOfMs = Math.min(...ages);
  const asOf = isUnknown
    ? calendarMessages.unknownTime
    : `${formatShortDay(asOfMs, zone)} ${formatTime(asOfMs, zone).slice(0, 5)}`;
  return { ...item, staleAsOf: asOf, words: calendarMessages.stale(item.words, asOf) };
}
