/** Makes a Change Calendar and proves that it is what was meant. */
import { emptyCalendar } from '../../shared/ical/edit-calendar.ts';
import type { NewCalendar } from '../../shared/ipc/calendar-contract.ts';
import type { BridgeError } from '../../shared/ipc/types.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { refuse } from './answers.ts';
import { cloudErrorInWords } from './cloud-error-words.ts';
import type { CalendarCreatorPort, CalendarDocumentPort, CloudError } from './cloud-port.ts';

export interface CreateCalendarPorts {
  readonly creator: CalendarCreatorPort;
  readonly document: CalendarDocumentPort;
  readonly nowMs: () => EpochMs;
  readonly sleep: (ms: number) => Promise<void>;
}

/** A calendar that is there, as it was meant. */
export interface CreatedCalendar {
  readonly text: string;
  readonly requestIds: readonly string[];
}

/** How often AWS is asked whether the new document is ready, and how long in between. */
const patience = { times: 30, pauseMs: 1_000 };

/** The text of a new calendar without events. */
export const textOfNew = (
  { polarity, description }: NewCalendar,
  { uid, nowMs }: { readonly uid: string; readonly nowMs: EpochMs },
): string => emptyCalendar({ polarity, description, uid, dtstampMs: nowMs });

/**
 * Creates, waits, reads back to the byte and asks for the state. A lost answer is settled by the
 * name of our version; a calendar of somebody else is never touched.
 */
export async function createCalendar(
  ports: CreateCalendarPorts,
  wanted: NewCalendar,
  made: { readonly text: string; readonly versionName: string },
): Promise<Result<CreatedCalendar, BridgeError>> {
  const { creator, document } = ports;
  const { name } = wanted;
  const created = await creator.create({ ...made, tags: wanted.tags });
  if (!created.ok) {
    const ours = await document.findVersion(made.versionName);
    if (!ours.ok || ours.value === null) return notCreated(name, created.error);
  }
  const ready = await untilActive(ports, name);
  if (!ready.ok) return ready;
  const text = await document.text(1);
  if (!text.ok) return unproved(name, cloudErrorInWords(name, text.error));
  if (text.value !== made.text) return unproved(name, 'AWS holds another text than was sent.');
  const state = await document.state(ports.nowMs());
  if (!state.ok) return unproved(name, cloudErrorInWords(name, state.error));
  const expected = wanted.polarity === 'DEFAULT_OPEN' ? 'OPEN' : 'CLOSED';
  if (state.value !== expected) return unproved(name, `AWS calls it ${state.value}.`);
  return ok({ text: made.text, requestIds: created.ok ? [created.value] : [] });
}

/** Whether AWS says that no calendar bears our version's name: then it certainly was not made. */
export async function isAbsent(
  document: CalendarDocumentPort,
  versionName: string,
): Promise<boolean> {
  const ours = await document.findVersion(versionName);
  return ours.ok ? ours.value === null : ours.error.kind === 'refused';
}

async function untilActive(
  { document, sleep }: CreateCalendarPorts,
  name: string,
): Promise<Result<null, BridgeError>> {
  for (let time = 0; time < patience.times; time += 1) {
    const now = await document.versions();
    if (now.ok && now.value.status === 'Active') return ok(null);
    if (now.ok && now.value.status === 'Failed') {
      return unproved(name, now.value.statusInformation ?? 'AWS could not make it ready.');
    }
    if (!now.ok && now.error.kind === 'denied') {
      return unproved(name, cloudErrorInWords(name, now.error));
    }
    await sleep(patience.pauseMs);
  }
  return unproved(name, 'AWS did not make it ready in time.');
}

/** Why there is no new calendar. */
function notCreated(name: string, error: CloudError) {
  if (error.code === 'DocumentAlreadyExists') {
    return refuse(
      'aws-refused',
      `${name} is there already, and not made by this app. Nothing was written. Refresh its cell.`,
    );
  }
  const kind = error.kind === 'denied' ? 'aws-denied' : 'aws-refused';
  return refuse(
    kind,
    `${cloudErrorInWords(name, error)} No calendar was created, as far as AWS could be asked.`,
  );
}

const unproved = (name: string, why: string) =>
  refuse(
    'aws-refused',
    `${name} was created, but it could not be proved to be as meant. ${why} Look at it in AWS before anything is pushed to it.`,
  );

/** Deletes it if it still is what was made: one version, that very text. */
export async function discardCalendar(
  { creator, document }: Pick<CreateCalendarPorts, 'creator' | 'document'>,
  { name, text }: { readonly name: string; readonly text: string },
): Promise<Result<string, BridgeError>> {
  const now = await document.versions();
  if (!now.ok) return refuse('aws-refused', cloudErrorInWords(name, now.error));
  const held = await document.text(now.value.defaultVersion);
  if (!held.ok) return refuse('aws-refused', cloudErrorInWords(name, held.error));
  if (now.value.latestVersion !== 1 || held.value !== text) {
    return refuse(
      'stale-remote',
      `${name} was written to since it was created: it may hold somebody's events, so it is not deleted. Delete it in AWS if nobody needs it.`,
    );
  }
  const deleted = await creator.remove();
  return deleted.ok
    ? ok(deleted.value)
    : refuse(
        deleted.error.kind === 'denied' ? 'aws-denied' : 'aws-refused',
        cloudErrorInWords(name, deleted.error),
      );
}
