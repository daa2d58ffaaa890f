/** The portal of IAM Identity Center: which accounts and roles a token opens, and their credentials. */
import type { SSOClient } from '@aws-sdk/client-sso';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import type { SsoError } from './sso-error.ts';
import { attempt, clientOptions, given, type ServicePlace } from './sso-oidc-door.ts';

export interface PortalAccount {
  readonly accountId: string;
  readonly name: string;
}

/** Keys of a role, without knowledge of whose account they really are. Secret. */
export interface RoleKeys {
  readonly accessKeyId: string;
  readonly secretAccessKey: string;
  readonly sessionToken: string;
  readonly expiresAtMs: EpochMs;
}

/** One page of a list. */
export interface Page<T> {
  readonly items: readonly T[];
  readonly nextToken: string | null;
}

/** Every function is one request, so that whoever calls can keep the portal's pace. */
export interface SsoPortalDoor {
  readonly listAccounts: (
    accessToken: string,
    nextToken: string | null,
  ) => Promise<Result<Page<PortalAccount>, SsoError>>;
  readonly listRoles: (
    accessToken: string,
    accountId: string,
    nextToken: string | null,
  ) => Promise<Result<Page<string>, SsoError>>;
  readonly roleKeys: (
    accessToken: string,
    role: { readonly accountId: string; readonly roleName: string },
  ) => Promise<Result<RoleKeys, SsoError>>;
  readonly close: () => void;
}

/** Opens the portal of a region. One attempt a call: the pace is kept, and throttling seen, outside. */
export function openSsoPortalDoor(place: ServicePlace): SsoPortalDoor {
  let made: Promise<SSOClient> | null = null;
  const client = (): Promise<SSOClient> => (made ??= makeClient(place));
  return {
    listAccounts: (accessToken, nextToken) =>
      attempt(async () => {
        const { ListAccountsCommand } = await sdk();
        const answer = await (
          await client()
        ).send(new ListAccountsCommand({ accessToken, maxResults: 100, ...next(nextToken) }));
        const items = (answer.accountList ?? []).flatMap(({ accountId, accountName }) =>
          accountId === undefined ? [] : [{ accountId, name: accountName ?? accountId }],
        );
        return { items, nextToken: tokenOf(answer.nextToken) };
      }),
    listRoles: (accessToken, accountId, nextToken) =>
      attempt(async () => {
        const { ListAccountRolesCommand } = await sdk();
        const answer = await (
          await client()
        ).send(
          new ListAccountRolesCommand({
            accessToken,
            accountId,
            maxResults: 100,
            ...next(nextToken),
          }),
        );
        const items = (answer.roleList ?? []).flatMap(({ roleName }) => roleName ?? []);
        return { items, nextToken: tokenOf(answer.nextToken) };
      }),
    roleKeys: (accessToken, { accountId, roleName }) =>
      attempt(async () => {
        const { GetRoleCredentialsCommand } = await sdk();
        const { roleCredentials } = await (
          await client()
        ).send(new GetRoleCredentialsCommand({ accessToken, accountId, roleName }));
        return {
          accessKeyId: given(roleCredentials?.accessKeyId, 'accessKeyId'),
          secretAccessKey: given(roleCredentials?.secretAccessKey, 'secretAccessKey'),
          sessionToken: given(roleCredentials?.sessionToken, 'sessionToken'),
          expiresAtMs: given(roleCredentials?.expiration, 'expiration'),
        };
      }),
    close: () => void made?.then((each) => each.destroy()),
  };
}

/** Loaded with the first question: a window is on screen before the SDK is needed. */
const sdk = () => import('@aws-sdk/client-sso');

const makeClient = async (place: ServicePlace): Promise<SSOClient> =>
  new (await sdk()).SSOClient({ ...clientOptions(place), maxAttempts: 1 });

const next = (nextToken: string | null) => (nextToken === null ? {} : { nextToken });

/** The last page has no token, or an empty one. */
const tokenOf = (nextToken: string | undefined): string | null =>
  nextToken === undefined || nextToken === '' ? null : nextToken;

/** All pages of a list; ends at a token that has been seen. */
export async function readPages<T, E>(
  page: (nextToken: string | null) => Promise<Result<Page<T>, E>>,
): Promise<Result<readonly T[], E>> {
  const items: T[] = [];
  const seen = new Set<string>();
  let nextToken: string | null = null;
  do {
    const answer: Result<Page<T>, E> = await page(nextToken);
    if (!answer.ok) return err(answer.error);
    items.push(...answer.value.items);
    nextToken = answer.value.nextToken;
    if (nextToken !== null && seen.has(nextToken)) return ok(items);
    if (nextToken !== null) seen.add(nextToken);
  } while (nextToken !== null);
  return ok(items);
}
