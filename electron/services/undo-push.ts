/** Takes a push to one calendar back: the version before becomes the default again. */
import type { Receipt } from '../../shared/changes/receipt.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import type { CalendarDocumentPort, CloudError } from './cloud-port.ts';

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

/** Refuses if the remote is not exactly what the push left. Read back before it is called done. */
export async function undoPush(
  document: CalendarDocumentPort,
  receipt: Receipt,
  nowMs: EpochMs,
): Promise<Result<Receipt, UndoError>> {
  const { versionAfter, versionBefore } = receipt;
  if (versionAfter === null || receipt.undoneAtMs !== null) return err({ kind: 'nothing-to-undo' });

  const before = await document.versions();
  if (!before.ok) return err({ kind: 'cloud', error: before.error });
  const { defaultVersion, latestVersion } = before.value;
  if (defaultVersion !== versionAfter || latestVersion !== versionAfter) {
    return err({ kind: 'stale-remote', defaultVersion, latestVersion });
  }
  const switched = await document.pushDefaultVersion(versionBefore);
  if (!switched.ok) return err({ kind: 'cloud', error: switched.error });

  const after = await document.versions();
  if (!after.ok) return err({ kind: 'cloud', error: after.error });
  if (after.value.defaultVersion !== versionBefore) {
    return err({ kind: 'not-switched', defaultVersion: after.value.defaultVersion });
  }
  return ok({ ...receipt, undoneAtMs: nowMs });
}
