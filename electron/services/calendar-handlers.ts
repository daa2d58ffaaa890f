/** Handlers that make a Change Calendar, and take it away again while it is empty. */
import type { AuditEntry } from '../../shared/model/audit-entry.ts';
import type { NewCalendar } from '../../shared/ipc/calendar-contract.ts';
import type { Handlers, Reply } from '../../shared/ipc/types.ts';
import { ok } from '../../shared/kernel/result.ts';
import { cellKey } from '../../shared/model/target.ts';
import { noSource, pushRunning, refuse } from './answers.ts';
import type { AuditLog } from './audit-log.ts';
import { whoPushes } from './audit-push.ts';
import type { PushQuestion } from './confirm-push.ts';
import { createCalendar, discardCalendar, isAbsent, textOfNew } from './create-calendar.ts';
import { versionNameOf } from './push-calendars.ts';
import type { PushJournal, PushJournals } from './push-journals.ts';
import type { LiveSide, LiveSource, PlanSession } from './plan-session.ts';
import { creationToFinish, unfinishedCalendars } from './unfinished-calendars.ts';

export interface CalendarHandlersPorts {
  readonly session: PlanSession;
  readonly newId: () => string;
  /** A v4 UUID, as AWS's own calendars bear. */
  readonly newUuid: () => string;
  readonly sleep: (ms: number) => Promise<void>;
  readonly journalsOf: (source: LiveSource) => PushJournals;
  readonly auditOf: (source: LiveSource) => Pick<AuditLog, 'note'>;
  readonly confirm: (question: PushQuestion) => Promise<boolean>;
  readonly report: (bug: unknown) => void;
}

/** What this run made, by cloud: only that may be deleted again. */
type Made = WeakMap<LiveSource['cloud'], Map<string, NewCalendar & { readonly text: string }>>;

type CalendarHandlers = Pick<
  Handlers,
  'calendar:create' | 'calendar:unfinished' | 'calendar:finish' | 'calendar:discard'
>;

/** One thing is written at a time: neither happens while a push runs. */
export function calendarHandlers(ports: CalendarHandlersPorts): CalendarHandlers {
  const made: Made = new WeakMap();
  const write = async <T>(work: (live: LiveSide) => Promise<T>) => {
    const live = ports.session.live();
    if (live === null) return noSource();
    return (await ports.session.writeAlone(() => work(live))) ?? pushRunning();
  };
  return {
    'calendar:create': (wanted) => write((live) => create(ports, live, { wanted, made })),
    'calendar:unfinished': async () => {
      const live = ports.session.live();
      if (live === null || ports.session.isWritingAnywhere()) return ok([]);
      return ok(await unfinishedCalendars(ports.journalsOf(live.source)));
    },
    'calendar:finish': ({ pushId }) => write((live) => finish(ports, live, { pushId, made })),
    'calendar:discard': ({ calendarKey }) =>
      write((live) => discard(ports, live, { calendarKey, made })),
  };
}

const keyOf = ({ cell, name }: NewCalendar): string => `${cellKey(cell)}/${name}`;

async function create(
  ports: CalendarHandlersPorts,
  { source, snapshot }: LiveSide,
  { wanted, made }: { readonly wanted: NewCalendar; readonly made: Made },
): Promise<Reply<'calendar:create'>> {
  if (!source.cloud.cells.some((cell) => cellKey(cell) === cellKey(wanted.cell))) {
    return refuse('bad-request', `${cellKey(wanted.cell)} is not open here.`);
  }
  if (!(await ports.confirm(creationQuestion(wanted, source)))) {
    return refuse('cancelled', 'No calendar was created.');
  }
  const text = textOfNew(wanted, { uid: ports.newUuid(), nowMs: source.nowMs() });
  const pushId = ports.newId();
  const journal = await writeAhead(ports, source, { wanted, text, pushId });
  if (journal === null) {
    return refuse(
      'file-not-written',
      'The journal could not be written (is the disk full?). Without it no calendar is created. Make room and try again.',
    );
  }
  return carryOut(ports, { source, snapshot }, { wanted, text, pushId, journal, made });
}

/** Everything about the calendar is on the disk before AWS hears of it; null: the disk refuses. */
async function writeAhead(
  { session, journalsOf, report }: CalendarHandlersPorts,
  source: LiveSource,
  { wanted, text, pushId }: Pick<Creation, 'wanted' | 'text' | 'pushId'>,
): Promise<PushJournal | null> {
  const { tags, reason } = wanted;
  const atMs = source.nowMs();
  let journal: PushJournal | null = null;
  try {
    journal = await journalsOf(source).begin({
      kind: 'begun',
      pushId,
      atMs,
      by: await whoPushes(source, wanted.cell),
      planId: session.opened()?.planId ?? '',
      planName: '',
      reason,
      changes: [],
    });
    await journal.note({ kind: 'creating', calendarKey: keyOf(wanted), text, tags, atMs });
    return journal;
  } catch (problem) {
    report(problem);
    await journal?.close().catch(report);
    return null;
  }
}

interface Creation {
  readonly wanted: NewCalendar;
  readonly text: string;
  readonly pushId: string;
  readonly journal: PushJournal;
  readonly made: Made;
}

