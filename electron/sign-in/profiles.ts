/** Profiles as the SDK would use them: what kind each is, what it goes through, why it cannot be used. */
import type { ProfileFault, ProfileKind } from '../../shared/ipc/access-summaries.ts';
import type { AwsFiles, Section } from './parse-aws-files.ts';

/** One link of the way from a profile to its credentials. */
export interface ProfileLink {
  readonly name: string;
  readonly kind: ProfileKind;
  readonly keys: Section;
}

/** A profile with the whole way to its credentials. */
export interface AwsProfile {
  readonly name: string;
  /** Itself first; roles are assumed from the last link back to the first. Never empty. */
  readonly links: readonly [ProfileLink, ...ProfileLink[]];
  readonly fault: ProfileFault | null;
}

/** All profiles, in the order of the files. */
export const readProfiles = (files: AwsFiles): readonly AwsProfile[] =>
  [...files.profiles.keys()].map((name) => readProfile(name, files));

function readProfile(name: string, files: AwsFiles): AwsProfile {
  const keys = files.profiles.get(name) ?? new Map<string, string>();
  const first: ProfileLink = { name, kind: kindOf(keys), keys };
  const links: [ProfileLink, ...ProfileLink[]] = [first];
  let last = first;
  let fault = nameFault(first);
  while (fault === null && last.kind === 'role') {
    fault = linkFault(last, files);
    const source = last.keys.get('source_profile');
    if (fault !== null || source === undefined) break;
    const next = nextLink(source, files);
    fault = next === null ? missing(last, source) : (loopFault(links, next) ?? lengthFault(links));
    if (next === null || fault !== null) break;
    links.push(next);
    last = next;
  }
  if (fault === null && last.kind !== 'role') {
    const lastFault = linkFault(last, files);
    fault = lastFault === null || last === first ? lastFault : throughSource(last.name, lastFault);
  }
  return { name, links, fault };
}

/** In the SDK's order: role, keys, web identity, process, SSO, login. */
function kindOf(keys: Section): ProfileKind {
  const has = (key: string): boolean => keys.has(key);
  if (has('role_arn') && has('source_profile') !== has('credential_source')) return 'role';
  if (hasKeys(keys)) return 'static-keys';
  if (has('web_identity_token_file') && has('role_arn')) return 'web-identity';
  if (has('credential_process')) return 'process';
  if (has('sso_session')) return 'sso-session';
  if (ssoKeys.some(has)) return 'sso-legacy';
  return has('login_session') ? 'login-session' : 'none';
}

const ssoKeys = ['sso_start_url', 'sso_region', 'sso_account_id', 'sso_role_name'];
const hasKeys = (keys: Section): boolean =>
  keys.has('aws_access_key_id') && keys.has('aws_secret_access_key');

/** A source's own keys count before its own role: that is how the SDK ends a chain. */
function nextLink(name: string, { profiles }: AwsFiles): ProfileLink | null {
  const keys = profiles.get(name);
  if (keys === undefined) return null;
  return { name, kind: hasKeys(keys) ? 'static-keys' : kindOf(keys), keys };
}

function loopFault(links: readonly ProfileLink[], next: ProfileLink): ProfileFault | null {
  const loops = next.kind === 'role' && links.some(({ name }) => name === next.name);
  if (!loops) return null;
  return { kind: 'source-loops', detail: [...links, next].map(({ name }) => name).join(' → ') };
}

/** More than anybody has; without an end to it a hostile file keeps the app busy for hours. */
const longestWay = 20;

const lengthFault = (links: readonly ProfileLink[]): ProfileFault | null =>
  links.length < longestWay
    ? null
    : {
        kind: 'source-unusable',
        detail: `${links[0]?.name ?? ''}: more than ${longestWay} profiles in a row`,
      };

const missing = (link: ProfileLink, source: string): ProfileFault => ({
  kind: 'source-missing',
  detail: `${link.name}: source_profile = ${source}`,
});

const throughSource = (source: string, fault: ProfileFault): ProfileFault => ({
  kind: 'source-unusable',
  detail: `${source}: ${fault.detail}`,
});

/** Names with blanks are read in quotes, as the AWS CLI does; what hides its letters is not. */
function nameFault({ name, kind }: ProfileLink): ProfileFault | null {
  // The SDK looks these kinds up by name, and its grammar has no blanks.
  const bySdk = kind === 'process' || kind === 'login-session';
  const fits = bySdk
    ? /^[\w\-@+.%:/]+$/.test(name)
    : /^[\p{L}\p{N}\p{P}\p{S} ]{1,200}$/u.test(name);
  return fits ? null : { kind: 'name-not-usable', detail: name.slice(0, 200) };
}

/** What is wrong with one link by itself. */
function linkFault({ name, kind, keys }: ProfileLink, files: AwsFiles): ProfileFault | null {
  switch (kind) {
    case 'role':
      return roleFault(name, keys);
    case 'sso-session':
      return sessionFault(keys, files);
    case 'sso-legacy':
      return legacyFault(keys);
    case 'none':
      return emptyFault(keys);
    case 'static-keys':
    case 'web-identity':
    case 'process':
    case 'login-session':
      return null;
  }
}

function roleFault(name: string, keys: Section): ProfileFault | null {
  const device = keys.get('mfa_serial');
  if (device !== undefined) return { kind: 'code-device-needed', detail: device };
  const source = keys.get('credential_source');
  return source === undefined || source === 'Environment'
    ? null
    : { kind: 'source-unusable', detail: `${name}: credential_source = ${source}` };
}

function sessionFault(keys: Section, { sessions }: AwsFiles): ProfileFault | null {
  const name = keys.get('sso_session') ?? '';
  const session = sessions.get(name);
  if (session === undefined) return { kind: 'session-missing', detail: name };
  const lacking = ['sso_start_url', 'sso_region'].find((key) => !session.has(key));
  if (lacking !== undefined) return { kind: 'session-incomplete', detail: lacking };
  const differing = ['sso_start_url', 'sso_region'].find(
    (key) => keys.has(key) && keys.get(key) !== session.get(key),
  );
  if (differing !== undefined) return { kind: 'session-incomplete', detail: differing };
  const absent = ['sso_account_id', 'sso_role_name'].find((key) => !keys.has(key));
  return absent === undefined ? null : { kind: 'account-or-role-missing', detail: absent };
}

function legacyFault(keys: Section): ProfileFault | null {
  const absent = ssoKeys.find((key) => !keys.has(key));
  if (absent === undefined) return null;
  const kind = absent === 'sso_start_url' || absent === 'sso_region' ? 'session-incomplete' : null;
  return { kind: kind ?? 'account-or-role-missing', detail: absent };
}

function emptyFault(keys: Section): ProfileFault {
  const half = ['aws_access_key_id', 'aws_secret_access_key'].find((key) => keys.has(key));
  if (half !== undefined) return { kind: 'keys-incomplete', detail: half };
  return { kind: 'nothing-to-sign-with', detail: [...keys.keys()].sort().join(', ') };
}
