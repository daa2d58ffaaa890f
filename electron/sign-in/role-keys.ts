/** Keys of any account and role of a session (aws-facts 6.5), proven to be that account's. */
import type { NetworkWay } from '../aws/network-way.ts';
import { askIdentity, type SigningKeys } from '../aws/sts-door.ts';
import { err, ok } from '../../shared/kernel/result.ts';
import { keysError, wrongAccount } from './keys-error.ts';
import type { KeptKeys, KeysResult } from './keep-keys.ts';
import type { Portal } from './portal.ts';
import type { SsoSession } from './sso-session.ts';

export interface Role {
  readonly accountId: string;
  readonly roleName: string;
}

export interface RoleKeysPorts {
  readonly portal: Portal;
  readonly kept: KeptKeys;
  readonly way: NetworkWay;
}

export const roleKeysName = (session: SsoSession, { accountId, roleName }: Role): string =>
  `session\n${session.key}\n${accountId}\n${roleName}`;

/** Kept keys, or new ones from the portal. Keys of another account than asked for are refused. */
export const roleKeys = (
  ports: RoleKeysPorts,
  session: SsoSession,
  role: Role,
): Promise<KeysResult> =>
  ports.kept.get(roleKeysName(session, role), () => askForKeys(ports, session, role));

async function askForKeys(
  { portal, way }: RoleKeysPorts,
  session: SsoSession,
  role: Role,
): Promise<KeysResult> {
  const what = `${role.roleName} in ${role.accountId}`;
  const keys = await portal.ask(session, (door, token) => door.roleKeys(token, role));
  if (!keys.ok) {
    const { error } = keys;
    return error.kind === 'signed-out'
      ? err({ kind: 'signed-out', sessionKey: session.key, message: error.message })
      : err(keysError(what, role.roleName, error));
  }
  const place = { region: session.region, endpoint: session.stsEndpoint, way };
  return provenKeys(what, role.accountId, { keys: keys.value, place });
}

/** Asks STS whose keys these are; `accountId` null: whosever they are. */
export async function provenKeys(
  what: string,
  accountId: string | null,
  {
    keys,
    place,
  }: { readonly keys: SigningKeys; readonly place: Parameters<typeof askIdentity>[0] },
): Promise<KeysResult> {
  const identity = await askIdentity(place, keys);
  if (!identity.ok) return err(keysError(what, what, identity.error));
  const actual = identity.value.accountId;
  if (accountId !== null && actual !== accountId) return err(wrongAccount(what, accountId, actual));
  return ok({ ...keys, accountId: actual, arn: identity.value.arn });
}
