/** Accounts on the map as they are being edited: nothing counts before it is applied. */
import { create } from 'zustand';
import type { MappedAccount } from '../../shared/ipc/access-summaries.ts';
import { changedRows } from '../presenters/mapping-rows.ts';
import { mapAccounts, unmapAccounts, useAccessStore } from './access-store.ts';
import { connectAws } from './plan-files.ts';
import { useSessionStore } from './session-store.ts';

export interface MappingState {
  /** Edited rows by account; whatever equals what is applied counts as not edited. */
  readonly drafts: ReadonlyMap<string, MappedAccount>;
  readonly chosenIds: ReadonlySet<string>;
  readonly isBusy: boolean;
}

const initial: MappingState = { drafts: new Map(), chosenIds: new Set(), isBusy: false };

export const useMappingStore = create<MappingState>(() => initial);

/** Notes edits of rows without applying them. */
export function editRows(rows: readonly MappedAccount[]): void {
  const drafts = new Map(useMappingStore.getState().drafts);
  for (const row of rows) drafts.set(row.accountId, row);
  useMappingStore.setState({ drafts });
}

export const discardEdits = (): void => useMappingStore.setState({ drafts: new Map() });

/** Chooses rows for editing them together, or lets go of them. */
export function chooseRows(accountIds: readonly string[], isChosen: boolean): void {
  const chosenIds = new Set(useMappingStore.getState().chosenIds);
  for (const id of accountIds) {
    if (isChosen) chosenIds.add(id);
    else chosenIds.delete(id);
  }
  useMappingStore.setState({ chosenIds });
}

/** Puts the edits into effect: on this computer's map, and in the plan as one step that can be undone. */
export async function applyEdits(): Promise<void> {
  const mapped = useAccessStore.getState().access?.mapped ?? [];
  const changed = changedRows(mapped, useMappingStore.getState().drafts);
  if (changed.length === 0) return discardEdits();
  useMappingStore.setState({ isBusy: true });
  const isDone = await mapAccounts(changed);
  if (isDone) await reconnect();
  useMappingStore.setState(isDone ? { isBusy: false, drafts: new Map() } : { isBusy: false });
}

/** Takes the chosen accounts off the map. What the plan says of them stays. */
export async function removeChosen(): Promise<void> {
  const { chosenIds } = useMappingStore.getState();
  useMappingStore.setState({ isBusy: true });
  if (await unmapAccounts([...chosenIds])) {
    chooseRows([...chosenIds], false);
    await reconnect();
  }
  useMappingStore.setState({ isBusy: false });
}

/** Lets main and the plan take over the map. The sample never meets real accounts. */
export async function reconnect(): Promise<void> {
  if (useSessionStore.getState().source === 'aws') await connectAws();
}
