/** One cell's reading: before the first, after a better one, and as the window hears of it. */
import type { CellSummary } from '../../shared/ipc/summaries.ts';
import type { CellReading, Problem } from '../../shared/model/snapshot.ts';
import { rowOf } from '../../shared/model/window-row.ts';
import type { CellRef } from '../../shared/model/target.ts';
import { expandCell } from '../../shared/occurrences/live-occurrences.ts';
import type { EpochMs, TimeRange } from '../../shared/time/time-range.ts';
import type { FreshReading, KnownCell } from './cloud-port.ts';
import { installAgeOf } from './install-age.ts';

/** For so long nothing is asked again of what AWS lists as unchanged. */
const trustedMs = 10 * 60_000;

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
  ...withoutReason(old),
  status: 'reading',
});

/** A cell whose reading a person stopped: as it was before, and said so. */
export const stopped = (old: CellReading): CellReading => ({
  ...withoutReason(old),
  status: 'cancelled',
});

/** The same cell without why its last reading failed. */
export function withoutReason(reading: CellReading): CellReading {
  const kept: { -readonly [K in keyof CellReading]: CellReading[K] } = { ...reading };
  delete kept.message;
  delete kept.missingAction;
  return kept;
}

/**
 * What need not be read again if AWS lists it as before; null when it is too long ago, or was not
 * read without a fault: an all-clear must not rest on that.
 */
export function knownOf(
  { calendars, maintenanceWindows, detailsReadAtMs, problems }: CellReading,
  nowMs: EpochMs,
): KnownCell | null {
  const isTrusted = detailsReadAtMs !== undefined && nowMs - detailsReadAtMs < trustedMs;
  if (!isTrusted || nowMs < detailsReadAtMs || problems.length > 0) return null;
  return {
    calendars: calendars.map(({ key, name, defaultVersion, createdAtMs }) => ({
      key,
      name,
      defaultVersion,
      ...(createdAtMs !== undefined && { createdAtMs }),
    })),
    windowRows: maintenanceWindows.map((window) => ({ key: window.key, row: rowOf(window) })),
  };
}

/** A cell whose reading a bug cut short. */
export const brokenReading = (cell: CellRef, bug: unknown): FreshReading => ({
  ...waiting(cell),
  status: 'failed',
  message: `A fault in this app stopped the reading: ${bug instanceof Error ? bug.message : String(bug)}`,
  unread: { calendars: 'all', maintenanceWindows: 'all' },
  unchanged: [],
});

/**
 * What is known after a reading. Parts that could not be read stay as they were, and the age told
 * is that of the last whole reading. What is the same stays the same object: it was expanded already.
 */
export function keepingOld(
  old: CellReading,
  { unread, unchanged, ...fresh }: FreshReading,
): CellReading {
  const kept = new Set([...unchanged, ...(unread.calendars === 'all' ? [] : unread.calendars)]);
  const { patchPolicies = old.patchPolicies, nodes = old.nodes } = fresh;
  const detailsReadAtMs = fresh.detailsReadAtMs ?? old.detailsReadAtMs;
  return {
    ...fresh,
    readAtMs: fresh.readAtMs ?? old.readAtMs,
    calendars:
      unread.calendars === 'all'
        ? old.calendars
        : inOrder(old.calendars, sameWhereEqual(old.calendars, fresh.calendars), kept),
    maintenanceWindows:
      unread.maintenanceWindows === 'all'
        ? old.maintenanceWindows
        : inOrder(
            old.maintenanceWindows,
            sameWhereEqual(old.maintenanceWindows, fresh.maintenanceWindows),
            kept,
          ),
    ...(patchPolicies !== undefined && { patchPolicies }),
    ...(nodes !== undefined && { nodes }),
    ...(detailsReadAtMs !== undefined && { detailsReadAtMs }),
  };
}

/** The fresh ones and the old ones that are kept, in the order of their keys. */
function inOrder<T extends { readonly key: string }>(
  old: readonly T[],
  fresh: readonly T[],
  kept: ReadonlySet<string>,
): readonly T[] {
  const all = new Map(old.filter(({ key }) => kept.has(key)).map((each) => [each.key, each]));
  fresh.forEach((each) => all.set(each.key, each));
  return [...all.values()].sort((a, b) => (a.key < b.key ? -1 : Number(a.key > b.key)));
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
  const { cell, status, readAtMs, missingAction, message, patchPolicies, nodes } = reading;
  return {
    cell,
    status,
    readAtMs,
    ...(missingAction !== undefined && { missingAction }),
    ...(message !== undefined && { message }),
    calendarCount: reading.calendars.length,
    maintenanceWindowCount: reading.maintenanceWindows.length,
    problems: [...reading.problems, ...notUnderstood(reading, horizon)],
    ...(patchPolicies !== undefined && patchPolicies.length > 0 && { patchPolicies }),
    ...(nodes !== undefined && nodes.length > 0 && { installAge: installAgeOf(nodes) }),
  };
}

const notUnderstood = (reading: CellReading, horizon: TimeRange): readonly Problem[] =>
  expandCell(reading, horizon).problems;
