/** Fills the port of reading and pushing: credentials for a cell, by the map of accounts. */
import { createHash } from 'node:crypto';
import type { AccountVia, MappedAccount } from '../../shared/ipc/access-summaries.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { CellRef } from '../../shared/model/target.ts';
import type {
  CellCredentials,
  CredentialsError,
  CredentialsFor,
  CredentialsPurpose,
} from '../services/credentials-port.ts';
import { profileWishes, sessionWishes, type AwsConfiguration } from './aws-configuration.ts';
import { configuredEndpoint } from './endpoints.ts';
import type { KeysResult } from './keep-keys.ts';
import { profileKeys } from './profile-keys.ts';
import type { AwsProfile } from './profiles.ts';
import { roleKeys, type RoleKeysPorts } from './role-keys.ts';

export interface CellCredentialsPorts extends RoleKeysPorts {
  /** The files as they are, read at most a moment ago. */
  readonly configuration: () => Promise<AwsConfiguration>;
  readonly mapped: () => readonly MappedAccount[];
  readonly consents: () => readonly string[];
}

type Via<K extends AccountVia['kind']> = Extract<AccountVia, { readonly kind: K }>;
type Answer = Result<CellCredentials, CredentialsError>;

/** The port; a caller that gives up stops waiting, and the request others wait for goes on. */
export const cellCredentials =
  (ports: CellCredentialsPorts): CredentialsFor =>
  (cell, purpose, abortSignal) =>
    unlessAborted(credentials(ports, cell, purpose), abortSignal);

async function credentials(
  ports: CellCredentialsPorts,
  cell: CellRef,
  purpose: CredentialsPurpose,
): Promise<Answer> {
  const { accountId } = cell;
  const account = ports.mapped().find((each) => each.accountId === accountId);
  if (account === undefined) return err(notMapped(accountId));
  const { via } = account;
  return via.kind === 'session'
    ? bySession(ports, { accountId, via, purpose })
    : byProfile(ports, { accountId, via, purpose });
}

interface Wanted<K extends AccountVia['kind']> {
  readonly accountId: string;
  readonly via: Via<K>;
  readonly purpose: CredentialsPurpose;
}

async function bySession(
  ports: CellCredentialsPorts,
  { accountId, via, purpose }: Wanted<'session'>,
): Promise<Answer> {
  const roleName = purpose === 'push' ? via.pushRole : via.readRole;
  if (roleName === null) return err(readOnly(accountId));
  const configuration = await ports.configuration();
  const session = configuration.sessions.find(({ key }) => key === via.sessionKey);
  if (session === undefined)
    return err(
      unusable(
        `The session ${via.sessionKey} of account ${accountId} is no longer in the AWS configuration. Map the account anew.`,
      ),
    );
  const refusal = withoutConsent(ports, sessionWishes(configuration, session));
  if (refusal !== null) return err(refusal);
  const keys = await roleKeys(ports, session, { accountId, roleName });
  return toCell(keys, configuration.ssmEndpoint);
}

async function byProfile(
  ports: CellCredentialsPorts,
  { accountId, via, purpose }: Wanted<'profile'>,
): Promise<Answer> {
  const name = purpose === 'push' ? via.pushProfile : via.readProfile;
  if (name === null) return err(readOnly(accountId));
  const found = await keysOfProfile(ports, name, accountId);
  return toCell(found.keys, found.ssmEndpoint);
}

/** Keys of a profile by name, whosever for `accountId` null; nothing is run or asked without consent. */
export async function keysOfProfile(
  ports: CellCredentialsPorts,
  name: string,
  accountId: string | null,
): Promise<{ readonly keys: KeysResult; readonly ssmEndpoint: string | null }> {
  const configuration = await ports.configuration();
  const profile = configuration.profiles.find((each) => each.name === name);
  const refuse = (error: CredentialsError) => ({ keys: err(error), ssmEndpoint: null });
  if (profile === undefined)
    return refuse(unusable(`The profile ${name} is no longer in the AWS configuration.`));
  if (profile.fault !== null)
    return refuse(
      unusable(
        `The profile ${name} cannot be used (${profile.fault.kind}: ${profile.fault.detail}).`,
      ),
    );
  const refusal = withoutConsent(ports, profileWishes(configuration, profile));
  if (refusal !== null) return refuse(refusal);
  const links = { configuration, way: ports.way, roleKeys: roleKeys.bind(null, ports) };
  const keys = await ports.kept.get(profileKeysName(profile, accountId), () =>
    profileKeys(links, profile, accountId),
  );
  return { keys, ssmEndpoint: configuredEndpoint('ssm', profile.links[0].keys, configuration) };
}

/** Names what is kept by what the files said: a changed profile is another one. */
function profileKeysName({ name, links }: AwsProfile, accountId: string | null): string {
  const content = JSON.stringify(links.map(({ keys }) => [...keys]));
  const hash = createHash('sha256').update(content).digest('hex');
  return `profile\n${name}\n${accountId ?? ''}\n${hash}`;
}

function toCell(keys: KeysResult, ssmEndpoint: string | null): Answer {
  if (!keys.ok) return keys;
  const { accountId, accessKeyId, secretAccessKey, sessionToken, arn, expiresAtMs } = keys.value;
  const token = sessionToken === undefined ? {} : { sessionToken };
  return ok({ accountId, accessKeyId, secretAccessKey, ...token, arn, expiresAtMs, ssmEndpoint });
}

function withoutConsent(
  { consents }: CellCredentialsPorts,
  wishes: readonly { readonly id: string; readonly kind: string; readonly subject: string }[],
): CredentialsError | null {
  const given = new Set(consents());
  const open = wishes.find(({ id }) => !given.has(id));
  if (open === undefined) return null;
  const what = open.kind === 'runs-command' ? 'runs the command' : 'asks another host than AWS:';
  return {
    kind: 'consent-needed',
    message: `The AWS configuration ${what} ${open.subject}. Allow it in Sources, or correct the configuration.`,
  };
}

const notMapped = (accountId: string): CredentialsError => ({
  kind: 'not-mapped',
  message: `Account ${accountId} is not among those this computer reaches. Choose a sign-in and a role for it in Sources.`,
});
const readOnly = (accountId: string): CredentialsError => ({
  kind: 'read-only',
  message: `Account ${accountId} is read-only here: no push role was chosen for it. Choose one in Sources.`,
});
const unusable = (message: string): CredentialsError => ({ kind: 'unusable', message });

/** The answer, or `cancelled` as soon as the signal fires. */
function unlessAborted(work: Promise<Answer>, abortSignal: AbortSignal | undefined) {
  if (abortSignal === undefined) return work;
  return new Promise<Answer>((resolve, reject) => {
    const stop = (): void => resolve(err({ kind: 'cancelled', message: 'Cancelled.' }));
    if (abortSignal.aborted) stop();
    abortSignal.addEventListener('abort', stop, { once: true });
    work.then(resolve, reject).finally(() => abortSignal.removeEventListener('abort', stop));
  });
}
