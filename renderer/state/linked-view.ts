/** Links to a view: copied from the calendar, and followed when the system or a person hands one over. */
import {
  formatViewAddress,
  longestViewAddress,
  type ViewAddress,
} from '../../shared/model/view-address.ts';
import type { Input } from '../../shared/ipc/types.ts';
import { bridge } from '../bridge/client.ts';
import { bridgeErrorTitle } from '../presenters/bridge-words.ts';
import { linkMessages } from '../presenters/link-messages.ts';
import { copyText } from './copy-text.ts';
import { currentDisplayZone, currentWindow } from './derived.ts';
import { notify } from './notify.ts';
import { openPlanFile } from './plan-files.ts';
import { usePlanStore } from './plan-store.ts';
import { refreshFacts } from './session-facts.ts';
import { updateSettings } from './settings-store.ts';
import { openDialog, select, showAs, useViewStore } from './view-store.ts';

/** Puts the address of what the calendar shows on the clipboard. Hidden layers and targets are not in it. */
export async function copyViewLink(): Promise<void> {
  const { plan } = usePlanStore.getState();
  if (plan === null) return;
  const { date, view, listSpan, filter, selection } = useViewStore.getState();
  const address = formatViewAddress({
    plan: plan.id,
    date,
    view,
    ...(view === 'list' && { list: listSpan }),
    zone: currentDisplayZone(),
    filter: filter.slice(0, 500),
    ...(selection?.kind === 'window' && { window: selection.id }),
  });
  await copyText(address, linkMessages.link);
}

/** Follows what a person pasted. Main reads it, and finds the window that has its plan. */
export async function openViewLink(address: string): Promise<void> {
  const reply = await bridge['view:hand']({ address: address.slice(0, longestViewAddress + 1) });
  if (reply.ok) return;
  notify({ tone: 'bad', title: bridgeErrorTitle(reply.error), message: reply.error.message });
}

/** Follows links that are handed to this window, and one that it was opened for. Called once. */
export async function followViewLinks(): Promise<void> {
  bridge.listen('view:handed', () => void takeLink());
  await takeLink();
}

async function takeLink(): Promise<void> {
  const reply = await bridge['view:take']({});
  if (!reply.ok || reply.value === null) return;
  if ('refused' in reply.value) {
    notify({ tone: 'warn', title: linkMessages.refused, message: reply.value.refused });
    return;
  }
  const { view } = reply.value;
  // What is being typed in a dialog stays as it is.
  if (useViewStore.getState().dialog !== null) {
    notify({ tone: 'warn', title: linkMessages.waits, message: linkMessages.waitsNext });
    return;
  }
  if (goToView(view)) return;
  await refreshFacts();
  openDialog({ kind: 'other-plan', view });
}

/** Opens a plan for a link, which asks about unsaved changes, and goes there if it is the plan that is meant. */
export async function openForLink(view: ViewAddress, from: Input<'plan:open'>): Promise<void> {
  const before = usePlanStore.getState().plan;
  await openPlanFile(from);
  if (!goToView(view) && usePlanStore.getState().plan !== before) {
    notify({ tone: 'info', title: linkMessages.stillOther, message: linkMessages.stillOtherNext });
  }
}

/** False where another plan is open, or none: nothing has changed then. */
function goToView(view: ViewAddress): boolean {
  if (usePlanStore.getState().plan?.id !== view.plan) return false;
  // What is being typed beside the calendar is taken over first, as when a person leaves it.
  if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  const { date, filter = '', list, window: id } = view;
  updateSettings({ displayZone: view.zone });
  showAs({ view: view.view, date, filter, ...(list !== undefined && { listSpan: list }) });
  const isThere = id === undefined || currentWindow(id) !== null;
  select(id !== undefined && isThere ? { kind: 'window', id } : null);
  if (!isThere) {
    notify({ tone: 'info', title: linkMessages.noWindow, message: linkMessages.noWindowNext });
  }
  return true;
}
