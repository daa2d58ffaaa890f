/** IAM Identity Center's portal: accounts, roles, and credentials of a role. */
import type { EpochMs } from '../../../../shared/time/time-range.ts';
import type { WireAnswer, WireRequest } from '../protocol.ts';
import type { SeedAccount } from './identity-seed.ts';
import type { IdentityWorld } from './identity-world.ts';
import { json, refusal } from './identity-wire.ts';

export interface PortalSite {
  readonly world: IdentityWorld;
  readonly nowMs: EpochMs;
  readonly roleSeconds: number;
  /** Whose keys a role gives, where it is not the account's own: a wrong assignment. */
  readonly keysOf: (accountId: string) => string;
}

type Call = (
  site: PortalSite,
  accounts: readonly SeedAccount[],
  query: URLSearchParams,
) => WireAnswer;

const bearer = 'x-amz-sso_bearer_token';

/** Runs a call for whoever the token belongs to. */
export function asTokenHolder(
  site: PortalSite,
  { headers, path }: WireRequest,
  call: Call,
): WireAnswer {
  const token = site.world.accessTokens.get(headers[bearer] ?? '');
  if (token === undefined || token.endsAtMs <= site.nowMs) return unauthorized;
  const portal = site.world.seed.portals.find(({ startUrl }) => startUrl === token.startUrl);
  return call(site, portal?.accounts ?? [], new URL(path, 'http://localhost').searchParams);
}

export const listAccounts: Call = (_site, accounts, query) =>
  paged(
    accounts.map(({ accountId, name }) => ({
      accountId,
      accountName: name,
      emailAddress: `${accountId}@example.com`,
    })),
    'accountList',
    query,
  );

export const listRoles: Call = (_site, accounts, query) => {
  const account = accounts.find(({ accountId }) => accountId === query.get('account_id'));
  if (account === undefined) return forbidden;
  const { accountId, roles } = account;
  return paged(
    roles.map((roleName) => ({ roleName, accountId })),
    'roleList',
    query,
  );
};

export const roleCredentials: Call = ({ world, nowMs, roleSeconds, keysOf }, accounts, query) => {
  const accountId = query.get('account_id') ?? '';
  const account = accounts.find((each) => each.accountId === accountId);
  if (!account?.roles.includes(query.get('role_name') ?? '')) return forbidden;
  return json({
    roleCredentials: {
      accessKeyId: `PWPSAMPLE${keysOf(accountId)}`,
      secretAccessKey: world.secret('secret-key'),
      sessionToken: world.secret('session-token'),
      expiration: nowMs + roleSeconds * 1000,
    },
  });
};

/** Ends the session of a token. */
export function logOut({ world }: PortalSite, { headers }: WireRequest): WireAnswer {
  return world.accessTokens.delete(headers[bearer] ?? '') ? json({}) : unauthorized;
}

function paged(items: readonly object[], member: string, query: URLSearchParams): WireAnswer {
  const size = Number(query.get('max_result') ?? '20');
  const from = Number(query.get('next_token') ?? '0');
  if (!Number.isInteger(size) || size < 1 || size > 100 || !Number.isInteger(from))
    return refusal(400, 'InvalidRequestException', 'maxResults is 1 to 100.');
  const next = from + size < items.length ? { nextToken: String(from + size) } : {};
  return json({ [member]: items.slice(from, from + size), ...next });
}

const unauthorized = refusal(401, 'UnauthorizedException', 'Session token not found or invalid');
const forbidden = refusal(403, 'ForbiddenException', 'No access');
