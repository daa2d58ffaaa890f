/** IAM Identity Center's token service: clients, codes, tokens; and the page that a browser would show. */
import { createHash } from 'node:crypto';
import type { EpochMs } from '../../../../shared/time/time-range.ts';
import type { WireAnswer } from '../protocol.ts';
import type { IdentityWorld, OpenDevice, RegisteredClient } from './identity-world.ts';
import { json, page, redirect, refusal } from './identity-wire.ts';

/** How it keeps time. */
export interface OidcSite {
  readonly world: IdentityWorld;
  readonly nowMs: EpochMs;
  readonly url: string;
  readonly tokenSeconds: number;
  readonly intervalSeconds: number;
  /** Whether the answer to a refresh has a new refresh token. */
  readonly rotatesRefreshTokens: boolean;
}

type Body = Readonly<Record<string, unknown>>;

const text = (value: unknown): string => (typeof value === 'string' ? value : '');
const texts = (value: unknown): readonly string[] =>
  Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [];

export function registerClient({ world, nowMs }: OidcSite, body: Body): WireAnswer {
  if (text(body['clientName']) === '' || body['clientType'] !== 'public')
    return refusal(400, 'InvalidClientMetadataException', 'clientName and clientType are needed.');
  const grantTypes = texts(body['grantTypes']);
  const redirectUris = texts(body['redirectUris']);
  const isBrowser = grantTypes.includes('authorization_code');
  if (isBrowser && !redirectUris.every((uri) => /^http:\/\/127\.0\.0\.1\/\S*$/.test(uri)))
    return refusal(400, 'InvalidRedirectUriException', 'Loopback, without a port.');
  if (isBrowser && (redirectUris.length === 0 || text(body['issuerUrl']) === ''))
    return refusal(400, 'InvalidRequestException', 'redirectUris and issuerUrl are needed.');
  const client: RegisteredClient = {
    clientId: world.secret('client-id'),
    clientSecret: world.secret('client-secret'),
    expiresAtMs: nowMs + 90 * 86_400_000,
    scopes: texts(body['scopes']),
    grantTypes,
    redirectUris,
    startUrl: isBrowser ? text(body['issuerUrl']) : null,
  };
  world.clients.set(client.clientId, client);
  return json({
    clientId: client.clientId,
    clientSecret: client.clientSecret,
    clientIdIssuedAt: Math.floor(nowMs / 1000),
    clientSecretExpiresAt: Math.floor(client.expiresAtMs / 1000),
  });
}

/** The page that a person would confirm: it does so by itself, or says no. */
export function authorizePage(
  { world }: OidcSite,
  query: URLSearchParams,
  decision: 'confirm' | 'deny',
): WireAnswer {
  const client = world.clients.get(query.get('client_id') ?? '');
  const redirectUri = query.get('redirect_uri') ?? '';
  if (client === undefined || client.startUrl === null || !isRegistered(client, redirectUri))
    return page('Unknown client or redirect.', 400);
  const isWhole =
    query.get('response_type') === 'code' &&
    query.get('code_challenge_method') === 'S256' &&
    (query.get('scopes') ?? '').split(' ').includes('sso:account:access');
  if (!isWhole) return page('Malformed request.', 400);
  const back = new URL(redirectUri);
  back.searchParams.set('state', query.get('state') ?? '');
  if (decision === 'deny') {
    back.searchParams.set('error', 'access_denied');
    back.searchParams.set('error_description', 'The person said no.');
    return redirect(back.href);
  }
  const code = world.secret('code');
  const challenge = query.get('code_challenge') ?? '';
  const { clientId, startUrl } = client;
  world.codes.set(code, { clientId, startUrl, challenge, redirectUri });
  back.searchParams.set('code', code);
  return redirect(back.href);
}

/** Loopback redirects are compared without their port. */
function isRegistered({ redirectUris }: RegisteredClient, redirectUri: string): boolean {
  if (!URL.canParse(redirectUri)) return false;
  const url = new URL(redirectUri);
  url.port = '';
  return redirectUris.includes(url.href);
}

