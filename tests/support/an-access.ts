import type {
  AwsAccess,
  MappedAccount,
  ProfileSummary,
  SessionSummary,
} from '../../shared/ipc/access-summaries.ts';

/** A session `corp` of the newer style that nobody has signed in to, with no profile. */
export const aSession = (differs: Partial<SessionSummary> = {}): SessionSummary => ({
  key: 'corp',
  style: 'session',
  startUrl: 'https://acme.awsapps.com/start',
  region: 'eu-central-1',
  state: { kind: 'never' },
  profiles: [],
  expectedAccounts: [],
  consents: [],
  ...differs,
});

/** A usable profile of the session `corp`. */
export const aProfile = (differs: Partial<ProfileSummary> = {}): ProfileSummary => ({
  name: 'acme-prod',
  kind: 'sso-session',
  region: 'us-east-1',
  sessionKey: 'corp',
  accountId: '111122223333',
  roleName: 'ReadOnly',
  fault: null,
  consents: [],
  ...differs,
});

/** An account on the map, read-only, through the session `corp`. */
export const aMapped = (differs: Partial<MappedAccount> = {}): MappedAccount => ({
  accountId: '111122223333',
  alias: 'acme-prod',
  color: null,
  regions: ['us-east-1'],
  production: true,
  businessUnit: null,
  customer: null,
  environment: null,
  via: { kind: 'session', sessionKey: 'corp', readRole: 'ReadOnly', pushRole: null },
  ...differs,
});

/** What main tells of signing in: one session, nothing else. */
export const anAccess = (differs: Partial<AwsAccess> = {}): AwsAccess => ({
  files: [
    { path: '/home/ada/.aws/config', state: 'read' },
    { path: '/home/ada/.aws/credentials', state: 'missing' },
  ],
  profiles: [],
  sessions: [aSession()],
  mapped: [],
  problems: [],
  signIn: null,
  ...differs,
});
