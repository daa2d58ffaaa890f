/** Which accounts and roles a session opens. Kept, because asking 650 accounts takes the portal half a minute. */
import { readPages } from '../aws/sso-portal-door.ts';
import type { DiscoveredAccount, Discovery } from '../../shared/ipc/access-summaries.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import type { Portal, PortalError } from './portal.ts';
import type { SsoSession } from './sso-session.ts';

export interface DiscoveryPorts {
  readonly portal: Portal;
  readonly kept: () => readonly Discovery[];
  readonly keep: (discoveries: readonly Discovery[]) => void;
  readonly nowMs: () => EpochMs;
  readonly onProgress: (progress: {
    readonly sessionKey: string;
    readonly done: number;
    readonly total: number;
  }) => void;
}

export interface Discoverer {
  /** The accounts, from memory unless `again`. */
  readonly accounts: (
    session: SsoSession,
    again: boolean,
  ) => Promise<Result<Discovery, PortalError>>;
  /** Some accounts with their roles; asks only for those not known unless `again`. */
  readonly roles: (
    session: SsoSession,
    accountIds: readonly string[],
    again: boolean,
  ) => Promise<Result<readonly DiscoveredAccount[], PortalError>>;
}

/** Requests to the portal at a time: enough to fill its pace at any latency. */
const inFlight = 8;

export function openDiscoverer(ports: DiscoveryPorts): Discoverer {
  const keptOf = (session: SsoSession): Discovery | undefined =>
    ports.kept().find(({ sessionKey }) => sessionKey === session.key);
  const keep = (discovery: Discovery): void => {
    const others = ports.kept().filter(({ sessionKey }) => sessionKey !== discovery.sessionKey);
    ports.keep([...others, discovery]);
  };

  async function accounts(session: SsoSession, again: boolean) {
    const known = keptOf(session);
    if (known !== undefined && !again) return ok(known);
    const list = await readPages((nextToken) =>
      ports.portal.ask(session, (door, token) => door.listAccounts(token, nextToken)),
    );
    if (!list.ok) return list;
    const roles = new Map(known?.accounts.map((account) => [account.accountId, account.roles]));
    const discovery: Discovery = {
      sessionKey: session.key,
      readAtMs: ports.nowMs(),
      accounts: list.value.map(({ accountId, name }) => ({
        accountId,
        name,
        roles: roles.get(accountId) ?? null,
      })),
    };
    keep(discovery);
    return ok(discovery);
  }

  return {
    accounts,
    roles: async (session, accountIds, again) => {
      const known = await accounts(session, false);
      if (!known.ok) return known;
      const wanted = new Set(accountIds);
      const chosen = known.value.accounts.filter(({ accountId }) => wanted.has(accountId));
      const asked = await askRoles(
        ports,
        session,
        chosen.filter(({ roles }) => again || roles === null),
      );
      // What was found before something failed is kept: the next try goes on from there.
      const found = new Map(asked.found.map((account) => [account.accountId, account]));
      const current = keptOf(session) ?? known.value;
      const merged = current.accounts.map((account) => found.get(account.accountId) ?? account);
      if (found.size > 0) keep({ ...current, accounts: merged });
      if (asked.error !== null) return err(asked.error);
      return ok(merged.filter(({ accountId }) => wanted.has(accountId)));
    },
  };
}

async function askRoles(
  { portal, onProgress }: DiscoveryPorts,
  session: SsoSession,
  accounts: readonly DiscoveredAccount[],
) {
  const found: DiscoveredAccount[] = [];
  const queue = [...accounts];
  let error: PortalError | null = null;
  const work = async (): Promise<void> => {
    for (let account = queue.shift(); account !== undefined; account = queue.shift()) {
      const { accountId } = account;
      const roles = await readPages((nextToken) =>
        portal.ask(session, (door, token) => door.listRoles(token, accountId, nextToken)),
      );
      if (!roles.ok) {
        error ??= roles.error;
        queue.length = 0;
        return;
      }
      found.push({ ...account, roles: [...roles.value].sort() });
      onProgress({ sessionKey: session.key, done: found.length, total: accounts.length });
    }
  };
  await Promise.all(Array.from({ length: Math.min(inFlight, accounts.length) }, work));
  return { found, error: error as PortalError | null };
}
