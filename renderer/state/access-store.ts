/** Profiles, sessions and mapped accounts, as main tells of them. One owner: everything else reads it. */
import { create } from 'zustand';
import type {
  AwsAccess,
  Discovery,
  MappedAccount,
  SignInProgress,
} from '../../shared/ipc/access-summaries.ts';
import type { BridgeError } from '../../shared/ipc/types.ts';
import { bridge } from '../bridge/client.ts';
import { bridgeErrorTitle } from '../presenters/bridge-words.ts';
import { notify } from './notify.ts';

/** How far asking for a session's accounts and roles has come. */
export interface DiscoveryProgress {
  readonly sessionKey: string;
  readonly done: number;
  readonly total: number;
}

export interface AccessState {
  /** null until main has answered. */
  readonly access: AwsAccess | null;
  /** By session. */
  readonly discoveries: ReadonlyMap<string, Discovery>;
  readonly discovering: DiscoveryProgress | null;
  /** Why a session's accounts, or their roles, could not be listed when they were asked for last. */
  readonly undiscovered: ReadonlyMap<string, BridgeError>;
  readonly signIn: SignInProgress | null;
  /** Why the AWS files could not be looked at. */
  readonly problem: BridgeError | null;
}

const initial: AccessState = {
  access: null,
  discoveries: new Map(),
  discovering: null,
  undiscovered: new Map(),
  signIn: null,
  problem: null,
};

export const useAccessStore = create<AccessState>(() => initial);

/** Hears what main tells about signing in. Called once. */
export function listenToAccess(): void {
  bridge.listen('access:changed', ({ access }) => learnAccess(access));
  bridge.listen('sign-in:progressed', ({ signIn }) => useAccessStore.setState({ signIn }));
  bridge.listen('access:discovered', (discovering) => useAccessStore.setState({ discovering }));
}

/** Takes over what main knows now. */
export const learnAccess = (access: AwsAccess): void =>
  useAccessStore.setState(({ access: before, undiscovered }) => ({
    access,
    signIn: access.signIn,
    problem: null,
    undiscovered: withoutRenewed(undiscovered, before, access),
  }));

/** Why accounts could not be listed, but of sessions whose sign-in is another one by now. */
function withoutRenewed(
  undiscovered: AccessState['undiscovered'],
  before: AwsAccess | null,
  { sessions }: AwsAccess,
): AccessState['undiscovered'] {
  const states = new Map(before?.sessions.map(({ key, state }) => [key, JSON.stringify(state)]));
  const same = new Set(
    sessions.flatMap(({ key, state }) => (states.get(key) === JSON.stringify(state) ? [key] : [])),
  );
  return new Map([...undiscovered].filter(([key]) => same.has(key)));
}

/** Reads the AWS files and the sign-ins anew. */
export async function loadAccess(): Promise<void> {
  const reply = await bridge['access:describe']({});
  if (reply.ok) learnAccess(reply.value);
  else useAccessStore.setState({ problem: reply.error });
}

/** Gives or takes back consent to a command or a host. */
export async function giveConsent(consentId: string, given: boolean): Promise<void> {
  const reply = await bridge['access:consent']({ consentId, given });
  if (reply.ok) learnAccess(reply.value);
  else tellAccess(reply.error);
}

/** Accounts behind a session. True when they are known; why not is kept, for whoever shows them. */
export async function discoverAccounts(sessionKey: string, again: boolean): Promise<boolean> {
  noteUndiscovered(sessionKey, null);
  const reply = await bridge['access:discover']({ sessionKey, again });
  useAccessStore.setState({ discovering: null });
  if (reply.ok) learnDiscovery(reply.value);
  else noteUndiscovered(sessionKey, reply.error);
  return reply.ok;
}

function noteUndiscovered(sessionKey: string, error: BridgeError | null): void {
  const undiscovered = new Map(useAccessStore.getState().undiscovered);
  if (error === null) undiscovered.delete(sessionKey);
  else undiscovered.set(sessionKey, error);
  useAccessStore.setState({ undiscovered });
}

/** Asks for the roles of accounts whose roles are not known yet. */
export async function discoverRoles(
  sessionKey: string,
  accountIds: readonly string[],
): Promise<void> {
  if (accountIds.length === 0) return;
  const reply = await bridge['access:roles']({
    sessionKey,
    accountIds: [...accountIds],
    again: false,
  });
  useAccessStore.setState({ discovering: null });
  if (!reply.ok) return noteUndiscovered(sessionKey, reply.error);
  const known = useAccessStore.getState().discoveries.get(sessionKey);
  if (known === undefined) return;
  const byId = new Map(reply.value.map((account) => [account.accountId, account]));
  const accounts = known.accounts.map((account) => byId.get(account.accountId) ?? account);
  learnDiscovery({ ...known, accounts });
}

/** Puts accounts on the map, or changes those on it. True when it was done. */
export async function mapAccounts(accounts: readonly MappedAccount[]): Promise<boolean> {
  const reply = await bridge['access:map']({
    // The schema's own type is open and mutable; ours is read-only.
    accounts: accounts.map((account) => ({ ...account, regions: [...account.regions] })),
  });
  if (reply.ok) learnAccess(reply.value);
  else tellAccess(reply.error);
  return reply.ok;
}

/** Takes accounts off the map. Nothing in AWS or in the plan changes. */
export async function unmapAccounts(accountIds: readonly string[]): Promise<boolean> {
  const reply = await bridge['access:unmap']({ accountIds: [...accountIds] });
  if (reply.ok) learnAccess(reply.value);
  else tellAccess(reply.error);
  return reply.ok;
}

function learnDiscovery(discovery: Discovery): void {
  const { discoveries } = useAccessStore.getState();
  useAccessStore.setState({
    discoveries: new Map(discoveries).set(discovery.sessionKey, discovery),
  });
}

/** Says why something about signing in did not work. What a person cancelled they know. */
export function tellAccess(error: BridgeError): void {
  if (error.kind === 'cancelled') return;
  notify({ tone: 'bad', title: bridgeErrorTitle(error), message: error.message });
}
