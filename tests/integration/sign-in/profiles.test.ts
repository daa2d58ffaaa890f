/** Profiles of every kind, honest and hostile: what gives credentials, what asks first, what never runs. */
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  accountIds,
  anAwsHome,
  corpConfig,
  mappedAccount,
  startUrl,
  type AwsHome,
} from '../../support/an-aws-home.ts';

const [home1, home2] = accountIds;
const keys = (accountId: string): string =>
  `aws_access_key_id = PWPSAMPLE${accountId}\naws_secret_access_key = CANARY-static\n`;

const homes: AwsHome[] = [];
afterEach(async () => {
  await Promise.all(homes.splice(0).map((home) => home.close()));
});
async function at(config: string, differs: Parameters<typeof anAwsHome>[0] = {}): Promise<AwsHome> {
  const home = await anAwsHome({ config, ...differs });
  homes.push(home);
  return home;
}

describe('a profile', () => {
  it('with keys is asked whose they are', async () => {
    const { access } = await at('', { credentials: `[default]\n${keys(home1)}` });
    expect(await access.identify('default')).toMatchObject({
      ok: true,
      value: { accountId: home1, arn: expect.stringContaining(home1) as string },
    });
  });

  it('takes the credentials file before the config file, key by key', async () => {
    const { access } = await at(`[profile both]\nregion = eu-west-1\n${keys(home1)}`, {
      credentials: `[both]\naws_access_key_id = PWPSAMPLE${home2}\n`,
    });
    expect(await access.identify('both')).toMatchObject({ value: { accountId: home2 } });
    expect((await access.describe()).profiles[0]).toMatchObject({ region: 'eu-west-1' });
  });

  it('assumes a role with another profile, through any number of them', async () => {
    const { access, identity } = await at(
      `[profile base]\n${keys(home1)}[profile hub]\nrole_arn = arn:aws:iam::${home2}:role/Hub\nsource_profile = base\n` +
        `[profile leaf]\nrole_arn = arn:aws:iam::${accountIds[2]}:role/team/Leaf\nsource_profile = hub\nregion = us-west-2\n`,
    );
    expect((await access.describe()).profiles.at(-1)).toMatchObject({
      name: 'leaf',
      kind: 'role',
      accountId: accountIds[2],
      roleName: 'Leaf',
      fault: null,
    });
    expect(await access.identify('leaf')).toMatchObject({ value: { accountId: accountIds[2] } });
    expect(identity.countCalls('AssumeRole')).toBe(2);
  });

  it('assumes a role with a sign-in', async () => {
    const { access } = await at(
      `${corpConfig}[profile hub]\nrole_arn = arn:aws:iam::${home2}:role/Hub\nsource_profile = acme-prod\n`,
    );
    expect(await access.identify('hub')).toMatchObject({ error: { kind: 'not-signed-in' } });
    await access.signIn({ sessionKey: 'corp', startUrl, method: 'browser' });
    expect(await access.identify('hub')).toMatchObject({ value: { accountId: home2 } });
  });

  it('is read anew when the files change', async () => {
    const { access, configPath } = await at(`[profile a]\n${keys(home1)}`);
    await access.identify('a');
    writeFileSync(configPath, `[profile a]\n${keys(home2)}`);
    await access.describe();
    expect(await access.identify('a')).toMatchObject({ value: { accountId: home2 } });
  });

  it('of another account than the mapped one gives nothing', async () => {
    const { access } = await at(`[profile a]\n${keys(home2)}`);
    await access.map([
      mappedAccount({ via: { kind: 'profile', readProfile: 'a', pushProfile: 'a' } }),
    ]);
    expect(
      await access.credentialsFor({ accountId: home1, region: 'us-east-1' }, 'push'),
    ).toMatchObject({ error: { kind: 'wrong-account', actualAccountId: home2 } });
  });
});

