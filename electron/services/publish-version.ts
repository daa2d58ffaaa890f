/** Puts a written version in force and proves that it is. */
import type { CalendarChange } from '../../shared/changes/change-set.ts';
import type { PushOutcome } from '../../shared/changes/receipt.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { cloudErrorInWords } from './cloud-error-words.ts';
import type { CloudError } from './cloud-port.ts';
import { probeCalendar } from './probe-calendar.ts';
import { ended, type PushCalendarPorts, type PushedCalendar } from './pushed-calendar.ts';
import type { Written } from './write-version.ts';

/** A version that holds what is to be in force. */
type Ready = Extract<Written, { kind: 'written' | 'held' }>;

/** A document is usually ready in seconds; after this it is said to hang, and nothing is published. */
const activation = { everyMs: 250, attempts: 120 };

/** Waits, publishes, reads back, probes. Publishes nothing over what somebody else did meanwhile. */
export async function publishVersion(
  ports: PushCalendarPorts,
  change: CalendarChange,
  ready: Ready,
): Promise<PushedCalendar> {
  const { document, onStep } = ports;
  const { version } = ready;
  const failed = (message: string): PushedCalendar =>
    ended({ kind: 'failed', message, written: ready.kind === 'written' }, version);

  onStep('activating');
  const active = await waitUntilActive(ports, version);
  if (!active.ok) return failed(cloudErrorInWords(change.calendarName, active.error));
  // AWS takes no condition with the switch: without this look it could undo somebody's own.
  const overtaken = await overtakenBy(ports, change, ready);
  if (overtaken !== null) return failed(overtaken);

  onStep('publishing');
  const published = await document.pushDefaultVersion(version);
  if (!published.ok) {
    const now = await document.versions();
    const why = cloudErrorInWords(change.calendarName, published.error);
    if (!now.ok) return failed(`${why} Whether version ${version} is in force is not known.`);
    if (now.value.defaultVersion !== version) return failed(why);
  }
  return verifyPublished(ports, change, ready);
}

async function waitUntilActive(
  { document, sleep }: PushCalendarPorts,
  version: number,
): Promise<Result<null, CloudError>> {
  let status = 'unknown';
  for (let attempt = 0; attempt < activation.attempts; attempt += 1) {
    const seen = await document.versions(version);
    if (!seen.ok) return seen;
    status = seen.value.status;
    if (status === 'Active') return ok(null);
    if (status === 'Failed' || status === 'Deleting') {
      const reason = seen.value.statusInformation ?? 'AWS gives no reason.';
      return err(notActive(`version ${version} is ${status}. ${reason}`));
    }
    await sleep(activation.everyMs);
  }
  return err(notActive(`version ${version} is still ${status} after half a minute.`));
}

const notActive = (message: string): CloudError => ({
  kind: 'refused',
  action: 'ssm:DescribeDocument',
  message,
});

/** The latest version there must be once ours is ready: ours, or where none was made the one before. */
const latestOf = (change: CalendarChange, { kind, version }: Ready): number =>
  kind === 'written' ? version : change.baseVersion;

async function overtakenBy(
  { document }: PushCalendarPorts,
  change: CalendarChange,
  ready: Ready,
): Promise<string | null> {
  const { calendarName: name } = change;
  const now = await document.versions();
  if (!now.ok) return cloudErrorInWords(name, now.error);
  const { latestVersion, defaultVersion } = now.value;
  const isFree =
    latestVersion === latestOf(change, ready) &&
    (defaultVersion === change.defaultVersion || defaultVersion === ready.version);
  return isFree
    ? null
    : `Somebody changed ${name} at the same time (default version ${defaultVersion}, latest ${latestVersion}), so version ${ready.version} was not put in force. Refresh and look at theirs.`;
}

/** Reads back what is in force and asks AWS how it understands it. Changes nothing. */
export async function verifyPublished(
  ports: PushCalendarPorts,
  change: CalendarChange,
  ready: Ready,
): Promise<PushedCalendar> {
  const { document, onStep } = ports;
  const { version } = ready;
  onStep('reading-back');
  const after = await document.versions();
  const text = await document.text(version);
  const doubt = doubtAbout(after, text, { change, ready });
  if (doubt !== null) return ended({ kind: 'unverified', message: doubt }, version);

  onStep('probing');
  const probes = await probeCalendar(document, change);
  if (!probes.ok) {
    const message = `It was read back, but not probed. ${cloudErrorInWords(change.calendarName, probes.error)}`;
    return ended({ kind: 'unverified', message }, version);
  }
  const wrong = probes.value.filter(({ expected, answered }) => expected !== answered);
  const proven: PushOutcome = { kind: ready.kind === 'written' ? 'verified' : 'already-there' };
  const message = `${wrong.length} of ${probes.value.length} probes answered otherwise than expected.`;
  const outcome = wrong.length === 0 ? proven : ({ kind: 'unverified', message } as const);
  return { outcome, versionAfter: version, probes: probes.value };
}

type Versions = Awaited<ReturnType<PushCalendarPorts['document']['versions']>>;

/** Why what was read back does not prove the push, or null. */
function doubtAbout(
  after: Versions,
  text: Result<string, CloudError>,
  { change, ready }: { readonly change: CalendarChange; readonly ready: Ready },
): string | null {
  if (!after.ok) return `It could not be read back. ${unreadable(change, after.error)}`;
  if (!text.ok) return `It could not be read back. ${unreadable(change, text.error)}`;
  if (text.value !== change.textAfter) return 'What AWS holds is not what was written.';
  const { defaultVersion, latestVersion } = after.value;
  const isInForce = defaultVersion === ready.version;
  if (isInForce && latestVersion === latestOf(change, ready)) return null;
  return `Somebody wrote at the same time: the default version is ${defaultVersion}, the latest ${latestVersion}.`;
}

const unreadable = ({ calendarName }: CalendarChange, error: CloudError): string =>
  cloudErrorInWords(calendarName, error);
