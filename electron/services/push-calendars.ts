/** Carries out an approved change set, calendar by calendar. One that fails never stops the others. */
import type { CalendarChange, EventChange } from '../../shared/changes/change-set.ts';
import type { PushStep, Receipt } from '../../shared/changes/receipt.ts';
import type { CellRef } from '../../shared/model/target.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import type { CalendarDocumentPort } from './cloud-port.ts';
import { patientDocument } from './patient-document.ts';
import { pushCalendar } from './push-calendar.ts';
import type { PushControl } from './push-control.ts';
import type { PushJournal } from './push-journals.ts';
import { ended, type PushedCalendar } from './pushed-calendar.ts';

export interface PushCalendarsPorts {
  readonly nowMs: () => EpochMs;
  readonly sleep: (ms: number) => Promise<void>;
  readonly document: (change: CalendarChange) => CalendarDocumentPort;
  readonly onProgress: (progress: {
    readonly calendarKey: string;
    readonly step: PushStep;
    readonly receipt: Receipt | null;
  }) => void;
  readonly keepReceipt: (receipt: Receipt) => void;
  /** Hears of bugs: one calendar's must not cost another its receipt. */
  readonly report: (bug: unknown) => void;
  readonly journal: Pick<PushJournal, 'note'>;
  readonly control: Pick<PushControl, 'mayGoOn'>;
  /** Settles once the person has signed in again for this cell; false: they will not. */
  readonly signedInAgain?: (cell: CellRef) => Promise<boolean>;
}

/** Which push: its id, what it writes, and which calendars an earlier run of it may have written. */
export interface PushOrder {
  readonly pushId: string;
  readonly changes: readonly CalendarChange[];
  readonly begunKeys: ReadonlySet<string>;
}

/** Calendars written at the same time. Few: a push is watched by a person. */
const calendarsAtOnce = 4;

/** Answers one receipt for each calendar, in the order given, whatever happened. */
export async function pushCalendars(
  ports: PushCalendarsPorts,
  order: PushOrder,
): Promise<readonly Receipt[]> {
  const receipts = new Map<string, Receipt>();
  const queue = [...order.changes];
  const worker = async (): Promise<void> => {
    for (let change = queue.shift(); change !== undefined; change = queue.shift()) {
      const receipt = await pushOne(ports, order, change);
      await noteReceipt(ports, receipt);
      ports.keepReceipt(receipt);
      receipts.set(change.calendarKey, receipt);
      ports.onProgress({ calendarKey: change.calendarKey, step: 'done', receipt });
    }
  };
  await Promise.all(Array.from({ length: calendarsAtOnce }, worker));
  return order.changes.flatMap(({ calendarKey }) => receipts.get(calendarKey) ?? []);
}

// AWS has what it has, whether or not our disk takes the note: going on later finds it out again.
async function noteReceipt({ journal, report }: PushCalendarsPorts, receipt: Receipt) {
  await journal.note({ kind: 'receipt', receipt }).catch(report);
}

async function pushOne(
  ports: PushCalendarsPorts,
  order: PushOrder,
  change: CalendarChange,
): Promise<Receipt> {
  const pushed = await tryToPush(ports, order, change);
  return {
    id: `${order.pushId}.${change.calendarKey}`,
    pushId: order.pushId,
    calendarKey: change.calendarKey,
    cell: change.cell,
    calendarName: change.calendarName,
    atMs: ports.nowMs(),
    versionBefore: change.defaultVersion,
    versionAfter: pushed.versionAfter,
    outcome: pushed.outcome,
    probes: pushed.probes,
    requestIds: pushed.requestIds ?? [],
    uids: change.events.filter(({ kind }) => kind !== 'untouched').map(({ uid }) => uid),
    undoneAtMs: null,
  };
}

const skipped = (message: string): PushedCalendar => ended({ kind: 'skipped', message }, null);

async function tryToPush(
  ports: PushCalendarsPorts,
  { pushId, begunKeys }: PushOrder,
  change: CalendarChange,
): Promise<PushedCalendar> {
  const { calendarKey } = change;
  const stop = change.preflight.find(({ level }) => level === 'stop');
  if (stop !== undefined) return skipped(`the check "${stop.kind}" forbids it.`);
  const wasBegun = begunKeys.has(calendarKey);
  // One that may be half written is brought to an end, whatever else is called off.
  if (!(await ports.control.mayGoOn()) && !wasBegun) {
    return skipped('the push was called off before its turn.');
  }
  const over = wasBegun ? undefined : change.events.find(isOverBy(ports.nowMs()));
  if (over !== undefined) {
    return skipped(`${over.summary} is over by now: prepare the push again without it.`);
  }
  try {
    await ports.journal.note({ kind: 'writing', calendarKey, atMs: ports.nowMs() });
  } catch (problem) {
    ports.report(problem);
    return skipped(
      'the journal could not be written (is the disk full?), and without it no write.',
    );
  }
  try {
    const onStep = (step: PushStep): void => ports.onProgress({ calendarKey, step, receipt: null });
    const { sleep, signedInAgain = async () => false } = ports;
    const direct = ports.document(change);
    const document = patientDocument(direct, {
      sleep,
      signedInAgain: () => {
        onStep('signing-in');
        return signedInAgain(change.cell);
      },
    });
    const versionName = versionNameOf(pushId);
    const how = { versionName, wasBegun };
    const pushed = await pushCalendar({ sleep, document, onStep }, change, how);
    return { ...pushed, requestIds: direct.requestIds?.() ?? [] };
  } catch (bug) {
    ports.report(bug);
    const message = 'A fault in this app stopped it; its log has the details.';
    return ended({ kind: 'failed', message, written: 'unknown' }, null);
  }
}

/** A preview may lie there for long, and the rest of a push that broke off for longer. */
const isOverBy =
  (nowMs: EpochMs) =>
  ({ kind, after }: EventChange): boolean =>
    (kind === 'added' || kind === 'moved' || kind === 'changed') &&
    after !== null &&
    after.endMs <= nowMs;

/** Name of every version this push writes: how a lost answer is told from somebody else's write. */
export const versionNameOf = (pushId: string): string => `pwp-${pushId}`;
