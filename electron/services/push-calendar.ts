/** Writes one calendar: compare, update, wait, publish, read back, probe. */
import type { CalendarChange } from '../../shared/changes/change-set.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { CalendarDocumentPort } from './cloud-port.ts';
import { publishVersion, verifyPublished } from './publish-version.ts';
import {
  ended,
  notWritten,
  stale,
  type PushCalendarPorts,
  type PushedCalendar,
} from './pushed-calendar.ts';
import { writeVersion } from './write-version.ts';

/**
 * Never overwrites: what was shown must still be there, by its numbers and by its text, or the
 * answer is `stale`. A lost answer is not a failure: our version's name on the remote proves it.
 */
export async function pushCalendar(
  ports: PushCalendarPorts,
  change: CalendarChange,
  { versionName, wasBegun }: { readonly versionName: string; readonly wasBegun: boolean },
): Promise<PushedCalendar> {
  const { document, onStep } = ports;
  const { calendarName: name } = change;
  onStep('updating');
  if (wasBegun) {
    const settled = await settleBegun(ports, change, versionName);
    if (settled !== null) return settled;
  }
  const drift = await driftSince(document, change);
  if (drift !== null) return drift;
  if (change.textAfter === change.textBefore) {
    return ended({ kind: 'already-there' }, change.defaultVersion);
  }
  const written = await writeVersion(document, change, versionName);
  switch (written.kind) {
    case 'written':
    case 'held':
      return publishVersion(ports, change, written);
    case 'moved': {
      const now = await document.versions();
      return now.ok
        ? stale(document, name, now.value.latestVersion)
        : notWritten(name, now.error, 'unknown');
    }
    case 'overtaken': {
      const { version, latestVersion } = written;
      const message = `Somebody wrote version ${latestVersion} of ${name} right after our version ${version}, which was not put in force.`;
      return ended({ kind: 'failed', message, written: true }, version);
    }
    case 'failed':
      return notWritten(name, written.error, written.written);
    default:
      return assertNever(written);
  }
}

/**
 * Goes on with a write that broke off: if the version of that name is there, or the very text is in
 * force on the version that was read, what is left to do is done. Null: nothing was written.
 */
async function settleBegun(
  ports: PushCalendarPorts,
  change: CalendarChange,
  versionName: string,
): Promise<PushedCalendar | null> {
  const { document } = ports;
  const { calendarName: name, baseVersion, textAfter } = change;
  const [now, ours] = [await document.versions(), await document.findVersion(versionName)];
  if (!now.ok) return notWritten(name, now.error, 'unknown');
  if (!ours.ok) return notWritten(name, ours.error, 'unknown');
  const { latestVersion, defaultVersion } = now.value;
  // "Already there" makes no version of its own: it only switched the default to an old one.
  const version = ours.value ?? (latestVersion === baseVersion ? defaultVersion : null);
  if (version === null || (ours.value === null && defaultVersion === change.defaultVersion)) {
    return null;
  }
  const text = await document.text(version);
  if (!text.ok) return notWritten(name, text.error, 'unknown');
  if (text.value !== textAfter) return ours.value === null ? null : strange(change, version);
  const ready = { kind: ours.value === null ? 'held' : 'written', version } as const;
  const isInForce = defaultVersion === version;
  return isInForce ? verifyPublished(ports, change, ready) : publishVersion(ports, change, ready);
}

const strange = ({ calendarName }: CalendarChange, version: number): PushedCalendar => {
  const message = `Version ${version} of ${calendarName} bears this push's name, but not its text. Look at it in AWS.`;
  return ended({ kind: 'failed', message, written: true }, version);
};

/** What has become of the calendar since the preview, or null if nothing has. */
async function driftSince(
  document: CalendarDocumentPort,
  change: CalendarChange,
): Promise<PushedCalendar | null> {
  const { calendarName: name, baseVersion, defaultVersion } = change;
  const now = await document.versions();
  if (!now.ok) return notWritten(name, now.error);
  if (now.value.defaultVersion !== defaultVersion) {
    return stale(document, name, now.value.defaultVersion);
  }
  if (now.value.latestVersion !== baseVersion) {
    return stale(document, name, now.value.latestVersion);
  }
  // Numbers begin anew when a calendar is deleted and made again: only the text tells.
  const text = await document.text(defaultVersion);
  if (!text.ok) return notWritten(name, text.error);
  return text.value === change.textBefore
    ? null
    : ended({ kind: 'stale', remoteVersion: defaultVersion, remoteText: text.value }, null);
}
