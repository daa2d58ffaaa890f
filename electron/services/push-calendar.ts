/** Writes one calendar: compare, update, wait, publish, read back, probe. */
import type { CalendarChange } from '../../shared/changes/change-set.ts';
import type { CalendarProbe, PushOutcome, PushStep } from '../../shared/changes/receipt.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { CalendarDocumentPort, CloudError } from './cloud-port.ts';
import { probeCalendar } from './probe-calendar.ts';

export interface PushCalendarPorts {
  readonly sleep: (ms: number) => Promise<void>;
  readonly document: CalendarDocumentPort;
  readonly onStep: (step: PushStep) => void;
}

export interface PushedCalendar {
  readonly outcome: PushOutcome;
  readonly versionAfter: number | null;
  readonly probes: readonly CalendarProbe[];
}

/** A document is usually ready in seconds; after this it is said to hang, and nothing is published. */
const activation = { everyMs: 250, attempts: 120 };

/**
 * Never overwrites: the version that was shown must still be the latest, or the answer is `stale`.
 * A lost answer is not a failure: our own version name and text on the latest version prove the write.
 */
export async function pushCalendar(
  ports: PushCalendarPorts,
  change: CalendarChange,
  versionName: string,
): Promise<PushedCalendar> {
  const { document, onStep } = ports;
  onStep('updating');
  const before = await document.versions();
  if (!before.ok) return failed(before.error, null);
  const isMoved =
    before.value.latestVersion !== change.baseVersion ||
    before.value.defaultVersion !== change.defaultVersion;
  if (isMoved) return stale(document, before.value.defaultVersion);

  const written = await write(document, change, versionName);
  if (!written.ok) {
    return written.error === 'moved' ? staleNow(document) : failed(written.error, null);
  }
  const version = written.value;

  onStep('activating');
  const active = await waitUntilActive(ports, version);
  if (!active.ok) return failed(active.error, version);

  onStep('publishing');
  const published = await document.pushDefaultVersion(version);
  if (!published.ok) return failed(published.error, version);

  return verify(ports, change, version);
}

async function write(
  document: CalendarDocumentPort,
  change: CalendarChange,
  versionName: string,
): Promise<Result<number, CloudError | 'moved'>> {
  const { textAfter: text, baseVersion } = change;
  const updated = await document.pushNewVersion({ text, baseVersion, versionName });
  if (updated.ok) return updated;
  // The same text is already the latest (an undone push of ours), or our answer was lost on the way.
  const latest = await document.versions();
  if (!latest.ok) return updated;
  const version = latest.value.latestVersion;
  const held = await document.text(version);
  const isOurText = held.ok && held.value === text;
  if (updated.error.code === 'DuplicateDocumentContent') {
    return isOurText ? ok(version) : updated;
  }
  if (version === baseVersion) return updated;
  const name = await document.versionName(version);
  const isOurWrite = isOurText && name.ok && name.value === versionName;
  return isOurWrite ? ok(version) : err('moved');
}

async function waitUntilActive(
  { document, sleep }: PushCalendarPorts,
  version: number,
): Promise<Result<null, CloudError>> {
  for (let attempt = 0; attempt < activation.attempts; attempt += 1) {
    const seen = await document.versions(version);
    if (!seen.ok) return seen;
    if (seen.value.status === 'Active') return ok(null);
    if (seen.value.status === 'Failed') return err(notActive('AWS says the new version failed.'));
    await sleep(activation.everyMs);
  }
  return err(notActive('The new version did not become active in time.'));
}

const notActive = (message: string): CloudError => ({
  kind: 'refused',
  action: 'ssm:DescribeDocument',
  message,
});

async function verify(
  ports: PushCalendarPorts,
  change: CalendarChange,
  version: number,
): Promise<PushedCalendar> {
  const { document, onStep } = ports;
  onStep('reading-back');
  const after = await document.versions();
  const text = await document.text(version);
  if (!after.ok || !text.ok)
    return unverified('It was written, but could not be read back.', version);
  if (text.value !== change.textAfter) {
    return unverified('What AWS holds is not what was written.', version);
  }
  const { defaultVersion, latestVersion } = after.value;
  if (defaultVersion !== version || latestVersion !== version) {
    return unverified(
      `Somebody wrote at the same time: the default version is ${defaultVersion}, the latest ${latestVersion}.`,
      version,
    );
  }
  onStep('probing');
  const probes = await probeCalendar(document, change);
  if (!probes.ok) {
    return unverified(
      `It was read back, but ${probes.error.action}: ${probes.error.message}`,
      version,
    );
  }
  const wrong = probes.value.filter(({ expected, answered }) => expected !== answered);
  const outcome: PushOutcome =
    wrong.length === 0
      ? { kind: 'verified' }
      : {
          kind: 'unverified',
          message: `${wrong.length} of ${probes.value.length} probes answered otherwise than expected.`,
        };
  return { outcome, versionAfter: version, probes: probes.value };
}

const unverified = (message: string, versionAfter: number): PushedCalendar => ({
  outcome: { kind: 'unverified', message },
  versionAfter,
  probes: [],
});

const failed = (error: CloudError, versionAfter: number | null): PushedCalendar => ({
  outcome: {
    kind: 'failed',
    message: `${error.action}: ${error.message}`,
    written: versionAfter !== null,
  },
  versionAfter,
  probes: [],
});

async function staleNow(document: CalendarDocumentPort): Promise<PushedCalendar> {
  const now = await document.versions();
  return now.ok ? stale(document, now.value.latestVersion) : failed(now.error, null);
}

async function stale(document: CalendarDocumentPort, version: number): Promise<PushedCalendar> {
  const text = await document.text(version);
  return {
    outcome: {
      kind: 'stale',
      remoteVersion: version,
      remoteText: text.ok ? text.value : '',
    },
    versionAfter: null,
    probes: [],
  };
}
