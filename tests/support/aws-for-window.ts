/** AWS for a whole app: Identity Center and SSM on the loopback address, AWS files that lead there, a browser. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createIdentityStandIn,
  type IdentityOptions,
} from '../../electron/sample/stand-in/identity/identity-stand-in.ts';
import { sampleOrganization } from '../../electron/sample/organization/sample-organization.ts';
import { createStandIn } from '../../electron/sample/stand-in/stand-in.ts';
import type { RunningApp } from './launch-app.ts';
import { inMain } from './in-main.ts';

const startUrl = 'https://example.awsapps.com/start';

/** Three accounts of the sample's AWS: two that can be read whole, one that is denied. */
export const windowAccounts = [
  { accountId: '111122220102', name: 'contoso-prod' },
  { accountId: '111122220105', name: 'northwind-prod' },
  { accountId: '111122220109', name: 'shared-services' },
] as const;

const config = `[sso-session corp]
sso_start_url = ${startUrl}
sso_region = us-east-1
sso_registration_scopes = sso:account:access
[profile contoso]
sso_session = corp
sso_account_id = 111122220102
sso_role_name = PatchReader
region = us-east-1
[profile lost]
sso_session = nowhere
sso_account_id = 111122220102
sso_role_name = PatchReader
[profile build]
credential_process = /opt/bin/give-keys --account "111122220105"
region = us-west-2
`;

export type AwsForWindow = Awaited<ReturnType<typeof awsForWindow>>;

/** Start the app with its `env`, and then `beTheBrowser` of it. Everything is gone after `close`. */
export async function awsForWindow(options: IdentityOptions = {}) {
  const home = mkdtempSync(join(tmpdir(), 'pwp-window-home-'));
  mkdirSync(join(home, '.aws'));
  const configPath = join(home, '.aws', 'config');
  writeFileSync(configPath, config);
  const accounts = windowAccounts.map((account) => ({
    ...account,
    roles: ['PatchPlanner', 'PatchReader'],
  }));
  // Keys that end at once are asked for anew each time, so that an ended session shows at once.
  const identity = createIdentityStandIn(
    { portals: [{ startUrl, accounts }] },
    { roleSeconds: 60, intervalSeconds: 1, ...options },
  );
  const ssm = createStandIn(sampleOrganization().seed);
  const [signIns, systems] = await Promise.all([identity.listen(), ssm.listen()]);
  return {
    identity,
    ssm,
    home,
    configPath,
    signInUrl: signIns.url,
    env: {
      HOME: home,
      AWS_CONFIG_FILE: configPath,
      AWS_ENDPOINT_URL_SSO: signIns.url,
      AWS_ENDPOINT_URL_SSO_OIDC: signIns.url,
      AWS_ENDPOINT_URL_STS: signIns.url,
      AWS_ENDPOINT_URL_SSM: systems.url,
    },
    close: async () => {
      await Promise.all([signIns.close(), systems.close()]);
      rmSync(home, { recursive: true, force: true });
    },
  };
}

/** From now on pages that the app opens in the browser are fetched, as a person's browser would. */
export async function beTheBrowser({ app }: RunningApp): Promise<void> {
  await inMain(app, ({ shell }) => {
    const opened: string[] = [];
    Object.assign(globalThis, { openedPages: opened });
    shell.openExternal = async (url) => {
      opened.push(url);
      // In the background, as a browser: the app does not wait for the person.
      void fetch(url).catch(() => undefined);
      await Promise.resolve();
    };
  });
}

/** Pages that were opened in the browser since `beTheBrowser`. */
export const openedPages = ({ app }: RunningApp): Promise<readonly string[]> =>
  inMain(app, () => (globalThis as unknown as { openedPages: string[] }).openedPages);
