/** Pushes that broke off with the app, and what is done about them. */
import { create } from 'zustand';
import type { FinishedPush, InterruptedPush } from '../../shared/ipc/push-summaries.ts';
import { bridge } from '../bridge/client.ts';
import { usePlanStore } from './plan-store.ts';
import { readPushHistory, showPushTab, usePushStore } from './push-store.ts';
import { recordFinishedPush } from './pushed-states.ts';

interface InterruptedPushState {
  readonly pushes: readonly InterruptedPush[];
  /** The push that is being finished. */
  readonly finishingId: string | null;
}

export const useInterruptedPushStore = create<InterruptedPushState>(() => ({
  pushes: [],
  finishingId: null,
}));

/** Asks main which pushes broke off. */
export async function readInterruptedPushes(): Promise<void> {
  const reply = await bridge['push:interrupted']({});
  if (reply.ok) useInterruptedPushStore.setState({ pushes: reply.value });
}

/** Brings a push to its end and shows its receipts in the history. */
export async function finishPush(pushId: string): Promise<void> {
  useInterruptedPushStore.setState({ finishingId: pushId });
  usePushStore.setState({ problem: null });
  const reply = await bridge['push:resume']({ pushId });
  useInterruptedPushStore.setState({ finishingId: null });
  await readInterruptedPushes();
  if (!reply.ok) return usePushStore.setState({ problem: reply.error });
  await readPushHistory();
  recordWhatIsInForce(reply.value);
  showPushTab('history');
}

/** Of the whole push: what had ended before it broke off belongs to it as well. */
function recordWhatIsInForce({ pushId, planId, changes }: FinishedPush): void {
  if (usePlanStore.getState().plan?.id !== planId) return;
  const { history } = usePushStore.getState();
  const receipts = (history ?? []).filter((receipt) => receipt.pushId === pushId);
  recordFinishedPush(changes, receipts);
}

/** Leaves a push as it is; it is not offered again. */
export async function leaveInterruptedPush(pushId: string): Promise<void> {
  const reply = await bridge['push:leave']({ pushId });
  usePushStore.setState({ problem: reply.ok ? null : reply.error });
  await readInterruptedPushes();
}