describe('a command in the configuration', () => {
  const withCommand = (home: AwsHome, accountId: string): string => {
    const script = join(home.home, 'give-keys.sh');
    const answer = {
      Version: 1,
      AccessKeyId: `PWPSAMPLE${accountId}`,
      SecretAccessKey: 'CANARY-process',
    };
    writeFileSync(script, `touch '${home.home}/ran'\necho '${JSON.stringify(answer)}'\n`);
    return `sh ${script}`;
  };

  it('is run only after a person has seen it and agreed, and only as long as it stays the same', async () => {
    const home = await at('');
    const { access, configPath } = home;
    const command = withCommand(home, home1);
    writeFileSync(configPath, `[profile tool]\ncredential_process = ${command}\n`);
    const [profile] = (await access.describe()).profiles;
    const wish = profile!.consents.find(({ kind }) => kind === 'runs-command')!;
    expect(wish).toMatchObject({ subject: command, given: false });
    expect(await access.identify('tool')).toMatchObject({
      error: { kind: 'consent-needed', message: expect.stringContaining(command) as string },
    });
    expect(existsSync(join(home.home, 'ran'))).toBe(false);
    for (const { id } of profile!.consents) await access.consent(id, true);
    expect(await access.identify('tool')).toMatchObject({ value: { accountId: home1 } });
    expect(existsSync(join(home.home, 'ran'))).toBe(true);
    writeFileSync(configPath, `[profile tool]\ncredential_process = ${command} --more\n`);
    await access.describe();
    expect(await access.identify('tool')).toMatchObject({ error: { kind: 'consent-needed' } });
  });

  it('that was agreed to can be taken back', async () => {
    const home = await at('');
    const { access, configPath } = home;
    writeFileSync(configPath, `[profile tool]\ncredential_process = ${withCommand(home, home1)}\n`);
    const [wish] = (await access.describe()).profiles[0]!.consents;
    await access.consent(wish!.id, true);
    await access.consent(wish!.id, false);
    expect(await access.identify('tool')).toMatchObject({ error: { kind: 'consent-needed' } });
  });

  it('that fails says so without what it printed', async () => {
    const { access } = await at(
      '[profile tool]\ncredential_process = sh -c "echo CANARY-stderr >&2; exit 3"\n',
    );
    for (const { id } of (await access.describe()).profiles[0]!.consents)
      await access.consent(id, true);
    const reply = await access.identify('tool');
    expect(reply).toMatchObject({ ok: false, error: { kind: 'no-credentials' } });
    expect(JSON.stringify(reply)).not.toContain('CANARY');
  });

  it('hidden behind a role is shown for the role as well', async () => {
    const { access } = await at(
      `[profile tool]\ncredential_process = steal\n[profile role]\nrole_arn = arn:aws:iam::${home1}:role/R\nsource_profile = tool\n`,
    );
    const role = (await access.describe()).profiles.find(({ name }) => name === 'role')!;
    expect(role.consents).toContainEqual(
      expect.objectContaining({ kind: 'runs-command', subject: 'steal', given: false }),
    );
    expect(await access.identify('role')).toMatchObject({ error: { kind: 'consent-needed' } });
  });

  it('cannot be agreed to before it was shown', async () => {
    const { access } = await at('');
    expect(await access.consent('0123', true)).toMatchObject({ error: { kind: 'not-found' } });
  });
});

describe('another host than AWS', () => {
  it.each([
    ['in the profile', (url: string) => `endpoint_url = ${url}\n`],
    [
      'in a services section',
      (url: string) => `services = s\n[services s]\nsts =\n  endpoint_url = ${url}\n`,
    ],
  ])('%s is asked nothing before consent', async (_where, part) => {
    const home = await at('', { consented: false });
    for (const name of Object.keys(home.env).filter((key) => key.startsWith('AWS_ENDPOINT')))
      Reflect.deleteProperty(home.env, name);
    Reflect.deleteProperty(home.env, 'AWS_IGNORE_CONFIGURED_ENDPOINT_URLS');
    writeFileSync(home.configPath, `[profile a]\n${keys(home1)}${part(home.url)}`);
    const access = home.openAccess();
    try {
      const [profile] = (await access.describe()).profiles;
      expect(profile?.consents).toMatchObject([
        { kind: 'other-host', subject: home.url, given: false },
      ]);
      expect(await access.identify('a')).toMatchObject({ error: { kind: 'consent-needed' } });
      expect(home.identity.calls()).toEqual([]);
      await access.consent(profile!.consents[0]!.id, true);
      expect(await access.identify('a')).toMatchObject({ value: { accountId: home1 } });
    } finally {
      access.close();
    }
  });

  it('of a sign-in is asked nothing before consent', async () => {
    const { access, identity, opened } = await at(corpConfig, { consented: false });
    const wanted = { sessionKey: 'corp', startUrl, method: 'browser' } as const;
    expect(await access.signIn(wanted)).toMatchObject({ error: { kind: 'consent-needed' } });
    expect(await access.discover('corp', true)).toMatchObject({
      error: { kind: 'consent-needed' },
    });
    expect(identity.calls()).toEqual([]);
    expect(opened).toEqual([]);
  });
});

