/** Live data that is old, or of a cell that could not be read again: shown, and marked with its age. */
import type { CellSummary } from '../../shared/ipc/summaries.ts';
import { cellKey, type CellRef } from '../../shared/model/target.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import { minuteMs, type EpochMs } from '../../shared/time/time-range.ts';
import type { CalendarItem } from './calendar-item.ts';
import { calendarMessages } from './calendar-messages.ts';
import { formatShortDay, formatTime } from './format-time.ts';
import { staleAfterMs } from './freshness-words.ts';
import { isPending } from './pending-cell.ts';

/** When each stale cell was read last, by its key. Cells without anything to show are not in it. */
export type StaleCells = ReadonlyMap<string, EpochMs>;

/** Cells whose data is older than the organization allows, or that failed since. Reading again is no fault. */
export function staleCells(
  cells: readonly CellSummary[],
  nowMs: EpochMs,
  staleAfterMinutes?: number,
): StaleCells {
  const limitMs = staleAfterMinutes === undefined ? staleAfterMs : staleAfterMinutes * minuteMs;
  const found = new Map<string, EpochMs>();
  for (const summary of cells) {
    const { cell, status, readAtMs } = summary;
    if (readAtMs === null) continue;
    const hasFailed = status !== 'fresh' && !isPending(summary);
    if (hasFailed || nowMs - readAtMs > limitMs) found.set(cellKey(cell), readAtMs);
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
  if (ages.length === 0) return item;
  const asOfMs = Math.min(...ages);
  const asOf = `${formatShortDay(asOfMs, zone)} ${formatTime(asOfMs, zone).slice(0, 5)}`;
  return { ...item, staleAsOf: asOf, words: calendarMessages.stale(item.words, asOf) };
}
