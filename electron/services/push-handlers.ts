/** Handlers of a push: prepare, start, steer, go on, list, undo. Main keeps the change set; the window only names it. */
import type { CalendarChange } from '../../shared/changes/change-set.ts';
import type { PushStep, Receipt } from '../../shared/changes/receipt.ts';
import type { Handlers, Reply } from '../../shared/ipc/types.ts';
import { err, ok } from '../../shared/kernel/result.ts';
import { noSource, pushRunning, refuse } from './answers.ts';
import { unapprovedRefusal } from './approve-push.ts';
import type { AuditLog } from './audit-log.ts';
import { noteLeft, noteReceipts, whoPushes } from './audit-push.ts';
import { pushQuestion, type PushQuestion } from './confirm-push.ts';
import { lastWritten } from './last-written.ts';
import type { LiveSide, LiveSource, PlanSession } from './plan-session.ts';
import { cellsConcerned, preparePush } from './prepare-push.ts';
import { pushCalendars, type PushOrder } from './push-calendars.ts';
import { pushControl, type PushControl } from './push-control.ts';
import { withPermissions } from './push-permissions.ts';
import type { PushJournal, PushJournals } from './push-journals.ts';
import { interruptedPushes, leavePush, orderToResume } from './resume-push.ts';
import { recallPush } from './recall-push.ts';
import { takeBack } from './take-back.ts';

export interface PushHandlersPorts {
  readonly session: PlanSession;
  readonly sha256: (text: string) => string;
  readonly newId: () => string;
  readonly sleep: (ms: number) => Promise<void>;
  readonly onProgress: (progress: {
    readonly pushId: string;
    readonly calendarKey: string;
    readonly step: PushStep;
    readonly receipt: Receipt | null;
  }) => void;
  readonly report: (bug: unknown) => void;
  /** Where pushes to this source are written down: the sample's as long as it lasts, AWS's on disk. */
  readonly journalsOf: (source: LiveSource) => PushJournals;
  readonly auditOf: (source: LiveSource) => Pick<AuditLog, 'note'>;
  /** Who uses this machine: leaving a push as it is asks nothing of AWS. */
  readonly machineUser: () => string;
  /** Asks a person in a dialog of the system; false: nothing may be written. */
  readonly confirm: (question: PushQuestion) => Promise<boolean>;
}

type PushHandlers = Pick<
  Handlers,
  | 'push:prepare'
  | 'push:start'
  | 'push:steer'
  | 'push:interrupted'
  | 'push:resume'
  | 'push:leave'
  | 'push:list'
  | 'push:recall'
  | 'push:written'
  | 'push:undo'
>;

/** Longest that a preview waits for cells that are being read: then it is made of what is known. */
const patienceMs = 30_000;

/** Longest that a preview waits for AWS to say what the push roles may do. */
const permissionPatienceMs = 6_000;

/** One thing is written at a time: a push, or taking one back. */
export function pushHandlers(ports: PushHandlersPorts): PushHandlers {
  const { session, journalsOf } = ports;
  const control: { current: PushControl | null } = { current: null };
  const write = async <T>(work: (live: LiveSide) => Promise<T>) => {
    const live = session.live();
    if (live === null) return noSource();
    const seedAndWork = async () => {
      await seedReceipts(ports, live);
      return work(live);
    };
    return (await session.writeAlone(seedAndWork)) ?? pushRunning();
  };
  return {
    'push:prepare': (input) => prepare(ports, input),
    'push:start': (input) => write((live) => start(ports, live, { input, control })),
    'push:steer': async ({ command }) => {
      if (control.current === null) return refuse('not-found', 'No push is running.');
      control.current.command(command);
      return ok(null);
    },
    'push:interrupted': async () => {
      const live = session.live();
      if (live === null || session.isWritingAnywhere()) return ok([]);
      return ok(await interruptedPushes(journalsOf(live.source)));
    },
    'push:resume': ({ pushId }) => write((live) => resume(ports, live, { pushId, control })),
    'push:leave': ({ pushId }) =>
      write(async ({ source }) => {
        const by = ports.machineUser();
        const left = await leavePush(journalsOf(source), source, { pushId, by });
        if (left.ok) await noteLeft(ports.auditOf(source), source, { pushId, by });
        return left;
      }),
    'push:list': async () => {
      const live = session.live();
      if (live !== null) await seedReceipts(ports, live);
      return ok(session.receipts());
    },
    'push:recall': async ({ receiptId }) => {
      const live = session.live();
      return live === null ? noSource() : ok(await recallPush(journalsOf(live.source), receiptId));
    },
    'push:written': async () => {
      const [live, opened] = [session.live(), session.opened()];
      if (live === null || opened === null) return ok([]);
      return ok(await lastWritten(journalsOf(live.source), opened.planId));
    },
    'push:undo': (asked) => write((live) => takeBack(ports, live, asked)),
  };
}

