/** Pushing on top of what somebody wrote meanwhile: never over it. */
import type { Receipt } from '../../shared/changes/receipt.ts';
import { bridge } from '../bridge/client.ts';
import type { RecalledChange } from '../../shared/ipc/push-summaries.ts';
import { readCalendarText } from './calendar-text.ts';
import { usePlanStore } from './plan-store.ts';
import { windowsOfReceipt } from './push-outcomes.ts';
import { refreshAndPrepare, showPushTab } from './push-store.ts';
import { refreshAndWait } from './refresh-and-wait.ts';

/** Reads the calendars again and shows a new preview of the same windows on top of what is there. */
export async function rebasePush(receipts: readonly Receipt[]): Promise<void> {
  const { plan } = usePlanStore.getState();
  if (plan === null) return;
  const windowIds = new Set(receipts.flatMap((receipt) => windowsOfReceipt(receipt, plan.id)));
  showPushTab('push');
  await refreshAndPrepare(
    receipts.map(({ cell }) => cell),
    [...windowIds],
  );
}

/** What a push was to write, as its journal has it. */
export async function recallChange({ id }: Receipt): Promise<RecalledChange | null> {
  const reply = await bridge['push:recall']({ receiptId: id });
  return reply.ok ? reply.value : null;
}

/** What was pushed beside what the calendar holds after reading it again; null where either is unknown. */
export async function textSince(
  receipt: Receipt,
): Promise<{ readonly recalled: RecalledChange; readonly now: string } | null> {
  await refreshAndWait([receipt.cell]);
  const recalled = await recallChange(receipt);
  const reply = await readCalendarText(receipt.calendarKey);
  return recalled === null || !reply.ok ? null : { recalled, now: reply.value.text };
}
