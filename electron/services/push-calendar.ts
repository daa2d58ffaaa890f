/** Writes one calendar: compare, update, wait, publish, read back, probe. */
import type { CalendarChange } from '../../shared/changes/change-set.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { CalendarDocumentPort } from './cloud-port.ts';
import { publishVersion } from './publish-version.ts';
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
  versionName: string,
): Promise<PushedCalendar> {
  const { document, onStep } = ports;
  const { calendarName: name } = change;
  onStep('updating');
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
