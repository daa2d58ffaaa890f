/**
 * The push at hand, from choosing windows to its receipts. It lives outside of the screen, so that
 * a push goes on, and is remembered, while the reader looks at something else.
 */
import { create } from 'zustand';
import type { Receipt } from '../../shared/changes/receipt.ts';
import type { BridgeError } from '../../shared/ipc/types.ts';
import type { Plan } from '../../shared/model/plan.ts';
import { bridge } from '../bridge/client.ts';
import type { CellRef } from '../../shared/model/target.ts';
import { notify } from './notify.ts';
import { usePlanStore } from './plan-store.ts';
import {
  calendarsToPush,
  initialPushFlow,
  prepared,
  pushBegun,
  pushEnded,
  pushProgressed,
  receiptChanged,
  startedOver,
  type PushFlow,
} from './push-flow.ts';
import { recordStates, type PushTarget } from './pushed-states.ts';
import { refreshAndWait } from './refresh-and-wait.ts';
import { useViewStore } from './view-store.ts';
import { canBeTakenBack, isLive, windowsOfReceipt, windowsPushed } from './push-outcomes.ts';

export const usePushStore = create<PushFlow>(() => initialPushFlow);

const change = (step: (flow: PushFlow) => PushFlow): void => usePushStore.setState(step);

// A push belongs to an opened plan: another one begins with nothing chosen and nothing prepared.
// Only opening and closing put another plan in the file's place without saving.
let opening = Symbol('opening');
usePlanStore.subscribe((now, before) => {
  if (now.savedPlan === before.savedPlan || now.savedAtMs !== null) return;
  opening = Symbol('opening');
  usePushStore.setState(initialPushFlow, true);
});

export const showPushTab = (tab: PushFlow['tab']): void => usePushStore.setState({ tab });

/** Replaces the choice of windows. */
export const choosePushWindows = (chosenIds: ReadonlySet<string>): void =>
  usePushStore.setState({ chosenIds });

/** Takes a calendar out of the push, or puts it back in. */
export function togglePushCalendar(calendarKey: string): void {
  const leftOut = new Set(usePushStore.getState().leftOut);
  if (!leftOut.delete(calendarKey)) leftOut.add(calendarKey);
  usePushStore.setState({ leftOut });
}

export const backToChoose = (): void =>
  usePushStore.setState({ step: 'choose', problem: null, weeklyIds: [] });
export const askToConfirm = (): void => usePushStore.setState({ step: 'confirm' });
export const backToPreview = (): void => usePushStore.setState({ step: 'preview' });

/** Ready for the next push. */
export const startPushOver = (): void => change(startedOver);

/** Asks main what pushing these windows would change, and shows it. */
export async function preparePush(
  windowIds: readonly string[],
  weeklyIds = usePushStore.getState().weeklyIds,
): Promise<void> {
  const { plan } = usePlanStore.getState();
  if (plan === null || usePushStore.getState().work !== 'none') return;
  const asked = opening;
  usePushStore.setState({ work: 'preparing', problem: null, weeklyIds });
  const reply = await bridge['push:prepare']({
    plan,
    windowIds: [...windowIds],
    weeklySeriesIds: [...weeklyIds],
  });
  if (opening !== asked) return;
  if (!reply.ok) return usePushStore.setState({ work: 'none', problem: reply.error });
  change((flow) => prepared(flow, { changeSet: reply.value, plan, windowIds }));
}

/** Reads these cells again, waits for them, and prepares the same windows anew, or the given ones. */
export async function refreshAndPrepare(
  cells: readonly CellRef[],
  windowIds = usePushStore.getState().preparedIds,
): Promise<void> {
  if (usePushStore.getState().work !== 'none') return;
  const asked = opening;
  usePushStore.setState({ work: 'preparing', problem: null });
  await refreshAndWait(cells);
  if (opening !== asked) return;
  usePushStore.setState({ work: 'none' });
  await preparePush(windowIds);
}

/**
 * Writes the calendars of the preview. `targets` are the windows it was prepared for, with all the
 * calendars each belongs in: those that are then live everywhere become "pushed" in the plan.
 */
