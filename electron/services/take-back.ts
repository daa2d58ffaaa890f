/** Takes a push back, and writes down that it was. */
import type { Receipt } from '../../shared/changes/receipt.ts';
import type { Input, Reply } from '../../shared/ipc/types.ts';
import { ok } from '../../shared/kernel/result.ts';
import { refuse, undoRefusal } from './answers.ts';
import type { AuditLog } from './audit-log.ts';
import { noteTakenBack } from './audit-push.ts';
import { takeBackQuestion, type PushQuestion } from './confirm-push.ts';
import { patientDocument } from './patient-document.ts';
import type { LiveSide, LiveSource, PlanSession } from './plan-session.ts';
import type { PushJournals } from './push-journals.ts';
import { undoPush } from './undo-push.ts';

export interface TakeBackPorts {
  readonly session: PlanSession;
  readonly sleep: (ms: number) => Promise<void>;
  readonly report: (bug: unknown) => void;
  readonly journalsOf: (source: LiveSource) => PushJournals;
  readonly auditOf: (source: LiveSource) => Pick<AuditLog, 'note'>;
  /** Asks a person in a dialog of the system; false: nothing is taken back. */
  readonly confirm: (question: PushQuestion) => Promise<boolean>;
}

/**
 * Takes one push to one calendar back. The latest first; refused where somebody wrote since. A person
 * is asked once for all calendars that are named together.
 */
export async function takeBack(
  ports: TakeBackPorts,
  { source, snapshot }: LiveSide,
  asked: Input<'push:undo'>,
): Promise<Reply<'push:undo'>> {
  const { session, sleep } = ports;
  const isAsked = goesOn(source, asked);
  const receipts = session.receipts();
  const receipt = receipts.find(({ id }) => id === asked.receiptId);
  if (receipt === undefined) return refuse('not-found', 'This push is not known here.');
  const { cell, calendarName, calendarKey } = receipt;
  const later = receipts
    .slice(0, receipts.indexOf(receipt))
    .some((each) => each.calendarKey === calendarKey && isUndoable(each));
  if (later && isUndoable(receipt)) {
    const message = `${calendarName} was pushed to again since. First take back the later push.`;
    return refuse('stale-remote', message);
  }
  if (!isAsked && !(await isAgreed(ports, source, asked)))
    return refuse('cancelled', 'Nothing was taken back.');
  const document = patientDocument(source.cloud.document({ cell, name: calendarName }), { sleep });
  const undone = await undoPush(document, receipt, source.nowMs());
  snapshot.readAgain([cell]);
  if (!undone.ok) return undoRefusal(calendarName, undone.error);
  session.keepReceipt(undone.value);
  await noteUndone(ports, source, undone.value);
  await noteTakenBack(ports.auditOf(source), source, undone.value);
  return ok(undone.value);
}

/** By cloud the receipts of an agreement that are still to come, in whichever order. */
const agreed = new WeakMap<LiveSource['cloud'], ReadonlySet<string>>();

/**
 * Whether it goes on with what was agreed to. An agreement is to all that was named, one after the other:
 * who names fewer or more later is asked anew, lest a yes answers for a press of another day.
 */
function goesOn({ cloud }: LiveSource, { receiptId, alongWith = [] }: Input<'push:undo'>): boolean {
  const ids = new Set([receiptId, ...alongWith]);
  const open = agreed.get(cloud);
  const isNext = open?.size === ids.size && [...ids].every((id) => open.has(id));
  agreed.set(cloud, new Set(isNext ? alongWith : []));
  return isNext;
}

async function isAgreed(
  { session, confirm }: TakeBackPorts,
  { cloud, kind }: LiveSource,
  { receiptId, alongWith = [] }: Input<'push:undo'>,
): Promise<boolean> {
  const ids = new Set([receiptId, ...alongWith]);
  const receipts = session.receipts().filter(({ id }) => ids.has(id));
  if (!(await confirm(takeBackQuestion(receipts, { sample: kind === 'sample' })))) return false;
  agreed.set(cloud, new Set(alongWith));
  return true;
}

// Taking back twice finds AWS as it should be and says so: a note that was lost costs nothing.
async function noteUndone(
  { journalsOf, report }: TakeBackPorts,
  source: LiveSource,
  receipt: Receipt,
): Promise<void> {
  try {
    const journal = await journalsOf(source).reopen(receipt.pushId);
    await journal?.note({ kind: 'receipt', receipt });
    await journal?.close();
  } catch (problem) {
    report(problem);
  }
}

const isUndoable = ({ versionAfter, versionBefore, undoneAtMs }: Receipt): boolean =>
  versionAfter !== null && versionAfter !== versionBefore && undoneAtMs === null;
