/** Opening, saving and closing plans. Failures are told to the person, with what to do next. */
import type { RecoveredPlan } from '../../shared/ipc/edits-contract.ts';
import type { OpenedPlan } from '../../shared/ipc/summaries.ts';
import type { BridgeError, Input, Reply } from '../../shared/ipc/types.ts';
import { bridge } from '../bridge/client.ts';
import { bridgeErrorTitle } from '../presenters/bridge-words.ts';
import type { Plan } from '../../shared/model/plan.ts';
import { currentRevision } from './edit-journal.ts';
import { enterFile, useFileStore } from './file-store.ts';
import { dateIn } from '../presenters/format-time.ts';
import { unknownZones } from '../presenters/unknown-zones.ts';
import { currentDisplayZone } from './derived.ts';
import { followSnapshot, forgetLive } from './live-store.ts';
import { notify } from './notify.ts';
import { editPlan, forgetPlan, isDirty, markSaved, showPlan, usePlanStore } from './plan-store.ts';
import { enterSession, useSessionStore } from './session-store.ts';
import { resetSources } from './sources-store.ts';
import { closeDialog, openDialog, resetView } from './view-store.ts';
import { resetBoard } from './board-store.ts';
import { resetYear } from './year-store.ts';
import { fileMessages } from '../presenters/file-messages.ts';

/** Opens the sample organization. */
export const openSample = (): Promise<void> => open(() => bridge['sample:open']({}));

/** Opens a plan file: by dialog, from the recent list, or the one the app was started with. */
export const openPlanFile = (from: Input<'plan:open'>): Promise<void> =>
  open(() => bridge['plan:open'](from));

/**
 * Puts live AWS behind the open plan, as one step that can be undone, or behind a new one. True once
 * its cells are being read. The plan's file and its history stay as they are.
 */
export async function connectAws(): Promise<boolean> {
  const { plan } = usePlanStore.getState();
  useSessionStore.setState({ busy: 'opening' });
  const reply = await bridge['access:connect']({ plan });
  useSessionStore.setState({ busy: null });
  if (!reply.ok) return tell(reply.error);
  if (plan === null) {
    await show(reply.value);
    return true;
  }
  enterSession(reply.value);
  const connected = reply.value.plan;
  // A plan that was edited meanwhile keeps its edits: only the organization is taken over.
  editPlan({
    label: 'Connect AWS accounts',
    edit: (now) =>
      now.organization === connected.organization
        ? now
        : { ...now, organization: connected.organization },
  });
  forgetLive();
  await followSnapshot();
  return true;
}

/** Saves the plan; asks where if it has no file yet. True once it is written. */
export async function savePlan(how: {
  readonly saveAs: boolean;
  /** Nobody asked for it: it never asks where. */
  readonly auto?: boolean;
}): Promise<boolean> {
  const { plan } = usePlanStore.getState();
  if (plan === null) return false;
  useSessionStore.setState({ busy: 'saving' });
  const reply = await bridge['plan:save']({ plan, revision: currentRevision(), ...how });
  useSessionStore.setState({ busy: null });
  // It stays in sight until a saving succeeds. A person who closes the file dialog knows it.
  if (!reply.ok) {
    if (reply.error.kind !== 'cancelled') useFileStore.setState({ saveProblem: reply.error });
    return false;
  }
  markSaved({ plan, path: reply.value.path, savedAtMs: reply.value.savedAtMs });
  useFileStore.setState({ saveProblem: null, news: 'same' });
  return true;
}

/** Opens the plan that lost edits belong to and makes them again. True once they are in the plan. */
export async function recoverPlan(id: string): Promise<boolean> {
  let found: RecoveredPlan | null = null;
  await open(async () => {
    const reply = await bridge['edits:recover']({ id });
    if (!reply.ok) return reply;
    found = reply.value;
    return { ok: true, value: found.opened };
  });
  // TypeScript does not see that the function above was called.
  const recovered = found as RecoveredPlan | null;
  if (recovered === null) return false;
  const { plan, editCount } = recovered;
  const label = fileMessages.recover(editCount);
  editPlan({ label, edit: () => plan });
  return true;
}

/** Back to the welcome screen; asks first if there is something to lose. */
export const closePlan = (): void =>
  leaving(() => {
    forgetPlan();
    forgetLive();
    enterFile(null);
    void bridge['plan:close']({});
  });

/** Does it at once, or after a person has saved or let go of unsaved changes. */
function leaving(then: () => void): void {
  if (isDirty(usePlanStore.getState())) openDialog({ kind: 'leave', then });
  else then();
}

function open(ask: () => Promise<Reply<'plan:open'>>): Promise<void> {
  return new Promise((resolve) => leaving(() => void openNow(ask).then(resolve)));
}

async function openNow(ask: () => Promise<Reply<'plan:open'>>): Promise<void> {
  closeDialog();
  useSessionStore.setState({ busy: 'opening' });
  const reply = await ask();
  useSessionStore.setState({ busy: null });
  if (!reply.ok) tell(reply.error);
  else if (isReadable(reply.value.plan)) await show(reply.value);
}

/** A plan in zones that are not known cannot be put at any hour, and a wrong hour is never shown. */
function isReadable(plan: Plan): boolean {
  const zones = unknownZones(plan);
  if (zones.length === 0) return true;
  const message = `${zones.join(', ')}: correct the plan file, or update the app.`;
  notify({ tone: 'bad', title: 'The plan names time zones that are not known', message });
  return false;
}

async function show(opened: OpenedPlan): Promise<void> {
  const hadPlan = usePlanStore.getState().plan !== null;
  forgetLive();
  resetSources();
  resetYear();
  resetBoard();
  enterSession(opened);
  const { newerVersion = null, instead } = opened;
  showPlan(opened.plan, opened.path, { isReadOnly: newerVersion !== null });
  enterFile(newerVersion);
  // A person has said that what was open before may go.
  if (hadPlan) void bridge['edits:left']({});
  resetView(dateIn(opened.nowMs, currentDisplayZone()));
  if (instead !== undefined) warnInstead(opened.plan.name, instead);
  else if (opened.altered) warnAltered(opened.plan.name);
  await followSnapshot();
}

function warnInstead(name: string, reason: string): void {
  notify({
    tone: 'warn',
    title: `The file is damaged; this is ${name} as it was before its last save`,
    message: `In the file ${reason} Look the plan over, then save it.`,
  });
}

function warnAltered(name: string): void {
  notify({
    tone: 'warn',
    title: `${name} is not as this app saved it`,
    message: 'It was edited or merged elsewhere, or harmed. Look it over before you rely on it.',
  });
}

function tell(error: BridgeError): false {
  // A person who closes the file dialog knows it.
  if (error.kind !== 'cancelled') {
    notify({ tone: 'bad', title: bridgeErrorTitle(error), message: error.message });
  }
  return false;
}
