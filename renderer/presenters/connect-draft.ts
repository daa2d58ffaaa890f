/** Choosing accounts of a session: which roles there are, which one to suggest, what comes of it. */
import type { DiscoveredAccount, MappedAccount } from '../../shared/ipc/access-summaries.ts';

/** Where accounts come from: a session by its key, or the profiles outside of any session. */
export type AccountSource =
  { readonly kind: 'session'; readonly key: string } | { readonly kind: 'profiles' };

/** What a person chose before the accounts are put on the map. */
export interface ConnectDraft {
  readonly sessionKey: string;
  readonly chosenIds: ReadonlySet<string>;
  /** The role to read with, where an account has it. */
  readonly readRole: string | null;
  /** Other roles for single accounts. */
  readonly ownRoles: ReadonlyMap<string, string>;
  readonly regions: readonly string[];
}

/** A draft in which a person has not said yet which accounts (null), or which role. */
export interface OpenDraft extends Omit<ConnectDraft, 'chosenIds'> {
  readonly chosenIds: ReadonlySet<string> | null;
}

/** So few accounts are all wanted, most likely; of more a person chooses. */
const fewAccounts = 20;

/** The draft with what is most likely wanted where a person has not said. */
export function wholeDraft(draft: OpenDraft, accounts: readonly DiscoveredAccount[]): ConnectDraft {
  const likely = accounts.length <= fewAccounts ? accounts.map(({ accountId }) => accountId) : [];
  return {
    ...draft,
    chosenIds: draft.chosenIds ?? new Set(likely),
    readRole: draft.readRole ?? suggestReadRole(accounts),
  };
}

/** Role names over all accounts whose roles are known, the most common first. */
export function countRoles(
  accounts: readonly DiscoveredAccount[],
): readonly { readonly role: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const role of accounts.flatMap(({ roles }) => roles ?? [])) {
    counts.set(role, (counts.get(role) ?? 0) + 1);
  }
  return [...counts]
    .map(([role, count]) => ({ role, count }))
    .sort((a, b) => b.count - a.count || (a.role < b.role ? -1 : 1));
}

/**
 * The role to read with, if a person says nothing: the most common of those that sound like reading
 * only; else the most common of those that do not sound like administration; else none.
 */
export function suggestReadRole(accounts: readonly DiscoveredAccount[]): string | null {
  const roles = countRoles(accounts).map(({ role }) => role);
  const reads = roles.find((role) => /read|view|audit/i.test(role));
  return reads ?? roles.find((role) => !/admin|power|root|write/i.test(role)) ?? null;
}

/** The role an account is read with; null: it has none of the chosen, or its roles are not known yet. */
export function roleOf(account: DiscoveredAccount, draft: ConnectDraft): string | null {
  const own = draft.ownRoles.get(account.accountId);
  if (own !== undefined) return own;
  const { readRole } = draft;
  return readRole !== null && account.roles?.includes(readRole) === true ? readRole : null;
}

/** The chosen accounts, and those of them that lack a role to read with. */
export function draftOutcome(
  accounts: readonly DiscoveredAccount[],
  draft: ConnectDraft,
  known: readonly MappedAccount[],
): {
  readonly mapped: readonly MappedAccount[];
  readonly lackingRole: readonly DiscoveredAccount[];
} {
  const chosen = accounts.filter(({ accountId }) => draft.chosenIds.has(accountId));
  const before = new Map(known.map((account) => [account.accountId, account]));
  return {
    lackingRole: chosen.filter((account) => roleOf(account, draft) === null),
    mapped: chosen.flatMap((account) => {
      const readRole = roleOf(account, draft);
      return readRole === null
        ? []
        : [mappedAccount(account, { draft, readRole, old: before.get(account.accountId) })];
    }),
  };
}

/** An account as it is put on the map. What a person said of it earlier stays; it is read-only at first. */
function mappedAccount(
  { accountId, name }: DiscoveredAccount,
  {
    draft,
    readRole,
    old,
  }: {
    readonly draft: ConnectDraft;
    readonly readRole: string;
    readonly old: MappedAccount | undefined;
  },
): MappedAccount {
  const { sessionKey } = draft;
  const pushRole =
    old?.via.kind === 'session' && old.via.sessionKey === sessionKey ? old.via.pushRole : null;
  return {
    ...(old ?? newAccount(accountId, name)),
    regions: [...new Set([...(old?.regions ?? []), ...draft.regions])].sort(),
    via: { kind: 'session', sessionKey, readRole, pushRole },
  };
}

/** An account nobody has said anything of yet, without a way to reach it. */
export const newAccount = (accountId: string, name: string): Omit<MappedAccount, 'via'> => ({
  accountId,
  alias: name.trim() === '' ? accountId : name.trim(),
  color: null,
  regions: [],
  // Asked for twice before a push: safer than once too few.
  production: !/dev|test|stag|sandbox|nonprod|non-prod|qa|uat|demo|train/i.test(name),
  businessUnit: null,
  customer: null,
  environment: null,
});
