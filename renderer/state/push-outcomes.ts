/** What a push means for the windows of the plan. */
import type { ChangeSet } from '../../shared/changes/change-set.ts';
import type { Receipt } from '../../shared/changes/receipt.ts';
import { readOurUid } from '../../shared/ical/our-uid.ts';

/** Whether the calendar now holds, as its default version, what was meant. */
export const isLive = ({ outcome, undoneAtMs }: Receipt): boolean =>
  undoneAtMs === null && (outcome.kind === 'verified' || outcome.kind === 'already-there');

/** Whether a new version was written or published that can be taken back. */
export function canBeTakenBack({
  outcome,
  undoneAtMs,
  versionBefore,
  versionAfter,
}: Receipt): boolean {
  if (undoneAtMs !== null || versionAfter === null || versionAfter === versionBefore) return false;
  return outcome.kind !== 'stale' && outcome.kind !== 'skipped';
}

/**
 * Windows that are now in every calendar they belong in. One that failed in a single calendar, or
 * whose calendar was left out, is not among them: half pushed is not pushed.
 */
export function windowsPushed(push: {
  readonly windows: readonly { readonly id: string; readonly calendarKeys: readonly string[] }[];
  readonly changeSet: Pick<ChangeSet, 'calendars'>;
  readonly receipts: readonly Receipt[];
}): readonly string[] {
  const liveKeys = new Set(push.receipts.filter(isLive).map(({ calendarKey }) => calendarKey));
  const inPlace = new Set<string>();
  for (const { calendarKey, events } of push.changeSet.calendars) {
    for (const { windowId, kind } of events) {
      if (windowId === null || kind === 'removed') continue;
      if (kind === 'untouched' || liveKeys.has(calendarKey))
        inPlace.add(`${calendarKey}|${windowId}`);
    }
  }
  return push.windows
    .filter(
      ({ id, calendarKeys }) =>
        calendarKeys.length > 0 && calendarKeys.every((key) => inPlace.has(`${key}|${id}`)),
    )
    .map(({ id }) => id);
}

/** Windows of this plan whose events a receipt speaks of. */
export const windowsOfReceipt = (receipt: Receipt, planId: string): readonly string[] =>
  receipt.uids.flatMap((uid) => {
    const ours = readOurUid(uid);
    return ours?.planId === planId ? [`${ours.seriesId}@${ours.originalStart}`] : [];
  });
