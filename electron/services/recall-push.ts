/** Looks up in the journals what a push was to write to one calendar. */
import type { RecalledChange } from '../../shared/ipc/push-summaries.ts';
import type { PushJournals } from './push-journals.ts';

/** The change a receipt is about, with the plan it was made of; null where no journal has it. */
export async function recallPush(
  journals: PushJournals,
  receiptId: string,
): Promise<RecalledChange | null> {
  for (const { begun } of await journals.list()) {
    const change = begun.changes.find(
      ({ calendarKey }) => `${begun.pushId}.${calendarKey}` === receiptId,
    );
    if (change !== undefined) return { planId: begun.planId, change };
  }
  return null;
}
