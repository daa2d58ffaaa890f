/** Pushes that broke off with the app: which there are, and how to go on with one. */
import {
  isInterrupted,
  unsettledChanges,
  type JournaledPush,
} from '../../shared/formats/push-journal.ts';
import type { BridgeError } from '../../shared/ipc/types.ts';
import type { InterruptedPush } from '../../shared/ipc/push-summaries.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';
import { cellKey, type CellRef } from '../../shared/model/target.ts';
import { refuse } from './answers.ts';
import type { LiveSource } from './plan-session.ts';
import type { PushOrder } from './push-calendars.ts';
import type { PushJournals } from './push-journals.ts';

/** Pushes that nobody has brought to an end or left, newest first. */
export async function interruptedPushes(
  journals: PushJournals,
): Promise<readonly InterruptedPush[]> {
  return (await journals.list()).filter(isInterrupted).map(summaryOf).reverse();
}

function summaryOf(push: JournaledPush): InterruptedPush {
  const { pushId, atMs, by, planName } = push.begun;
  const unsettled = unsettledChanges(push);
  return {
    pushId,
    startedAtMs: atMs,
    by,
    planName,
    settledCount: push.begun.changes.length - unsettled.length,
    unsettled: unsettled.map(({ calendarKey, calendarName, cell }) => ({
      calendarKey,
      calendarName,
      cell,
      maybeWritten: push.writingKeys.has(calendarKey),
    })),
  };
}

/** What is left to do, and how the push was described when it began. */
export interface ResumeOrder {
  readonly order: PushOrder;
  readonly begun: JournaledPush['begun'];
}

/** What is left to do of an interrupted push. Refused where its accounts are not open now. */
export async function orderToResume(
  journals: PushJournals,
  openCells: readonly CellRef[],
  pushId: string,
): Promise<Result<ResumeOrder, BridgeError>> {
  const push = (await journals.list()).find(({ begun }) => begun.pushId === pushId);
  if (push === undefined || !isInterrupted(push)) {
    return refuse('not-found', 'There is nothing left to do of this push.');
  }
  const changes = unsettledChanges(push);
  const open = new Set(openCells.map(cellKey));
  const missing = changes.find(({ cell }) => !open.has(cellKey(cell)));
  if (missing !== undefined) {
    const { accountId, region } = missing.cell;
    return refuse(
      'not-found',
      `${missing.calendarName} is in account ${accountId}, ${region}, which is not open now. Open the plan ${push.begun.planName} and its accounts first.`,
    );
  }
  const order = { pushId, changes, begunKeys: push.writingKeys };
  return ok({ order, begun: push.begun });
}

/** Notes that the rest of a push is left as it is. */
export async function leavePush(
  journals: PushJournals,
  { nowMs }: Pick<LiveSource, 'nowMs'>,
  { pushId, by }: { readonly pushId: string; readonly by: string },
): Promise<Result<null, BridgeError>> {
  const journal = await journals.reopen(pushId);
  if (journal === null) return refuse('not-found', 'The journal of this push is gone.');
  await journal.note({ kind: 'left', atMs: nowMs(), by });
  await journal.close();
  return ok(null);
}
