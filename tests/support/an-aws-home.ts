/** A computer with AWS files of its own, signed in nowhere, and an Identity Center that listens. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as realSleep } from 'node:timers/promises';
import {
  createIdentityStandIn,
  type IdentityOptions,
} from '../../electron/sample/stand-in/identity/identity-stand-in.ts';
import type { IdentitySeed } from '../../electron/sample/stand-in/identity/identity-seed.ts';
import {
  openComputerAccess,
  type ComputerAccessPorts,
} from '../../electron/sources/computer-access.ts';
import type { AccessMemory } from '../../electron/sign-in/access-state.ts';
import type { AwsAccess, Discovery, MappedAccount } from '../../shared/ipc/access-summaries.ts';

export const startUrl = 'https://example.awsapps.com/start';
export const accountIds = ['111122223333', '444455556666', '777788889999'] as const;

export const identitySeed: IdentitySeed = {
  portals: [
    {
      startUrl,
      accounts: accountIds.map((accountId, index) => ({
        accountId,
        name: `acme-${index}`,
        roles: ['PatchReader', 'PatchPlanner'],
      })),
    },
  ],
};

export const corpConfig = `[default]
region = us-east-1
[sso-session corp]
sso_start_url = ${startUrl}
sso_region = us-east-1
sso_registration_scopes = sso:account:access
[profile acme-prod]
sso_session = corp
sso_account_id = 111122223333
sso_role_name = PatchReader
region = us-east-1
`;

/** An account behind the session, read by one role and, unless told otherwise, pushed by another. */
export const mappedAccount = (differs: Partial<MappedAccount> = {}): MappedAccount => ({
  accountId: accountIds[0],
  alias: 'acme-prod',
  color: null,
  regions: ['us-east-1'],
  production: true,
  businessUnit: null,
  customer: null,
  environment: null,
  via: { kind: 'session', sessionKey: 'corp', readRole: 'PatchReader', pushRole: 'PatchPlanner' },
  ...differs,
});

/** What the app would keep between runs, kept for one. */
function aMemory(): AccessMemory & { readonly all: () => unknown } {
  let mapped: readonly MappedAccount[] = [];
  let consents: readonly string[] = [];
  let discoveries: readonly Discovery[] = [];
  return {
    mapped: () => mapped,
    keepMapped: (next) => void (mapped = next),
    consents: () => consents,
    keepConsents: (next) => void (consents = next),
    discoveries: () => discoveries,
    keepDiscoveries: (next) => void (discoveries = next),
    all: () => ({ mapped, consents, discoveries }),
  };
}

interface HomeOptions extends IdentityOptions {
  readonly config?: string;
  readonly credentials?: string;
  readonly seed?: IdentitySeed;
  readonly ports?: Partial<ComputerAccessPorts>;
  /** Whether the stand-in's host has been consented to; it has unless told otherwise. */
  readonly consented?: boolean;
}

export type AwsHome = Awaited<ReturnType<typeof anAwsHome>>;

/** Everything on disk is in one folder, gone after `close`. The browser is a fetch that follows redirects. */
export async function anAwsHome(options: HomeOptions = {}) {
  const home = mkdtempSync(join(tmpdir(), 'pwp-home-'));
  const awsFolder = join(home, '.aws');
  mkdirSync(awsFolder);
  const configPath = join(awsFolder, 'config');
  writeFileSync(configPath, options.config ?? corpConfig);
  if (options.credentials !== undefined)
    writeFileSync(join(awsFolder, 'credentials'), options.credentials);
  const identity = createIdentityStandIn(options.seed ?? identitySeed, options);
  const { url, close } = await identity.listen();
  const opened: string[] = [];
  const changes: AwsAccess[] = [];
  const env: Record<string, string | undefined> = {
    HOME: home,
    AWS_ENDPOINT_URL_SSO: url,
    AWS_ENDPOINT_URL_SSO_OIDC: url,
    AWS_ENDPOINT_URL_STS: url,
  };
  const memory = aMemory();
  const openAccess = () =>
    openComputerAccess({
      env: { ...env },
      systemHome: home,
      memory,
      networkFor: async () => ({ proxies: {}, extraCertificates: [] }),
      nowMs: options.now ?? Date.now,
      sleep: async (ms, signal) => {
        await realSleep(ms, undefined, signal === undefined ? {} : { signal });
      },
      openBrowser: async (page) => {
        opened.push(page);
        await fetch(page);
      },
      onProgress: () => {},
      onChanged: (access) => changes.push(access),
      onDiscovered: () => {},
      ...options.ports,
    });
  const access = openAccess();
  if (options.consented !== false) {
    const { sessions, profiles } = await access.describe();
    for (const { id, kind } of [...sessions, ...profiles].flatMap((each) => each.consents))
      if (kind === 'other-host') await access.consent(id, true);
  }
  const tokenFolder = join(awsFolder, 'sso', 'cache');
  return {
    home,
    configPath,
    tokenFolder,
    env,
    url,
    identity,
    access,
    memory,
    openAccess,
    opened,
    changes,
    tokenFiles: () => readdirSync(tokenFolder).sort(),
    readToken: (name: string) => readFileSync(join(tokenFolder, name), 'utf8'),
    close: async () => {
      access.close();
      await close();
      rmSync(home, { recursive: true, force: true });
    },
  };
}
