/** Writes the new text of one calendar and finds out what became of it, whatever the answer was. */
import type { CalendarChange } from '../../shared/changes/change-set.ts';
import type { CalendarDocumentPort, CloudError } from './cloud-port.ts';

/** What became of the write. */
export type Written =
  /** A new version with our text; it is the latest. */
  | { readonly kind: 'written'; readonly version: number }
  /** AWS took no new version, because an older one holds this very text. */
  | { readonly kind: 'held'; readonly version: number }
  /** Somebody else's version is the latest, and none is ours. */
  | { readonly kind: 'moved' }
  /** Somebody wrote on top of ours at once: ours exists, theirs is the latest. */
  | { readonly kind: 'overtaken'; readonly version: number; readonly latestVersion: number }
  | {
      readonly kind: 'failed';
      readonly error: CloudError;
      readonly written: false | 'unknown';
    };

/** Older versions that are compared when AWS says that it holds the text already. */
const oldVersions = 50;

/**
 * One call that may be answered wrongly: the connection breaks after the write, and the retry meets
 * a refusal. So after anything but a plain yes the remote itself is asked, by our version's name.
 */
export async function writeVersion(
  document: CalendarDocumentPort,
  change: CalendarChange,
  versionName: string,
): Promise<Written> {
  const { textAfter: text, baseVersion } = change;
  const updated = await document.pushNewVersion({ text, baseVersion, versionName });
  if (updated.ok) return { kind: 'written', version: updated.value };
  const { error } = updated;
  const after = await document.versions();
  if (!after.ok) {
    return { kind: 'failed', error, written: error.kind === 'denied' ? false : 'unknown' };
  }
  const { latestVersion } = after.value;
  if (latestVersion === baseVersion) {
    return error.code === 'DuplicateDocumentContent'
      ? findHeld(document, change, error)
      : { kind: 'failed', error, written: false };
  }
  const ours = await document.findVersion(versionName);
  if (!ours.ok) return { kind: 'failed', error: ours.error, written: 'unknown' };
  if (ours.value === null) return { kind: 'moved' };
  return ours.value === latestVersion
    ? { kind: 'written', version: ours.value }
    : { kind: 'overtaken', version: ours.value, latestVersion };
}

/** Taking all of our events out again, or putting back what was taken back, gives an old text. */
async function findHeld(
  document: CalendarDocumentPort,
  { textAfter, baseVersion }: CalendarChange,
  error: CloudError,
): Promise<Written> {
  const oldest = Math.max(1, baseVersion - oldVersions + 1);
  for (let version = baseVersion; version >= oldest; version -= 1) {
    const text = await document.text(version);
    if (text.ok && text.value === textAfter) return { kind: 'held', version };
    // A number may be missing: versions can be deleted.
    if (!text.ok && text.error.kind !== 'refused') {
      return { kind: 'failed', error: text.error, written: false };
    }
  }
  return { kind: 'failed', error, written: false };
}