/** What is written ahead is in the journal already. Ends there, or stays open for the next start. */
async function carryOut(
  ports: CalendarHandlersPorts,
  { source, snapshot }: LiveSide,
  { wanted, text, pushId, journal, made }: Creation,
): Promise<Reply<'calendar:create'>> {
  const [calendarKey, by] = [keyOf(wanted), await whoPushes(source, wanted.cell)];
  const inCloud = portsFor(source, wanted);
  const versionName = versionNameOf(pushId);
  try {
    const created = await createCalendar({ ...ports, ...inCloud, nowMs: source.nowMs }, wanted, {
      text,
      versionName,
    });
    snapshot.readAgain([wanted.cell]);
    if (!created.ok) {
      const isOver =
        created.error.kind === 'aws-denied' || (await isAbsent(inCloud.document, versionName));
      if (isOver) await journal.note({ kind: 'left', atMs: source.nowMs(), by });
      return created;
    }
    await journal.note({ kind: 'created', calendarKey, atMs: source.nowMs() });
    remember(made, source, { ...wanted, text });
    const { requestIds } = created.value;
    const facts = { atMs: source.nowMs(), by, pushId, requestIds };
    await noteCreated(ports.auditOf(source), wanted, facts);
    return ok({ calendarKey });
  } finally {
    await journal.close();
  }
}

async function finish(
  ports: CalendarHandlersPorts,
  live: LiveSide,
  { pushId, made }: { readonly pushId: string; readonly made: Made },
): Promise<Reply<'calendar:finish'>> {
  const { source } = live;
  const journals = ports.journalsOf(source);
  const unfinished = await creationToFinish(journals, source.cloud.cells, pushId);
  if (!unfinished.ok) return unfinished;
  const { wanted, text } = unfinished.value;
  if (!(await ports.confirm(creationQuestion(wanted, source)))) {
    return refuse('cancelled', 'Nothing was asked and nothing created.');
  }
  const journal = await journals.reopen(pushId);
  if (journal === null) return refuse('not-found', 'Its journal is gone.');
  return carryOut(ports, live, { wanted, text, pushId, journal, made });
}

const noteCreated = (
  audit: Pick<AuditLog, 'note'>,
  wanted: NewCalendar,
  facts: Required<Pick<AuditEntry, 'atMs' | 'by' | 'pushId' | 'requestIds'>>,
): Promise<void> =>
  audit.note({
    ...facts,
    kind: 'calendar-created',
    subject: keyOf(wanted),
    planName: '',
    before: 'not there',
    after: `version 1; ${wanted.polarity}; ${wanted.tags.length} tags`,
    reason: wanted.reason,
  });

const portsFor = ({ cloud }: LiveSource, { cell, name }: NewCalendar) => ({
  creator: cloud.creator({ cell, name }),
  document: cloud.document({ cell, name }),
});

function remember(made: Made, { cloud }: LiveSource, calendar: NewCalendar & { text: string }) {
  const known = made.get(cloud) ?? new Map<string, NewCalendar & { readonly text: string }>();
  made.set(cloud, known.set(keyOf(calendar), calendar));
}

async function discard(
  ports: CalendarHandlersPorts,
  { source, snapshot }: LiveSide,
  { calendarKey, made }: { readonly calendarKey: string; readonly made: Made },
): Promise<Reply<'calendar:discard'>> {
  const calendar = made.get(source.cloud)?.get(calendarKey);
  if (calendar === undefined) {
    return refuse('not-found', `${calendarKey} was not created here since the app was started.`);
  }
  const question = {
    message: `Delete the calendar ${calendar.name}?`,
    detail: `In account ${calendar.cell.accountId}, ${calendar.cell.region}. Only if it is still empty, as it was created. This cannot be taken back.`,
    yes: 'Delete it',
  };
  if (!(await ports.confirm(question))) return refuse('cancelled', 'Nothing was deleted.');
  const deleted = await discardCalendar(portsFor(source, calendar), calendar);
  snapshot.readAgain([calendar.cell]);
  if (!deleted.ok) return deleted;
  made.get(source.cloud)?.delete(calendarKey);
  await ports.auditOf(source).note({
    atMs: source.nowMs(),
    by: await whoPushes(source, calendar.cell),
    kind: 'taken-back',
    subject: calendarKey,
    planName: '',
    before: 'version 1, empty',
    after: 'deleted',
    reason: '',
    requestIds: [deleted.value],
  });
  return ok(null);
}

function creationQuestion(
  { cell, name, polarity, tags }: NewCalendar,
  source: LiveSource,
): PushQuestion {
  const where = source.kind === 'sample' ? 'the sample organization' : 'AWS';
  const meaning =
    polarity === 'DEFAULT_CLOSED'
      ? 'Closed by default: each event will allow changes.'
      : 'Open by default: each event will block changes.';
  return {
    message: `Create the calendar ${name} in ${where}?`,
    detail: [
      `Account ${cell.accountId}, ${cell.region}.`,
      meaning,
      'From the moment it exists, whatever asks it gets this answer.',
      `${tags.length} tag${tags.length === 1 ? '' : 's'}.`,
    ].join('\n'),
    yes: 'Create it',
  };
}