const seeded = new WeakSet<LiveSource['cloud']>();

/** Receipts of earlier runs, once for each cloud: what was pushed yesterday can be taken back today. */
async function seedReceipts(
  { session, journalsOf }: PushHandlersPorts,
  { source }: LiveSide,
): Promise<void> {
  if (seeded.has(source.cloud)) return;
  seeded.add(source.cloud);
  const pushes = await journalsOf(source).list();
  const known = new Set(session.receipts().map(({ id }) => id));
  for (const { receipts } of pushes) {
    [...receipts.values()].filter(({ id }) => !known.has(id)).forEach(session.keepReceipt);
  }
}

async function prepare(
  ports: PushHandlersPorts,
  { plan, windowIds, weeklySeriesIds }: Parameters<Handlers['push:prepare']>[0],
): Promise<Reply<'push:prepare'>> {
  const { session, sha256, newId, sleep } = ports;
  const live = session.live();
  if (live === null) return noSource();
  const { snapshot, source } = live;
  await seedReceipts(ports, live);
  // A calendar that is still on its way would be missing from the preview without a word.
  await Promise.race([snapshot.settled(cellsConcerned(plan, windowIds)), sleep(patienceMs)]);
  if (session.live() !== live) return noSource();
  const changeSet = preparePush({
    sha256,
    newId,
    nowMs: source.nowMs,
    calendars: snapshot.calendars,
    occurrencesIn: (range) => snapshot.occurrencesIn(range).occurrences,
    cells: () => snapshot.describe().cells,
    receipts: session.receipts,
  })(plan, windowIds, weeklySeriesIds);
  const calendars = await withPermissions(
    {
      document: ({ cell, calendarName }) => source.cloud.document({ cell, name: calendarName }),
      receipts: session.receipts,
      nowMs: source.nowMs,
      patience: () => sleep(permissionPatienceMs),
    },
    changeSet.calendars,
  );
  if (session.live() !== live) return noSource();
  const checked = { ...changeSet, calendars };
  session.prepare({ changeSet: checked, plan });
  return ok(checked);
}

type Control = { current: PushControl | null };

async function start(
  ports: PushHandlersPorts,
  live: LiveSide,
  { input, control }: { input: Parameters<Handlers['push:start']>[0]; control: Control },
): Promise<Reply<'push:start'>> {
  const { session } = ports;
  const prepared = session.prepared();
  const changeSet = prepared?.changeSet ?? null;
  // The hash covers every byte that would be written: what was not shown cannot be pushed.
  if (changeSet === null || changeSet.id !== input.changeSetId || changeSet.hash !== input.hash) {
    return refuse('change-set-outdated', 'The preview is out of date. Prepare the push again.');
  }
  const chosen = new Set(input.calendarKeys);
  const changes = changeSet.calendars.filter(({ calendarKey }) => chosen.has(calendarKey));
  if (changes.length < chosen.size) {
    return refuse('bad-request', 'A chosen calendar is not in the preview. Nothing was pushed.');
  }
  const unapproved = unapprovedRefusal(prepared?.plan ?? null, changes, ports.sha256);
  if (unapproved !== null) return err(unapproved);
  const { source } = live;
  const question = pushQuestion(changes, {
    hash: changeSet.hash,
    sample: source.kind === 'sample',
  });
  if (!(await ports.confirm(question))) return refuse('cancelled', 'Nothing was pushed.');
  session.prepare(null);
  const pushId = ports.newId();
  const journal = await begin(ports, live, { pushId, changes, prepared, reason: input.reason });
  if (journal === null) return unjournaled();
  const order = { pushId, changes, begunKeys: new Set<string>() };
  const planName = prepared?.plan.name ?? '';
  return carryOut(ports, live, { order, journal, control, planName, reason: input.reason });
}