export function startDevice(site: OidcSite, body: Body): WireAnswer {
  const { world, nowMs, url, intervalSeconds } = site;
  const client = knownClient(site, body);
  if (client === null) return unknownClient;
  const startUrl = text(body['startUrl']);
  if (!world.seed.portals.some((portal) => portal.startUrl === startUrl))
    return refusal(400, 'InvalidRequestException', 'No such start page.');
  const deviceCode = world.secret('device-code');
  const userCode = `ABCD-${String(world.devices.size + 1).padStart(4, '0')}`;
  const endsAtMs = nowMs + 600_000;
  const { clientId } = client;
  world.devices.set(deviceCode, { clientId, startUrl, userCode, endsAtMs, state: 'open' });
  return json({
    deviceCode,
    userCode,
    verificationUri: `${url}/device`,
    verificationUriComplete: `${url}/device?user_code=${userCode}`,
    expiresIn: 600,
    interval: intervalSeconds,
  });
}

/** The page where a device code is typed: opened with the code, it confirms by itself. */
export function devicePage(world: IdentityWorld, query: URLSearchParams): WireAnswer {
  const found = [...world.devices.values()].find(
    ({ userCode }) => userCode === query.get('user_code'),
  );
  if (found === undefined) return page('Unknown code.', 404);
  if (found.state === 'open') found.state = 'confirmed';
  return page('Confirmed.');
}

export function createToken(site: OidcSite, body: Body): WireAnswer {
  const client = knownClient(site, body);
  if (client === null) return unknownClient;
  switch (body['grantType']) {
    case 'authorization_code':
      return byCode(site, client, body);
    case 'urn:ietf:params:oauth:grant-type:device_code':
      return byDevice(site, site.world.devices.get(text(body['deviceCode'])));
    case 'refresh_token':
      return byRefresh(site, text(body['refreshToken']));
    default:
      return refusal(400, 'UnsupportedGrantTypeException', 'No such grant type.');
  }
}

function byCode(site: OidcSite, { clientId }: RegisteredClient, body: Body): WireAnswer {
  const code = text(body['code']);
  const open = site.world.codes.get(code);
  const challenge = createHash('sha256').update(text(body['codeVerifier'])).digest('base64url');
  // A code is good once, for its own client, redirect and verifier.
  site.world.codes.delete(code);
  const isRight =
    open?.clientId === clientId &&
    open.redirectUri === body['redirectUri'] &&
    open.challenge === challenge;
  return isRight ? issue(site, open.startUrl, true) : invalidGrant;
}

function byDevice(site: OidcSite, device: OpenDevice | undefined): WireAnswer {
  if (device === undefined) return invalidGrant;
  if (device.endsAtMs <= site.nowMs)
    return refusal(400, 'ExpiredTokenException', 'The code has ended.');
  switch (device.state) {
    case 'open':
      return refusal(400, 'AuthorizationPendingException', 'Not confirmed yet.');
    case 'denied':
      return refusal(400, 'AccessDeniedException', 'The person said no.');
    case 'confirmed':
      return issue(site, device.startUrl, true);
  }
}

function byRefresh(site: OidcSite, refreshToken: string): WireAnswer {
  const startUrl = site.world.refreshTokens.get(refreshToken);
  if (startUrl === undefined) return invalidGrant;
  if (site.rotatesRefreshTokens) site.world.refreshTokens.delete(refreshToken);
  return issue(site, startUrl, site.rotatesRefreshTokens);
}

function issue(site: OidcSite, startUrl: string, withRefresh: boolean): WireAnswer {
  const { world, nowMs, tokenSeconds } = site;
  const accessToken = world.secret('access-token');
  world.accessTokens.set(accessToken, { startUrl, endsAtMs: nowMs + tokenSeconds * 1000 });
  const refreshToken = withRefresh ? world.secret('refresh-token') : null;
  if (refreshToken !== null) world.refreshTokens.set(refreshToken, startUrl);
  return json({
    accessToken,
    expiresIn: tokenSeconds,
    tokenType: 'Bearer',
    ...(refreshToken === null ? {} : { refreshToken }),
  });
}

function knownClient({ world, nowMs }: OidcSite, body: Body): RegisteredClient | null {
  const client = world.clients.get(text(body['clientId']));
  const isRight = client?.clientSecret === body['clientSecret'];
  return client !== undefined && isRight && client.expiresAtMs > nowMs ? client : null;
}

const unknownClient = refusal(401, 'InvalidClientException', 'The client is not known.');
const invalidGrant = refusal(400, 'InvalidGrantException', 'The grant is not valid.');
