/** One cell's reading: before the first, after a better one, and as the window hears of it. */
import type { CellSummary } from '../../shared/ipc/summaries.ts';
import type { CellReading, Problem } from '../../shared/model/snapshot.ts';
import type { CellRef } from '../../shared/model/target.ts';
import { expandCell } from '../../shared/occurrences/live-occurrences.ts';
import type { TimeRange } from '../../shared/time/time-range.ts';
import type { FreshReading } from './cloud-port.ts';

/** A cell of which nothing is known yet. */
export const waiting = (cell: CellRef): CellReading => ({
  cell,
  status: 'waiting',
  readAtMs: null,
  calendars: [],
  maintenanceWindows: [],
  problems: [],
});

/** A cell that is being read: what it held stays, what was wrong with the last reading does not. */
export const beingRead = (old: CellReading): CellReading => ({
  cell: old.cell,
  status: 'reading',
  readAtMs: old.readAtMs,
  calendars: old.calendars,
  maintenanceWindows: old.maintenanceWindows,
  problems: old.problems,
});

/** A cell whose reading a bug cut short. */
export const brokenReading = (cell: CellRef, bug: unknown): FreshReading => ({
  ...waiting(cell),
  status: 'failed',
  message: `A fault in this app stopped the reading: ${bug instanceof Error ? bug.message : String(bug)}`,
  unread: { calendars: 'all', maintenanceWindows: 'all' },
});

/**
 * What is known after a reading. Parts that could not be read stay as they were, and the age told
 * is that of the last whole reading. What is the same stays the same object: it was expanded already.
 */
export function keepingOld(old: CellReading, { unread, ...fresh }: FreshReading): CellReading {
  const unreadCalendars = new Set(
    unread.calendars === 'all' ? old.calendars.map(({ key }) => key) : unread.calendars,
  );
  const calendars = [
    ...sameWhereEqual(old.calendars, fresh.calendars),
    ...old.calendars.filter(({ key }) => unreadCalendars.has(key)),
  ];
  return {
    ...fresh,
    readAtMs: fresh.readAtMs ?? old.readAtMs,
    calendars,
    maintenanceWindows:
      unread.maintenanceWindows === 'all'
        ? old.maintenanceWindows
        : sameWhereEqual(old.maintenanceWindows, fresh.maintenanceWindows),
  };
}

function sameWhereEqual<T extends { readonly key: string }>(
  old: readonly T[],
  fresh: readonly T[],
): readonly T[] {
  const known = new Map(old.map((each) => [each.key, each]));
  return fresh.map((each) => {
    const before = known.get(each.key);
    return before !== undefined && JSON.stringify(before) === JSON.stringify(each) ? before : each;
  });
}

/** A cell without its texts, with everything about it that was not understood. */
export function summaryOf(reading: CellReading, horizon: TimeRange): CellSummary {
  const { cell, status, readAtMs, missingAction, message } = reading;
  return {
    cell,
    status,
    readAtMs,
    ...(missingAction !== undefined && { missingAction }),
    ...(message !== undefined && { message }),
    calendarCount: reading.calendars.length,
    maintenanceWindowCount: reading.maintenanceWindows.length,
    problems: [...reading.problems, ...notUnderstood(reading, horizon)],
  };
}

const notUnderstood = (reading: CellReading, horizon: TimeRange): readonly Problem[] =>
  expandCell(reading, horizon).problems;
