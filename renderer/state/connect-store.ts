/** Choosing AWS accounts: whether the dialog is open, and what putting them on the map comes to. */
import { create } from 'zustand';
import type { MappedAccount } from '../../shared/ipc/access-summaries.ts';
import { bridge } from '../bridge/client.ts';
import {
  discoverAccounts,
  discoverRoles,
  loadAccess,
  mapAccounts,
  tellAccess,
  useAccessStore,
} from './access-store.ts';
import { notify } from './notify.ts';
import { connectAws } from './plan-files.ts';
import { usePlanStore } from './plan-store.ts';
import { useSessionStore } from './session-store.ts';

export interface ConnectState {
  readonly isOpen: boolean;
  /** The chosen accounts are being put on the map and opened. */
  readonly isBusy: boolean;
  /** Accounts of profiles whose files do not tell them, as AWS answered; by profile. */
  readonly identified: ReadonlyMap<string, string>;
}

const closed: ConnectState = { isOpen: false, isBusy: false, identified: new Map() };

export const useConnectStore = create<ConnectState>(() => closed);

/** Opens the dialog, with the AWS files and sign-ins read anew. */
export function openConnect(): void {
  if (useSessionStore.getState().source === 'sample' && usePlanStore.getState().plan !== null) {
    return notify({
      tone: 'info',
      title: 'The sample never meets real AWS',
      message: 'Close the sample, then use your accounts from the welcome screen.',
    });
  }
  useConnectStore.setState({ ...closed, isOpen: true });
  void loadAccess();
}

export const closeConnect = (): void => useConnectStore.setState(closed);

/** Sessions whose accounts are being asked for, and whether they are to be asked for anew after that. */
const underWay = new Map<string, boolean>();

/** Accounts of a session, then their roles, some at a time so that they appear as they come. */
export async function readSession(sessionKey: string, again = false): Promise<void> {
  const isAskedAnew = underWay.get(sessionKey);
  if (isAskedAnew !== undefined) return void underWay.set(sessionKey, isAskedAnew || again);
  underWay.set(sessionKey, false);
  let isWantedAnew: boolean | undefined;
  try {
    if (await discoverAccounts(sessionKey, again)) await readRoles(sessionKey);
  } finally {
    isWantedAnew = underWay.get(sessionKey);
    underWay.delete(sessionKey);
  }
  if (isWantedAnew === true) await readSession(sessionKey, true);
}

async function readRoles(sessionKey: string): Promise<void> {
  for (;;) {
    const unknown = rolesUnknown(sessionKey).slice(0, rolesAtOnce);
    if (unknown.length === 0 || !useConnectStore.getState().isOpen) return;
    await discoverRoles(sessionKey, unknown);
    // What could not be read now is not asked for without end.
    if (rolesUnknown(sessionKey)[0] === unknown[0]) return;
  }
}

const rolesAtOnce = 40;

const rolesUnknown = (sessionKey: string): readonly string[] =>
  useAccessStore
    .getState()
    .discoveries.get(sessionKey)
    ?.accounts.flatMap(({ accountId, roles }) => (roles === null ? [accountId] : [])) ?? [];

/** Asks AWS whose account a profile's credentials belong to. */
export async function identifyProfile(profile: string): Promise<void> {
  const reply = await bridge['access:identify']({ profile });
  if (!reply.ok) return tellAccess(reply.error);
  const { identified } = useConnectStore.getState();
  useConnectStore.setState({
    identified: new Map(identified).set(profile, reply.value.accountId),
  });
}

/** Puts the accounts on the map and live AWS behind the open plan, or behind a new one. */
export async function openAccounts(accounts: readonly MappedAccount[]): Promise<void> {
  useConnectStore.setState({ isBusy: true });
  const isMapped = await mapAccounts(accounts);
  if (isMapped && (await connectAws())) closeConnect();
  else useConnectStore.setState({ isBusy: false });
}
