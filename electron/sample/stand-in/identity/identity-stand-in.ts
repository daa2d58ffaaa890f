/**
 * IAM Identity Center and STS that fit into a test: token service, portal, caller identity, over HTTP
 * on the loopback address. The pages a browser would show confirm by themselves. Keys it gives are
 * those that the SSM stand-in knows.
 */
import type { EpochMs } from '../../../../shared/time/time-range.ts';
import { listenOnLoopback, type Listening } from '../faces/http-face.ts';
import type { WireAnswer, WireRequest } from '../protocol.ts';
import {
  noIdentityFaults,
  type IdentityFaultOrder,
  type IdentityOperation,
} from './identity-faults.ts';
import type { IdentitySeed } from './identity-seed.ts';
import { identityWorldOf, type IdentityWorld } from './identity-world.ts';
import { page, refusal } from './identity-wire.ts';
import {
  authorizePage,
  createToken,
  devicePage,
  registerClient,
  startDevice,
} from './oidc-service.ts';
import {
  asTokenHolder,
  listAccounts,
  listRoles,
  logOut,
  roleCredentials,
} from './portal-service.ts';
import { assumeRole, callerIdentity } from './sts-service.ts';

export interface IdentityOptions {
  readonly now?: () => EpochMs;
  readonly tokenSeconds?: number;
  readonly roleSeconds?: number;
  /** Of polling for a device code. */
  readonly intervalSeconds?: number;
  readonly rotatesRefreshTokens?: boolean;
  /** Portal calls in any second above which it answers 429; unlimited when absent. */
  readonly portalCallsPerSecond?: number;
  /** What the page of the browser's way does. */
  readonly decision?: () => 'confirm' | 'deny';
}

export interface IdentityCall {
  readonly atMs: EpochMs;
  readonly operation: IdentityOperation;
  readonly statusCode: number | null;
}

export interface IdentityStandIn {
  readonly listen: (port?: number) => Promise<Listening>;
  readonly calls: () => readonly IdentityCall[];
  readonly countCalls: (operation: IdentityOperation) => number;
  readonly failNext: (order: IdentityFaultOrder) => void;
  /** From now on a role of the account gives another account's keys. */
  readonly giveWrongKeys: (accountId: string, instead: string) => void;
  /** Ends every token and every way to renew one. */
  readonly endSessions: () => void;
  /** What a person does with the device codes that wait. */
  readonly decideDevices: (state: 'confirmed' | 'denied') => void;
  /** A token as if somebody had signed in elsewhere. */
  readonly issueToken: (startUrl: string) => string;
}

export function createIdentityStandIn(
  seed: IdentitySeed,
  options: IdentityOptions = {},
): IdentityStandIn {
  const { now = Date.now, tokenSeconds = defaults.tokenSeconds } = options;
  const world = identityWorldOf(seed);
  const faults = noIdentityFaults();
  const calls: IdentityCall[] = [];
  const wrongKeys = new Map<string, string>();
  let url = '';

  const serve = async (request: WireRequest): Promise<WireAnswer> => {
    const operation = operationOf(request);
    if (operation === null) return page('Nothing is here.', 404);
    if (operation === 'DevicePage') return devicePage(world, queryOf(request));
    const tooFast = isPortal(operation) && isTooFast(calls, options, now());
    const answer =
      faults.meet(operation) ??
      (tooFast ? tooManyRequests : carryOut(operation, request, siteOf(url)));
    const statusCode = answer.kind === 'answer' ? answer.statusCode : null;
    calls.push({ atMs: now(), operation, statusCode });
    return answer;
  };
  const siteOf = (ownUrl: string): Site => ({
    ...defaults,
    ...options,
    world,
    url: ownUrl,
    nowMs: now(),
    keysOf: (accountId) => wrongKeys.get(accountId) ?? accountId,
    decision: options.decision?.() ?? 'confirm',
  });

  return {
    listen: async (port = 0) => {
      const listening = await listenOnLoopback(serve, port);
      url = listening.url;
      return listening;
    },
    calls: () => calls,
    countCalls: (operation) => calls.filter((call) => call.operation === operation).length,
    failNext: faults.order,
    giveWrongKeys: (accountId, instead) => void wrongKeys.set(accountId, instead),
    endSessions: () => {
      world.accessTokens.clear();
      world.refreshTokens.clear();
    },
    decideDevices: (state) => world.devices.forEach((device) => (device.state = state)),
    issueToken: (startUrl) => issueToken(world, startUrl, now() + tokenSeconds * 1000),
  };
}