const unjournaled = () =>
  refuse(
    'file-not-written',
    'The journal of the push could not be written (is the disk full?). Without it nothing is pushed. Make room and push again.',
  );

async function begin(
  { session, report, journalsOf }: PushHandlersPorts,
  { source }: LiveSide,
  push: {
    readonly pushId: string;
    readonly changes: readonly CalendarChange[];
    readonly prepared: ReturnType<PlanSession['prepared']>;
    readonly reason: string;
  },
): Promise<PushJournal | null> {
  const { pushId, changes, prepared, reason } = push;
  try {
    return await journalsOf(source).begin({
      kind: 'begun',
      pushId,
      atMs: source.nowMs(),
      by: await whoPushes(source, changes[0]?.cell),
      planId: session.opened()?.planId ?? '',
      planName: prepared?.plan.name ?? '',
      reason,
      changes,
    });
  } catch (problem) {
    report(problem);
    return null;
  }
}

interface Execution {
  readonly order: PushOrder;
  readonly journal: PushJournal;
  readonly control: Control;
  readonly planName: string;
  readonly reason: string;
}

async function carryOut(
  ports: PushHandlersPorts,
  { source, snapshot }: LiveSide,
  { order, journal, control, planName, reason }: Execution,
): Promise<Reply<'push:start'>> {
  const { session, sleep, report } = ports;
  const steering = pushControl();
  control.current = steering;
  try {
    const receipts = await pushCalendars(
      {
        nowMs: source.nowMs,
        sleep,
        report,
        document: ({ cell, calendarName }) => source.cloud.document({ cell, name: calendarName }),
        onProgress: (progress) => ports.onProgress({ pushId: order.pushId, ...progress }),
        keepReceipt: session.keepReceipt,
        journal,
        control: steering,
        // Calling the push off ends the wait for a person as well.
        signedInAgain: (cell) =>
          Promise.race([
            source.signedInAgain?.(cell) ?? Promise.resolve(false),
            steering.calledOff.then(() => false),
          ]),
      },
      order,
    );
    snapshot.readAgain(receipts.map(({ cell }) => cell));
    await noteReceipts(ports.auditOf(source), source, { order, receipts, planName, reason });
    return ok({ pushId: order.pushId, receipts });
  } finally {
    control.current = null;
    await journal.close().catch(report);
  }
}

async function resume(
  ports: PushHandlersPorts,
  live: LiveSide,
  { pushId, control }: { readonly pushId: string; readonly control: Control },
): Promise<Reply<'push:resume'>> {
  const { source } = live;
  const journals = ports.journalsOf(source);
  const found = await orderToResume(journals, source.cloud.cells, pushId);
  if (!found.ok) return found;
  const { order, begun } = found.value;
  const question = pushQuestion(order.changes, { begun, sample: source.kind === 'sample' });
  if (!(await ports.confirm(question))) return refuse('cancelled', 'Nothing was pushed.');
  const journal = await journals.reopen(pushId).catch(ports.report);
  if (journal === null || journal === undefined) return unjournaled();
  const { planId, planName, reason, changes } = begun;
  const ended = await carryOut(ports, live, { order, journal, control, planName, reason });
  return ended.ok ? ok({ ...ended.value, planId, changes }) : ended;
}
