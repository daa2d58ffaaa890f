/** Whether work on some cells could be signed for now, and how long its sign-ins last. Calls nobody. */
import type { AccessCheck, AwsAccess, MappedAccount } from '../../shared/ipc/access-summaries.ts';
import type { CellRef } from '../../shared/model/target.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import type { CredentialsPurpose } from '../services/credentials-port.ts';

/** A push of many calendars, with its probes, fits well into this. */
const soonMs = 60 * 60_000;

export function checkAccess(
  { mapped, sessions, profiles }: Pick<AwsAccess, 'mapped' | 'sessions' | 'profiles'>,
  { cells, purpose }: { readonly cells: readonly CellRef[]; readonly purpose: CredentialsPurpose },
  nowMs: EpochMs,
): AccessCheck {
  const accountIds = [...new Set(cells.map(({ accountId }) => accountId))];
  const byId = new Map(mapped.map((account) => [account.accountId, account]));
  const sessionKey = ({ via }: MappedAccount): string | null => {
    if (via.kind === 'session') return via.sessionKey;
    const name = purpose === 'push' ? via.pushProfile : via.readProfile;
    return profiles.find((profile) => profile.name === name)?.sessionKey ?? null;
  };
  const needed = new Map<string, string[]>();
  for (const accountId of accountIds) {
    const account = byId.get(accountId);
    const key = account === undefined ? null : sessionKey(account);
    if (key !== null) needed.set(key, [...(needed.get(key) ?? []), accountId]);
  }
  return {
    cells,
    unmappedAccountIds: accountIds.filter((accountId) => !byId.has(accountId)),
    readOnlyAccountIds: accountIds.filter((accountId) => {
      const account = byId.get(accountId);
      return purpose === 'push' && account !== undefined && !mayPush(account);
    }),
    sessions: [...needed]
      .map(([key, ids]) => {
        const session = sessions.find((each) => each.key === key);
        const state = session?.state ?? { kind: 'never' as const };
        const untilMs = state.kind === 'signed-in' ? state.untilMs : null;
        const renews = state.kind === 'signed-in' && state.renews;
        return {
          sessionKey: key,
          startUrl: session?.startUrl ?? '',
          untilMs,
          renews,
          endsSoon: untilMs !== null && !renews && untilMs - nowMs < soonMs,
          accountIds: ids,
        };
      })
      .sort((a, b) => (a.untilMs ?? 0) - (b.untilMs ?? 0)),
  };
}

const mayPush = ({ via }: MappedAccount): boolean =>
  (via.kind === 'session' ? via.pushRole : via.pushProfile) !== null;