export async function startPush(targets: readonly PushTarget[], reason = ''): Promise<void> {
  const flow = usePushStore.getState();
  const { plan } = usePlanStore.getState();
  const { changeSet } = flow;
  const calendarKeys = calendarsToPush(flow).map(({ calendarKey }) => calendarKey);
  if (plan === null || changeSet === null || flow.work !== 'none' || calendarKeys.length === 0)
    return;
  const asked = opening;
  change(pushBegun);
  const stopListening = bridge.listen('push:progressed', (news) =>
    change((running) => pushProgressed(running, news)),
  );
  const { id: changeSetId, hash } = changeSet;
  const reply = await bridge['push:start']({ changeSetId, hash, calendarKeys, reason });
  stopListening();
  // The answer may come after its plan was closed; then there is nobody to tell.
  if (opening !== asked) return;
  const receipts = reply.ok ? reply.value.receipts : [];
  change((running) => pushEnded(running, { receipts, problem: reply.ok ? null : reply.error }));
  const known = usePushStore.getState().receipts;
  recordStates(windowsPushed({ windows: targets, changeSet, receipts: known }), 'pushed');
  if (useViewStore.getState().screen !== 'push') tellElsewhere(known);
}

/** Pauses the running push, goes on with it, or calls off what has not begun. */
export async function steerPush(command: 'pause' | 'continue' | 'cancel'): Promise<void> {
  const reply = await bridge['push:steer']({ command });
  if (reply.ok && command !== 'cancel') usePushStore.setState({ paused: command === 'pause' });
  if (reply.ok && command === 'cancel') usePushStore.setState({ paused: false, calledOff: true });
}

/** Says how a push ended to a reader who is on another screen by then. */
function tellElsewhere(receipts: readonly Receipt[]): void {
  const liveCount = receipts.filter(isLive).length;
  notify({
    tone: liveCount === receipts.length && liveCount > 0 ? 'good' : 'bad',
    title: `The push has ended: ${liveCount} of ${receipts.length} calendars as planned`,
    message: 'Its receipts are on Push.',
  });
}

/** Takes pushes back, one calendar after the other. One that is refused does not stop the others. */
export async function takeBack(receipts: readonly Receipt[]): Promise<void> {
  const { plan } = usePlanStore.getState();
  const undoable = receipts.filter(canBeTakenBack);
  if (plan === null || usePushStore.getState().work !== 'none' || undoable.length === 0) return;
  const asked = opening;
  usePushStore.setState({
    work: 'taking-back',
    undoingIds: new Set(undoable.map(({ id }) => id)),
    undoProblems: new Map(),
    problem: null,
  });
  const ids = undoable.map(({ id }) => id);
  for (const [index, receiptId] of ids.entries()) {
    const reply = await bridge['push:undo']({ receiptId, alongWith: ids.slice(index + 1) });
    if (opening !== asked) return;
    if (reply.ok) noteTakenBack(reply.value, plan);
    else if (reply.error.kind === 'cancelled') {
      // Nobody said yes, which is no fault of a calendar; the others are not asked about either.
      usePushStore.setState({ problem: reply.error });
      break;
    } else noteUndoProblem(receiptId, reply.error);
  }
  usePushStore.setState({ work: 'none', undoingIds: new Set() });
}

function noteTakenBack(receipt: Receipt, plan: Plan): void {
  change((flow) => ({
    ...receiptChanged(flow, receipt),
    undoingIds: new Set([...flow.undoingIds].filter((id) => id !== receipt.id)),
  }));
  recordStates(windowsOfReceipt(receipt, plan.id), 'agreed', 'pushed');
}

const noteUndoProblem = (receiptId: string, problem: BridgeError): void =>
  change((flow) => ({
    ...flow,
    undoingIds: new Set([...flow.undoingIds].filter((id) => id !== receiptId)),
    undoProblems: new Map(flow.undoProblems).set(receiptId, problem),
  }));

/** Reads the receipts of earlier pushes. */
export async function readPushHistory(): Promise<void> {
  const reply = await bridge['push:list']({});
  if (reply.ok) usePushStore.setState({ history: reply.value });
  else usePushStore.setState({ history: [], problem: reply.error });
}
