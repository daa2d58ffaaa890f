/** Takes a push to one calendar back: the version before becomes the default again. */
import type { Receipt } from '../../shared/changes/receipt.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import type { CalendarDocumentPort, CalendarVersions, CloudError } from './cloud-port.ts';

export type UndoError =
  | { readonly kind: 'nothing-to-undo' }
  /** Somebody published or wrote another version since: taking ours back would take theirs away. */
  | {
      readonly kind: 'stale-remote';
      readonly defaultVersion: number;
      readonly latestVersion: number;
    }
  | { readonly kind: 'cloud'; readonly error: CloudError }
  | { readonly kind: 'not-switched'; readonly defaultVersion: number };

/**
 * Refuses if the remote is not exactly what the push left. Read back before it is called done. A
 * version that was written but never put in force, or was taken out of it already, needs no call.
 */
export async function undoPush(
  document: CalendarDocumentPort,
  receipt: Receipt,
  nowMs: EpochMs,
): Promise<Result<Receipt, UndoError>> {
  const { versionAfter, versionBefore } = receipt;
  const isDone = receipt.undoneAtMs !== null || versionAfter === versionBefore;
  if (versionAfter === null || isDone) return err({ kind: 'nothing-to-undo' });
  const undone = ok({ ...receipt, undoneAtMs: nowMs });

  const before = await document.versions();
  if (!before.ok) return err({ kind: 'cloud', error: before.error });
  const { defaultVersion, latestVersion } = before.value;
  if (!isAsLeft(before.value, receipt)) {
    return err({ kind: 'stale-remote', defaultVersion, latestVersion });
  }
  if (defaultVersion === versionBefore) return undone;

  const switched = await document.pushDefaultVersion(versionBefore);
  const after = await document.versions();
  if (after.ok && after.value.defaultVersion === versionBefore) return undone;
  if (!switched.ok) return err({ kind: 'cloud', error: switched.error });
  if (!after.ok) return err({ kind: 'cloud', error: after.error });
  return err({ kind: 'not-switched', defaultVersion: after.value.defaultVersion });
}

/** Nothing newer than what the push saw or wrote, and in force the version after it or before it. */
function isAsLeft(
  { defaultVersion, latestVersion }: CalendarVersions,
  { versionAfter, versionBefore, outcome }: Receipt,
): boolean {
  // "Already there" published an older version: newer ones of ours may lie on top of it.
  const isLatestOurs = latestVersion === versionAfter || outcome.kind === 'already-there';
  return isLatestOurs && (defaultVersion === versionAfter || defaultVersion === versionBefore);
}
