/** Everything the window may know about signing in: names and states, no token and no key. */
import type {
  AwsAccess,
  ConsentWish,
  Discovery,
  MappedAccount,
  ProfileSummary,
  SessionState,
  SessionSummary,
  SignInProgress,
} from '../../shared/ipc/access-summaries.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { profileWishes, sessionWishes, type AwsConfiguration } from './aws-configuration.ts';
import { visible } from './parse-aws-files.ts';
import type { AwsProfile } from './profiles.ts';
import { sessionKeyOf, type SsoSession } from './sso-session.ts';
import type { SsoToken } from './token-cache.ts';
import { canRenew } from './token-keeper.ts';

export interface AccessFacts {
  readonly configuration: AwsConfiguration;
  readonly tokens: ReadonlyMap<string, SsoToken | null>;
  readonly mapped: readonly MappedAccount[];
  readonly discoveries: readonly Discovery[];
  readonly consents: readonly string[];
  readonly signIn: SignInProgress | null;
  readonly nowMs: EpochMs;
}

export function describeAccess(facts: AccessFacts): AwsAccess {
  const { configuration, mapped, signIn } = facts;
  const { profiles, sessions, readings, files } = configuration;
  return {
    files: readings,
    profiles: profiles.map((profile) => profileSummary(facts, profile)),
    sessions: sessions.map((session) => sessionSummary(facts, session)),
    mapped,
    problems: files.problems,
    signIn,
  };
}

function profileSummary(facts: AccessFacts, profile: AwsProfile): ProfileSummary {
  const [{ name, kind, keys }] = profile.links;
  const { fault } = profile;
  return {
    name,
    kind,
    region: keys.get('region') ?? null,
    sessionKey: sessionKeyOf(profile),
    accountId: accountOf(profile),
    roleName: keys.get('sso_role_name') ?? roleInArn.exec(keys.get('role_arn') ?? '')?.[2] ?? null,
    fault: fault === null ? null : { ...fault, detail: visible(fault.detail) },
    consents: withState(facts, profileWishes(facts.configuration, profile)),
  };
}

const roleInArn = /^arn:[\w-]+:iam::(\d{12}):role\/(?:[^/]+\/)*([^/]+)$/;

function accountOf({ links: [{ keys }] }: AwsProfile): string | null {
  const inRole = roleInArn.exec(keys.get('role_arn') ?? '')?.[1];
  const accountId = keys.get('role_arn') === undefined ? keys.get('sso_account_id') : inRole;
  return accountId !== undefined && /^\d{12}$/.test(accountId) ? accountId : null;
}

function sessionSummary(facts: AccessFacts, session: SsoSession): SessionSummary {
  const { key, style, startUrl, region } = session;
  const profiles = facts.configuration.profiles.filter((each) => sessionKeyOf(each) === key);
  return {
    key,
    style,
    startUrl,
    region,
    state: stateOf(facts.tokens.get(key) ?? null, facts.nowMs),
    profiles: profiles.map(({ name }) => name),
    expectedAccounts: expectedAccounts(facts, key, profiles),
    consents: withState(facts, sessionWishes(facts.configuration, session)),
  };
}

/** What its token says. */
export function stateOf(token: SsoToken | null, nowMs: EpochMs): SessionState {
  if (token === null) return { kind: 'never' };
  const { expiresAtMs } = token;
  return expiresAtMs > nowMs
    ? { kind: 'signed-in', untilMs: expiresAtMs, renews: canRenew(token, nowMs) }
    : { kind: 'expired', sinceMs: expiresAtMs };
}

/** Accounts by every name there is for them: the map's first, then the portal's, then the profile's. */
function expectedAccounts(
  { mapped, discoveries }: AccessFacts,
  sessionKey: string,
  profiles: readonly AwsProfile[],
) {
  const names = new Map<string, string>();
  for (const profile of profiles) {
    const accountId = profile.links.at(-1)?.keys.get('sso_account_id');
    if (accountId !== undefined) names.set(accountId, profile.name);
  }
  for (const discovery of discoveries)
    if (discovery.sessionKey === sessionKey)
      for (const { accountId, name } of discovery.accounts) names.set(accountId, name);
  for (const { accountId, alias, via } of mapped)
    if (via.kind === 'session' && via.sessionKey === sessionKey) names.set(accountId, alias);
  return [...names].map(([accountId, name]) => ({ accountId, name }));
}

const withState = (
  { consents }: AccessFacts,
  wishes: readonly Omit<ConsentWish, 'given'>[],
): readonly ConsentWish[] => wishes.map((wish) => ({ ...wish, given: consents.includes(wish.id) }));
