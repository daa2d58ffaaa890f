/** The way out of a calendar that would be too full: fewer of the windows that lie far ahead. */
import { sizeInBytes } from '../ical/size-in-bytes.ts';
import type { EpochMs } from '../time/time-range.ts';
import type { CalendarChange } from './change-set.ts';
import { partsOfText } from './event-differences.ts';
import { calendarSizes } from './preflight.ts';

/** Until when windows can be pushed, and which ones have to wait. */
export interface ShorterHorizon {
  /** Start of the last window that is kept. */
  readonly lastStartMs: EpochMs;
  readonly droppedWindowIds: readonly string[];
}

/**
 * Leaves out the added windows that start last, until the text is of a safe size. Null where that
 * does not help, or nothing new would be left.
 */
export function shorterHorizon(change: CalendarChange): ShorterHorizon | null {
  const lines = new Map(
    [...partsOfText(change.textAfter).events.values()].map((part) => [part.event.uid, part.lines]),
  );
  const added = change.events
    .filter(({ kind, windowId }) => kind === 'added' && windowId !== null)
    .sort((a, b) => (a.after?.startMs ?? 0) - (b.after?.startMs ?? 0));
  const dropped: string[] = [];
  let bytes = change.sizeBytesAfter;
  while (bytes > calendarSizes.stopBytes) {
    const last = added.pop();
    if (last === undefined) return null;
    bytes -= sizeInBytes(lines.get(last.uid) ?? '');
    dropped.push(last.windowId ?? '');
  }
  const lastStartMs = added.at(-1)?.after?.startMs;
  return dropped.length === 0 || lastStartMs === undefined
    ? null
    : { lastStartMs, droppedWindowIds: dropped };
}
