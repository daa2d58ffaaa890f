/** Keys of a profile of any kind: from its last link back to itself, each step only as it was consented to. */
import type { NetworkWay } from '../aws/network-way.ts';
import type { SsoError } from '../aws/sso-error.ts';
import type { ServicePlace } from '../aws/sso-oidc-door.ts';
import {
  assumeRole,
  assumeRoleWithTokenFile,
  environmentCredentials,
  loginCredentials,
  runCredentialProcess,
  type ProfileInFiles,
  type SigningKeys,
} from '../aws/sts-door.ts';
import type { CredentialsError } from '../services/credentials-port.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { AwsConfiguration } from './aws-configuration.ts';
import { configuredEndpoint } from './endpoints.ts';
import { keysError } from './keys-error.ts';
import type { KeysResult } from './keep-keys.ts';
import type { Section } from './parse-aws-files.ts';
import type { AwsProfile, ProfileLink } from './profiles.ts';
import { provenKeys, type Role } from './role-keys.ts';
import { isRegionName, type SsoSession } from './sso-session.ts';

export interface ProfileKeysPorts {
  readonly configuration: AwsConfiguration;
  readonly way: NetworkWay;
  readonly roleKeys: (session: SsoSession, role: Role) => Promise<KeysResult>;
}

type Keys = Result<SigningKeys, CredentialsError>;

/** New keys of a profile without fault, and whose they are. Consent has been looked at before. */
export async function profileKeys(
  ports: ProfileKeysPorts,
  profile: AwsProfile,
  accountId: string | null,
): Promise<KeysResult> {
  const [first, ...sources] = profile.links;
  const what = `Profile ${profile.name}`;
  let keys: Keys | null = null;
  for (const link of [first, ...sources].reverse()) {
    keys = await linkKeys(ports, link, keys);
    if (!keys.ok) return keys;
  }
  if (keys === null) throw new Error('A profile has at least one link');
  return provenKeys(what, accountId, { keys: keys.value, place: stsPlace(ports, first.keys) });
}

/** Keys of one link, given those of its source. */
async function linkKeys(
  ports: ProfileKeysPorts,
  { name, kind, keys }: ProfileLink,
  source: Keys | null,
): Promise<Keys> {
  const what = `Profile ${name}`;
  const place = stsPlace(ports, keys);
  switch (kind) {
    case 'role': {
      const base = source ?? toKeys(what, await environmentCredentials());
      return base.ok ? toKeys(what, await assumeRole(place, base.value, roleOf(keys))) : base;
    }
    case 'static-keys':
      return ok(staticKeys(keys));
    case 'web-identity':
      return toKeys(what, await assumeRoleWithTokenFile(place, tokenRoleOf(keys)));
    case 'process':
      return toKeys(what, await runCredentialProcess(inFiles(ports, name)));
    case 'login-session':
      return toKeys(what, await loginCredentials(inFiles(ports, name)));
    case 'sso-session':
    case 'sso-legacy':
      return sessionKeys(ports, { name, kind, keys });
    case 'none':
      return err({ kind: 'unusable', message: `${what} has nothing to sign with.` });
    default:
      return assertNever(kind);
  }
}

function sessionKeys({ configuration, roleKeys }: ProfileKeysPorts, { name, keys }: ProfileLink) {
  const key = keys.get('sso_session') ?? keys.get('sso_start_url');
  const session = configuration.sessions.find((each) => each.key === key);
  if (session === undefined) {
    const message = `Profile ${name}: its sign-in has no usable start page or region.`;
    return Promise.resolve(err<CredentialsError>({ kind: 'unusable', message }));
  }
  const accountId = keys.get('sso_account_id') ?? '';
  return roleKeys(session, { accountId, roleName: keys.get('sso_role_name') ?? '' });
}

const toKeys = (what: string, answer: Result<SigningKeys, SsoError>): Keys =>
  answer.ok ? answer : err(keysError(what, what, answer.error));

/** STS of the profile's region; a profile without one is asked at the oldest. */
function stsPlace({ configuration, way }: ProfileKeysPorts, keys: Section): ServicePlace {
  const region = keys.get('region') ?? '';
  return {
    region: isRegionName(region) ? region : 'us-east-1',
    endpoint: configuredEndpoint('sts', keys, configuration),
    way,
  };
}

function staticKeys(keys: Section): SigningKeys {
  const sessionToken = keys.get('aws_session_token');
  return {
    accessKeyId: keys.get('aws_access_key_id') ?? '',
    secretAccessKey: keys.get('aws_secret_access_key') ?? '',
    ...(sessionToken === undefined ? {} : { sessionToken }),
    expiresAtMs: null,
  };
}

const sessionName = (keys: Section): string =>
  keys.get('role_session_name') ?? 'patch-window-planner';

function roleOf(keys: Section) {
  const seconds = Number(keys.get('duration_seconds') ?? 3600);
  return {
    roleArn: keys.get('role_arn') ?? '',
    sessionName: sessionName(keys),
    externalId: keys.get('external_id') ?? null,
    durationSeconds: Number.isInteger(seconds) ? seconds : 3600,
  };
}

const tokenRoleOf = (keys: Section) => ({
  roleArn: keys.get('role_arn') ?? '',
  tokenFile: keys.get('web_identity_token_file') ?? '',
  sessionName: sessionName(keys),
});

const inFiles = ({ configuration }: ProfileKeysPorts, profile: string): ProfileInFiles => ({
  profile,
  configPath: configuration.environment.configPath,
  credentialsPath: configuration.environment.credentialsPath,
});