function issueToken(world: IdentityWorld, startUrl: string, endsAtMs: EpochMs): string {
  const token = world.secret('access-token');
  world.accessTokens.set(token, { startUrl, endsAtMs });
  return token;
}

const defaults = {
  tokenSeconds: 28_800,
  roleSeconds: 3_600,
  intervalSeconds: 5,
  rotatesRefreshTokens: true,
};

const tooManyRequests = refusal(429, 'TooManyRequestsException', 'HTTP 429 Unknown Code');

type Site = Parameters<typeof startDevice>[0] &
  Parameters<typeof logOut>[0] & { readonly decision: 'confirm' | 'deny' };

function carryOut(operation: IdentityOperation, request: WireRequest, site: Site): WireAnswer {
  switch (operation) {
    case 'RegisterClient':
      return registerClient(site, bodyOf(request));
    case 'StartDeviceAuthorization':
      return startDevice(site, bodyOf(request));
    case 'CreateToken':
      return createToken(site, bodyOf(request));
    case 'Authorize':
      return authorizePage(site, queryOf(request), site.decision);
    case 'ListAccounts':
      return asTokenHolder(site, request, listAccounts);
    case 'ListAccountRoles':
      return asTokenHolder(site, request, listRoles);
    case 'GetRoleCredentials':
      return asTokenHolder(site, request, roleCredentials);
    case 'Logout':
      return logOut(site, request);
    case 'GetCallerIdentity':
      return callerIdentity(request);
    case 'AssumeRole':
    case 'AssumeRoleWithWebIdentity':
      return assumeRole(site, request, operation);
  }
}

const routes: Readonly<Record<string, IdentityOperation | 'DevicePage'>> = {
  'POST /client/register': 'RegisterClient',
  'POST /device_authorization': 'StartDeviceAuthorization',
  'POST /token': 'CreateToken',
  'GET /authorize': 'Authorize',
  'GET /device': 'DevicePage',
  'GET /assignment/accounts': 'ListAccounts',
  'GET /assignment/roles': 'ListAccountRoles',
  'GET /federation/credentials': 'GetRoleCredentials',
  'POST /logout': 'Logout',
};

const stsActions = ['GetCallerIdentity', 'AssumeRole', 'AssumeRoleWithWebIdentity'] as const;

function operationOf(request: WireRequest): IdentityOperation | 'DevicePage' | null {
  const { pathname } = new URL(request.path, 'http://localhost');
  const route = routes[`${request.method} ${pathname}`];
  if (route !== undefined || request.method !== 'POST' || pathname !== '/') return route ?? null;
  const action = new URLSearchParams(request.body).get('Action');
  return stsActions.find((each) => each === action) ?? null;
}

const queryOf = ({ path }: WireRequest): URLSearchParams =>
  new URL(path, 'http://localhost').searchParams;

function bodyOf({ body }: WireRequest): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(body);
    // Only its own members are looked at, each by its type.
    return typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  } catch {
    return {}; // What is no JSON has no members: the service says which it needs.
  }
}

const isPortal = (operation: IdentityOperation): boolean =>
  operation === 'ListAccounts' ||
  operation === 'ListAccountRoles' ||
  operation === 'GetRoleCredentials';

const isTooFast = (
  calls: readonly IdentityCall[],
  { portalCallsPerSecond = Infinity }: IdentityOptions,
  nowMs: EpochMs,
): boolean =>
  calls.filter(({ operation, atMs }) => isPortal(operation) && atMs > nowMs - 1000).length >=
  portalCallsPerSecond;
