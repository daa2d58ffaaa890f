/** Handlers of a push: prepare, start, list, undo. Main keeps the change set; the window only names it. */
import type { Handlers, Reply } from '../../shared/ipc/types.ts';
import { ok } from '../../shared/kernel/result.ts';
import type { PushStep, Receipt } from '../../shared/changes/receipt.ts';
import { noSource, refuse, undoRefusal } from './answers.ts';
import type { LiveSide, PlanSession } from './plan-session.ts';
import { preparePush } from './prepare-push.ts';
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
}

type PushHandlers = Pick<Handlers, 'push:prepare' | 'push:start' | 'push:list' | 'push:undo'>;

/** One push at a time: a second start while one runs is refused. */
export function pushHandlers(ports: PushHandlersPorts): PushHandlers {
  const { session } = ports;
  let isPushing = false;
  return {
    'push:prepare': async ({ plan, windowIds }) => {
      const live = session.live();
      if (live === null) return noSource();
      const changeSet = preparePush(preparePorts(ports, live))(plan, windowIds);
      session.prepare(changeSet);
      return ok(changeSet);
    },
    'push:start': async (input) => {
      const live = session.live();
      if (live === null) return noSource();
      if (isPushing)
        return refuse('bad-request', 'A push is already running. Wait for its receipts.');
      isPushing = true;
      try {
        return await start(ports, live, input);
      } finally {
        isPushing = false;
      }
    },
    'push:list': async () => ok(session.receipts()),
    'push:undo': async ({ receiptId }) => {
      const live = session.live();
      const receipt = session.receipts().find(({ id }) => id === receiptId);
      if (live === null) return noSource();
      if (receipt === undefined) return refuse('not-found', 'This push is not known here.');
      return undo(session, live, receipt);
    },
  };
}

const preparePorts = ({ session, sha256, newId }: PushHandlersPorts, live: LiveSide) => ({
  sha256,
  newId,
  nowMs: live.source.nowMs,
  calendars: live.snapshot.calendars,
  occurrencesIn: (range: Parameters<typeof live.snapshot.occurrencesIn>[0]) =>
    live.snapshot.occurrencesIn(range).occurrences,
  receipts: session.receipts,
});

async function start(
  ports: PushHandlersPorts,
  live: LiveSide,
  input: Parameters<Handlers['push:start']>[0],
): Promise<Reply<'push:start'>> {
  const { session } = ports;
  const changeSet = session.prepared();
  // The hash covers every byte that would be written: what was not shown cannot be pushed.
  if (changeSet === null || changeSet.id !== input.changeSetId || changeSet.hash !== input.hash) {
    return refuse('change-set-outdated', 'The preview is out of date. Prepare the push again.');
  }
  const chosen = new Set(input.calendarKeys);
  const changes = changeSet.calendars.filter(({ calendarKey }) => chosen.has(calendarKey));
  session.prepare(null);
  const pushId = ports.newId();
  const receipts = await pushCalendars(
    {
      nowMs: live.source.nowMs,
      sleep: ports.sleep,
      document: ({ cell, calendarName }) =>
        live.source.cloud.document({ cell, name: calendarName }),
      onProgress: (progress) => ports.onProgress({ pushId, ...progress }),
      keepReceipt: session.keepReceipt,
    },
    pushId,
    changes,
  );
  live.snapshot.refresh(receipts.map(({ cell }) => cell));
  return ok({ pushId, receipts });
}

async function undo(
  session: PlanSession,
  live: LiveSide,
  receipt: Receipt,
): Promise<Reply<'push:undo'>> {
  const document = live.source.cloud.document({ cell: receipt.cell, name: receipt.calendarName });
  const undone = await undoPush(document, receipt, live.source.nowMs());
  if (!undone.ok) return undoRefusal(receipt.calendarName, undone.error);
  session.keepReceipt(undone.value);
  live.snapshot.refresh([receipt.cell]);
  return ok(undone.value);
}
