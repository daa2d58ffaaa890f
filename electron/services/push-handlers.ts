/** Handlers of a push: prepare, start, list, undo. Main keeps the change set; the window only names it. */
import type { Handlers, Reply } from '../../shared/ipc/types.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { PushStep, Receipt } from '../../shared/changes/receipt.ts';
import { noSource, pushRunning, refuse, undoRefusal } from './answers.ts';
import { patientDocument } from './patient-document.ts';
import type { LiveSide, PlanSession } from './plan-session.ts';
import { cellsConcerned, preparePush } from './prepare-push.ts';
import { pushCalendars } from './push-calendars.ts';
import { undoPush } from './undo-push.ts';

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
}

type PushHandlers = Pick<Handlers, 'push:prepare' | 'push:start' | 'push:list' | 'push:undo'>;

/** Longest that a preview waits for cells that are being read: then it is made of what is known. */
const patienceMs = 30_000;

/** One thing is written at a time: a push, or taking one back. */
export function pushHandlers(ports: PushHandlersPorts): PushHandlers {
  const { session } = ports;
  return {
    'push:prepare': (input) => prepare(ports, input),
    'push:start': async (input) => {
      const live = session.live();
      if (live === null) return noSource();
      return (await session.writeAlone(() => start(ports, live, input))) ?? pushRunning();
    },
    'push:list': async () => ok(session.receipts()),
    'push:undo': async ({ receiptId }) => {
      const live = session.live();
      if (live === null) return noSource();
      return (await session.writeAlone(() => undo(ports, live, receiptId))) ?? pushRunning();
    },
  };
}

async function prepare(
  { session, sha256, newId, sleep }: PushHandlersPorts,
  { plan, windowIds }: Parameters<Handlers['push:prepare']>[0],
): Promise<Reply<'push:prepare'>> {
  const live = session.live();
  if (live === null) return noSource();
  const { snapshot, source } = live;
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
  })(plan, windowIds);
  session.prepare(changeSet);
  return ok(changeSet);
}

async function start(
  ports: PushHandlersPorts,
  { source, snapshot }: LiveSide,
  input: Parameters<Handlers['push:start']>[0],
): Promise<Reply<'push:start'>> {
  const { session, sleep, report } = ports;
  const changeSet = session.prepared();
  // The hash covers every byte that would be written: what was not shown cannot be pushed.
  if (changeSet === null || changeSet.id !== input.changeSetId || changeSet.hash !== input.hash) {
    return refuse('change-set-outdated', 'The preview is out of date. Prepare the push again.');
  }
  const chosen = new Set(input.calendarKeys);
  const changes = changeSet.calendars.filter(({ calendarKey }) => chosen.has(calendarKey));
  if (changes.length < chosen.size) {
    return refuse('bad-request', 'A chosen calendar is not in the preview. Nothing was pushed.');
  }
  session.prepare(null);
  const pushId = ports.newId();
  const receipts = await pushCalendars(
    {
      nowMs: source.nowMs,
      sleep,
      report,
      document: ({ cell, calendarName }) => source.cloud.document({ cell, name: calendarName }),
      onProgress: (progress) => ports.onProgress({ pushId, ...progress }),
      keepReceipt: session.keepReceipt,
    },
    pushId,
    changes,
  );
  snapshot.readAgain(receipts.map(({ cell }) => cell));
  return ok({ pushId, receipts });
}

async function undo(
  { session, sleep }: PushHandlersPorts,
  { source, snapshot }: LiveSide,
  receiptId: string,
): Promise<Reply<'push:undo'>> {
  const receipts = session.receipts();
  const receipt = receipts.find(({ id }) => id === receiptId);
  if (receipt === undefined) return refuse('not-found', 'This push is not known here.');
  const { cell, calendarName, calendarKey } = receipt;
  const later = receipts
    .slice(0, receipts.indexOf(receipt))
    .some((each) => each.calendarKey === calendarKey && isUndoable(each));
  if (later && isUndoable(receipt)) {
    const message = `${calendarName} was pushed to again since. First take back the later push.`;
    return refuse('stale-remote', message);
  }
  const document = patientDocument(source.cloud.document({ cell, name: calendarName }), sleep);
  const undone = await undoPush(document, receipt, source.nowMs());
  snapshot.readAgain([cell]);
  if (!undone.ok) return undoRefusal(calendarName, undone.error);
  session.keepReceipt(undone.value);
  return ok(undone.value);
}

const isUndoable = ({ versionAfter, versionBefore, undoneAtMs }: Receipt): boolean =>
  versionAfter !== null && versionAfter !== versionBefore && undoneAtMs === null;
