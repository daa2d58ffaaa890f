/** Kinds of profiles that neither keys nor a sign-in give: listed with their kind, usable or why not. */
import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { accountIds, anAwsHome, type AwsHome } from '../../support/an-aws-home.ts';

const [home1, home2] = accountIds;

const homes: AwsHome[] = [];
afterEach(async () => {
  vi.unstubAllEnvs();
  await Promise.all(homes.splice(0).map((home) => home.close()));
});
async function at(config: string): Promise<AwsHome> {
  const home = await anAwsHome({ config: '' });
  writeFileSync(home.configPath, config.replaceAll('HOME', home.home));
  homes.push(home);
  // The stand-in listens elsewhere than AWS.
  for (const { consents } of (await home.access.describe()).profiles)
    for (const { id } of consents) await home.access.consent(id, true);
  return home;
}
const listed = async ({ access }: AwsHome) =>
  (await access.describe()).profiles.map(({ name, kind, fault, accountId }) => ({
    name,
    kind,
    accountId,
    fault: fault?.kind ?? null,
  }));

describe('a profile with a web identity', () => {
  const config = `[profile web]\nweb_identity_token_file = HOME/token\nrole_arn = arn:aws:iam::${home1}:role/Web\nregion = us-east-1\n`;

  it('is listed as one, and gives the keys of its role for the token in the file', async () => {
    const home = await at(config);
    writeFileSync(join(home.home, 'token'), 'CANARY-web-identity');
    expect(await listed(home)).toEqual([
      { name: 'web', kind: 'web-identity', accountId: home1, fault: null },
    ]);
    expect(await home.access.identify('web')).toMatchObject({ value: { accountId: home1 } });
    expect(home.identity.countCalls('AssumeRoleWithWebIdentity')).toBe(1);
  });

  it('without its file says so, and asks nobody', async () => {
    const home = await at(config);
    const reply = await home.access.identify('web');
    expect(reply).toMatchObject({ error: { kind: 'no-credentials' } });
    expect(home.identity.calls()).toEqual([]);
  });

  it('may be the source of another role', async () => {
    const home = await at(
      `${config}[profile leaf]\nrole_arn = arn:aws:iam::${home2}:role/Leaf\nsource_profile = web\nregion = us-east-1\n`,
    );
    writeFileSync(join(home.home, 'token'), 'CANARY-web-identity');
    expect(await home.access.identify('leaf')).toMatchObject({ value: { accountId: home2 } });
  });
});

describe('a profile of `aws login`', () => {
  const session = `arn:aws:iam::${home1}:user/rao`;
  const config = `[profile console]\nlogin_session = ${session}\nregion = us-east-1\n`;

  it('is listed as one, and takes the keys that the CLI keeps', async () => {
    const home = await at(config);
    const folder = join(home.home, 'login');
    mkdirSync(folder);
    vi.stubEnv('AWS_LOGIN_CACHE_DIRECTORY', folder);
    writeFileSync(
      join(folder, `${createHash('sha256').update(session).digest('hex')}.json`),
      JSON.stringify({
        accessToken: {
          accessKeyId: `PWPSAMPLE${home1}`,
          secretAccessKey: 'CANARY-login',
          sessionToken: 'CANARY-login',
          accountId: home1,
          expiresAt: new Date(Date.now() + 3_600_000).toISOString(),
        },
        tokenType: 'urn:aws:params:oauth:token-type:access_token_sigv4',
        refreshToken: 'CANARY-login',
        idToken: 'CANARY-login',
        clientId: 'arn:aws:signin:::devtools/same-device',
        dpopKey: 'CANARY-login',
      }),
    );
    expect(await listed(home)).toEqual([
      { name: 'console', kind: 'login-session', accountId: null, fault: null },
    ]);
    expect(await home.access.identify('console')).toMatchObject({ value: { accountId: home1 } });
  });

  it('without a login says so, and asks nobody', async () => {
    const home = await at(config);
    vi.stubEnv('AWS_LOGIN_CACHE_DIRECTORY', join(home.home, 'nothing'));
    expect(await home.access.identify('console')).toMatchObject({
      error: { kind: 'no-credentials' },
    });
    expect(home.identity.calls()).toEqual([]);
  });
});

describe('a profile with a source of credentials', () => {
  const role = (source: string): string =>
    `[profile role]\nrole_arn = arn:aws:iam::${home2}:role/R\ncredential_source = ${source}\nregion = us-east-1\n`;

  it('assumes its role with the keys of the environment', async () => {
    const home = await at(role('Environment'));
    vi.stubEnv('AWS_ACCESS_KEY_ID', `PWPSAMPLE${home1}`);
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', 'CANARY-environment');
    expect(await listed(home)).toEqual([
      { name: 'role', kind: 'role', accountId: home2, fault: null },
    ]);
    expect(await home.access.identify('role')).toMatchObject({ value: { accountId: home2 } });
    expect(home.identity.countCalls('AssumeRole')).toBe(1);
  });

  it('that holds nothing says so, and asks nobody', async () => {
    const home = await at(role('Environment'));
    vi.stubEnv('AWS_ACCESS_KEY_ID', '');
    vi.stubEnv('AWS_SECRET_ACCESS_KEY', '');
    expect(await home.access.identify('role')).toMatchObject({ error: { kind: 'no-credentials' } });
    expect(home.identity.calls()).toEqual([]);
  });

  it.each(['Ec2InstanceMetadata', 'EcsContainer', 'Elsewhere'])(
    'is told to be of no use on a laptop: %s',
    async (source) => {
      const home = await at(role(source));
      expect(await listed(home)).toEqual([
        { name: 'role', kind: 'role', accountId: home2, fault: 'source-unusable' },
      ]);
      expect(await home.access.identify('role')).toMatchObject({
        error: { kind: 'no-credentials' },
      });
      expect(home.identity.calls()).toEqual([]);
    },
  );
});