describe('hostile files', () => {
  it.each([
    [
      'a cycle of sources',
      `[profile a]\nrole_arn = arn:aws:iam::${home1}:role/A\nsource_profile = b\n[profile b]\nrole_arn = arn:aws:iam::${home1}:role/B\nsource_profile = a\n`,
      'source-loops',
    ],
    [
      'itself as its source',
      `[profile a]\nrole_arn = arn:aws:iam::${home1}:role/A\nsource_profile = a\n`,
      'source-loops',
    ],
    [
      'a source that is not there',
      `[profile a]\nrole_arn = arn:aws:iam::${home1}:role/A\nsource_profile = b\n`,
      'source-missing',
    ],
    [
      'a name that hides its letters',
      '[profile \u001b[31mred]\naws_access_key_id = x\naws_secret_access_key = y\n',
      'name-not-usable',
    ],
    [
      'machine credentials',
      `[profile a]\nrole_arn = arn:aws:iam::${home1}:role/A\ncredential_source = Ec2InstanceMetadata\n`,
      'source-unusable',
    ],
    [
      'a code device',
      `[profile a]\nrole_arn = arn:aws:iam::${home1}:role/A\nsource_profile = b\nmfa_serial = arn:aws:iam::${home1}:mfa/me\n[profile b]\naws_access_key_id = x\naws_secret_access_key = y\n`,
      'code-device-needed',
    ],
  ])('%s ends as a fault that is told', async (_what, config, kind) => {
    const { access } = await at(config);
    const [profile] = (await access.describe()).profiles;
    expect(profile?.fault?.kind).toBe(kind);
    expect(JSON.stringify(profile?.fault)).not.toContain('\u001b');
    expect(await access.identify(profile!.name)).toMatchObject({
      ok: false,
      error: { kind: 'no-credentials' },
    });
  });

  it.each(['evil.example.com/#', 'us-east-1.evil.example.com', 'us-east-1/..', '127.0.0.1'])(
    'no sign-in goes to the region %j',
    async (region) => {
      const { access } = await at(
        `[sso-session s]\nsso_start_url = ${startUrl}\nsso_region = ${region}\n`,
      );
      expect((await access.describe()).sessions).toEqual([]);
    },
  );

  it('a file of 10 MB and more is not read', async () => {
    const { access } = await at(`[profile a]\n${'x'.repeat(10 * 1024 * 1024)}`);
    const { files, profiles } = await access.describe();
    expect(files[0]?.state).toBe('too-large');
    expect(profiles).toEqual([]);
  });
});

/** Canaries are what static keys, tokens, clients and role credentials look like here. */
describe('secrets', () => {
  it('are in none of what the window hears, what is remembered, and what is logged', async () => {
    const heard: unknown[] = [];
    const logged: unknown[] = [];
    const log = console.error;
    console.error = (...parts: unknown[]) => void logged.push(parts);
    try {
      const home = await at(`${corpConfig}[profile static]\n${keys(home2)}`, {
        ports: {
          onProgress: (step) => heard.push(step),
          onChanged: (access) => heard.push(access),
        },
      });
      const { access } = home;
      const wanted = { sessionKey: 'corp', startUrl, method: 'browser' } as const;
      heard.push(await access.describe(), await access.signIn(wanted));
      heard.push(await access.discover('corp', true), await access.identify('static'));
      heard.push(await access.roles({ sessionKey: 'corp', accountIds: [home1], again: true }));
      heard.push(await access.map([mappedAccount()]), await access.identify('acme-prod'));
      const cell = { accountId: home1, region: 'us-east-1' };
      const given = await access.credentialsFor(cell, 'push');
      heard.push(await access.check([cell], 'push'), access.caller());
      for (const fault of ['unauthorized', 'forbidden', 'http-500'] as const) {
        access.forget(cell, 'push');
        home.identity.failNext({ operation: 'GetRoleCredentials', fault, times: 9 });
        const refused = await access.credentialsFor(cell, 'push');
        heard.push(refused.ok ? null : refused.error);
      }
      expect(JSON.stringify(given)).toContain('CANARY');
      for (const name of home.tokenFiles())
        expect(readFileSync(join(home.tokenFolder, name), 'utf8')).toContain('CANARY');
      expect(JSON.stringify([heard, home.memory.all(), logged])).not.toContain('CANARY');
    } finally {
      console.error = log;
    }
  });
});
