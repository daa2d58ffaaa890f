/** The token service of IAM Identity Center: registering a client, and tokens for codes. Calls are unsigned. */
import type { RegisterClientCommandInput, SSOOIDCClient } from '@aws-sdk/client-sso-oidc';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import type { NetworkWay } from './network-way.ts';
import { toSsoError, type SsoError } from './sso-error.ts';

/** Where a sign-in service is asked, and how it is reached. `endpoint` null: AWS's own address for the region. */
export interface ServicePlace {
  readonly region: string;
  readonly endpoint: string | null;
  readonly way: NetworkWay;
}

export interface RegisteredClient {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly expiresAtMs: EpochMs;
}

export interface DeviceAuthorization {
  readonly deviceCode: string;
  readonly userCode: string;
  readonly verificationUrl: string;
  readonly expiresInSeconds: number;
  readonly intervalSeconds: number;
}

export interface IssuedToken {
  readonly accessToken: string;
  readonly expiresInSeconds: number;
  readonly refreshToken: string | null;
}

/** What a token is given for. */
export type Grant =
  | {
      readonly kind: 'code';
      readonly code: string;
      readonly verifier: string;
      readonly redirectUri: string;
    }
  | { readonly kind: 'device'; readonly deviceCode: string }
  | { readonly kind: 'refresh'; readonly refreshToken: string };

type Client = Pick<RegisteredClient, 'clientId' | 'clientSecret'>;

/** Redirects of a public client are registered without a port: loopback ports vary (RFC 8252, 7.3). */
const redirectUris = ['http://127.0.0.1/oauth/callback'];

export interface SsoOidcDoor {
  readonly registerForBrowser: (registration: {
    readonly clientName: string;
    readonly startUrl: string;
    readonly scopes: readonly string[];
    readonly grantTypes: readonly string[];
  }) => Promise<Result<RegisteredClient, SsoError>>;
  readonly registerForDevice: (registration: {
    readonly clientName: string;
    readonly scopes: readonly string[] | null;
  }) => Promise<Result<RegisteredClient, SsoError>>;
  readonly startDevice: (
    client: Client,
    startUrl: string,
  ) => Promise<Result<DeviceAuthorization, SsoError>>;
  readonly createToken: (client: Client, grant: Grant) => Promise<Result<IssuedToken, SsoError>>;
  readonly close: () => void;
}

const clientType = 'public';

/** Opens the token service of a region. */
export function openSsoOidcDoor(place: ServicePlace): SsoOidcDoor {
  let made: Promise<SSOOIDCClient> | null = null;
  const client = (): Promise<SSOOIDCClient> => (made ??= makeClient(place));
  return {
    registerForBrowser: ({ clientName, startUrl, scopes, grantTypes }) =>
      register(client, {
        clientName,
        clientType,
        scopes: [...scopes],
        grantTypes: [...grantTypes],
        redirectUris,
        issuerUrl: startUrl,
      }),
    registerForDevice: ({ clientName, scopes }) =>
      register(client, {
        clientName,
        clientType,
        ...(scopes === null ? {} : { scopes: [...scopes] }),
      }),
    startDevice: ({ clientId, clientSecret }, startUrl) =>
      attempt(async () => {
        const { StartDeviceAuthorizationCommand } = await sdk();
        const answer = await (
          await client()
        ).send(new StartDeviceAuthorizationCommand({ clientId, clientSecret, startUrl }));
        return {
          deviceCode: given(answer.deviceCode, 'deviceCode'),
          userCode: given(answer.userCode, 'userCode'),
          verificationUrl: given(
            answer.verificationUriComplete ?? answer.verificationUri,
            'verificationUri',
          ),
          expiresInSeconds: answer.expiresIn ?? 600,
          intervalSeconds: answer.interval ?? 5,
        };
      }),
    createToken: (known, grant) => createToken(client, known, grant),
    // Nothing to close where nothing was asked; connections are the way's.
    close: () => void made?.then((each) => each.destroy()),
  };
}

/** Loaded with the first question: a window is on screen before the SDK is needed. */
const sdk = () => import('@aws-sdk/client-sso-oidc');

const makeClient = async (place: ServicePlace): Promise<SSOOIDCClient> =>
  new (await sdk()).SSOOIDCClient({ ...clientOptions(place), maxAttempts: 3 });

type LateClient = () => Promise<SSOOIDCClient>;

const register = (client: LateClient, input: RegisterClientCommandInput) =>
  attempt(async () => {
    const { RegisterClientCommand } = await sdk();
    const answer = await (await client()).send(new RegisterClientCommand(input));
    return {
      clientId: given(answer.clientId, 'clientId'),
      clientSecret: given(answer.clientSecret, 'clientSecret'),
      expiresAtMs: (answer.clientSecretExpiresAt ?? 0) * 1000,
    };
  });

const createToken = (
  client: LateClient,
  { clientId, clientSecret }: Client,
  grant: Grant,
): Promise<Result<IssuedToken, SsoError>> =>
  attempt(async () => {
    const input = { clientId, clientSecret, ...grantMembers(grant) };
    const { CreateTokenCommand } = await sdk();
    const answer = await (await client()).send(new CreateTokenCommand(input));
    return {
      accessToken: given(answer.accessToken, 'accessToken'),
      expiresInSeconds: answer.expiresIn ?? 0,
      refreshToken: answer.refreshToken ?? null,
    };
  });

function grantMembers(grant: Grant) {
  switch (grant.kind) {
    case 'code':
      return {
        grantType: 'authorization_code',
        code: grant.code,
        codeVerifier: grant.verifier,
        redirectUri: grant.redirectUri,
      };
    case 'device':
      return {
        grantType: 'urn:ietf:params:oauth:grant-type:device_code',
        deviceCode: grant.deviceCode,
      };
    case 'refresh':
      return { grantType: 'refresh_token', refreshToken: grant.refreshToken };
  }
}

/** AWS's model leaves every member of an answer open; one without its core is no answer. */
export function given<T>(value: T | undefined, member: string): T {
  if (value === undefined) throw new Error(`The answer has no ${member}`);
  return value;
}

/** For clients of sign-in services. The address is always ours to name: none is taken from files or environment. */
export const clientOptions = ({ region, endpoint, way }: ServicePlace) => ({
  region,
  ignoreConfiguredEndpointUrls: true,
  ...(endpoint === null ? {} : { endpoint }),
  requestHandler: way.requestHandler,
});

/** Runs a call and answers with our kinds instead of throwing. */
export async function attempt<T>(call: () => Promise<T>): Promise<Result<T, SsoError>> {
  try {
    return ok(await call());
  } catch (error) {
    return err(toSsoError(error));
  }
}
