/** Profiles that are used for an account by themselves, outside of choosing accounts of a session. */
import type {
  AwsAccess,
  MappedAccount,
  ProfileSummary,
} from '../../shared/ipc/access-summaries.ts';
import { newAccount } from './connect-draft.ts';

/**
 * Profiles outside of choosing accounts of a session: keys, roles, commands; and any that cannot be
 * used, so that nobody looks for one in vain.
 */
export const outsideSessions = ({ profiles }: AwsAccess): readonly ProfileSummary[] =>
  profiles.filter(
    ({ kind, fault }) => fault !== null || (kind !== 'sso-session' && kind !== 'sso-legacy'),
  );

/** What stands between a profile and its use: a fault, a consent, an account not asked for; or nothing. */
export type ProfileStep = 'faulty' | 'consent' | 'identify' | 'ready';

export function profileStep(profile: ProfileSummary, accountId: string | null): ProfileStep {
  if (profile.fault !== null) return 'faulty';
  if (profile.consents.some(({ given }) => !given)) return 'consent';
  return accountId === null ? 'identify' : 'ready';
}

/** The account of a profile, as it is put on the map: read-only, with the profile's name as alias. */
export function profileAccount(
  { name, region }: ProfileSummary,
  accountId: string,
  {
    regions,
    known,
  }: { readonly regions: readonly string[]; readonly known: readonly MappedAccount[] },
): MappedAccount {
  const old = known.find((account) => account.accountId === accountId);
  const wanted = regions.length > 0 ? regions : region === null ? [] : [region];
  return {
    ...(old ?? newAccount(accountId, name)),
    regions: [...new Set([...(old?.regions ?? []), ...wanted])].sort(),
    via: {
      kind: 'profile',
      readProfile: name,
      pushProfile: old?.via.kind === 'profile' ? old.via.pushProfile : null,
    },
  };
}
