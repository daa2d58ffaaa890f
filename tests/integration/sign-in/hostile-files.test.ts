/** S4: forty AWS files that somebody else wrote. Without consent nothing of them is run, asked, or followed in circles. */
import { existsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { ProfileSummary } from '../../../shared/ipc/access-summaries.ts';
import { accountIds, anAwsHome, type AwsHome } from '../../support/an-aws-home.ts';

const [home1, home2] = accountIds;
const keys = `aws_access_key_id = PWPSAMPLE${home1}\naws_secret_access_key = CANARY-static\n`;
const role = (source: string): string =>
  `role_arn = arn:aws:iam::${home2}:role/R\nsource_profile = ${source}\n`;

/** Letters that control what is shown in place of being shown. */
const unseen = /[\p{Cc}\p{Cf}]/u;

const homes: AwsHome[] = [];
afterEach(async () => {
  await Promise.all(homes.splice(0).map((home) => home.close()));
});

/** Nothing is consented to. `RUN` leaves a trace when it is run, `URL` is where somebody listens. */
async function at(config: string, env: Readonly<Record<string, string>> = {}): Promise<AwsHome> {
  const home = await anAwsHome({ config: '', consented: false });
  homes.push(home);
  const filled = (text: string): string =>
    text.replaceAll('RUN', `touch ${join(home.home, 'ran')}`).replaceAll('URL', home.url);
  for (const name of Object.keys(home.env).filter((key) => key.startsWith('AWS_')))
    Reflect.deleteProperty(home.env, name);
  for (const [name, value] of Object.entries(env)) home.env[name] = filled(value);
  writeFileSync(home.configPath, filled(config));
  return home;
}

/** Describes everything, tries the first profiles, and tells of `a` what was said. */
async function tried(home: AwsHome) {
  const access = home.openAccess();
  try {
    const { profiles } = await access.describe();
    const errors = new Map<string, string>();
    for (const { name } of profiles.slice(0, 4)) {
      const reply = await access.identify(name);
      errors.set(name, reply.ok ? 'given' : reply.error.kind);
    }
    return { profiles, errors };
  } finally {
    access.close();
  }
}

function expectUntouched(home: AwsHome): void {
  expect(existsSync(join(home.home, 'ran')), 'a command ran').toBe(false);
  expect(home.identity.calls(), 'somebody was asked').toEqual([]);
  expect(home.opened, 'a page was opened').toEqual([]);
}

const wishes = ({ consents }: ProfileSummary) =>
  consents.map(({ kind, given }) => (given ? 'given' : kind));

describe('a command in a file of somebody else', () => {
  it.each<[string, string, string[]?]>([
    ['plain', '[profile a]\ncredential_process = RUN\n'],
    ['of the default profile', '[default]\ncredential_process = RUN\n'],
    ['in quotes', '[profile a]\ncredential_process = "RUN"\n'],
    ['with a comment that calls it harmless', '[profile a]\ncredential_process = RUN # fine\n'],
    ['with colours in it', '[profile a]\ncredential_process = RUN \u001b[8mhidden\u001b[0m\n'],
    ['that reads backwards', '[profile a]\ncredential_process = RUN \u202egnp.sh\n'],
    ['of ten thousand letters', `[profile a]\ncredential_process = RUN ${'x'.repeat(10_000)}\n`],
    [
      'that a second section of the name brings',
      '[profile a]\nregion = us-east-1\n[profile a]\ncredential_process = RUN\n',
    ],
    ['behind a role', `[profile a]\n${role('tool')}[profile tool]\ncredential_process = RUN\n`],
    [
      'behind two roles',
      `[profile a]\n${role('b')}[profile b]\n${role('tool')}[profile tool]\ncredential_process = RUN\n`,
    ],
    [
      'before a sign-in',
      '[profile a]\ncredential_process = RUN\nsso_start_url = https://example.awsapps.com/start\nsso_region = us-east-1\nsso_account_id = 111122223333\nsso_role_name = R\n',
    ],
    ['before a login', '[profile a]\ncredential_process = RUN\nlogin_session = me\n'],
    [
      'with another host for STS',
      '[profile a]\ncredential_process = RUN\nendpoint_url = URL\n',
      ['runs-command', 'other-host'],
    ],
  ])('%s is shown, and not run', async (_what, config, expected = ['runs-command']) => {
    const home = await at(config);
    const { profiles, errors } = await tried(home);
    const [profile] = profiles;
    expect(wishes(profile!)).toEqual(expected);
    for (const { subject } of profile!.consents) expect(subject).not.toMatch(unseen);
    expect([...new Set(errors.values())]).toEqual(['consent-needed']);
    expectUntouched(home);
  });

  it.each([
    [
      'where keys come before it',
      `[profile a]\n${keys}credential_process = RUN\nendpoint_url = URL\n`,
    ],
    [
      'where a web identity comes before it',
      `[profile a]\nrole_arn = arn:aws:iam::${home1}:role/R\nweb_identity_token_file = /none\ncredential_process = RUN\nendpoint_url = URL\n`,
    ],
  ])('is never run %s, consent or not', async (_what, config) => {
    const home = await at(config);
    const access = home.openAccess();
    try {
      const [profile] = (await access.describe()).profiles;
      expect(wishes(profile!)).toEqual(['other-host']);
      for (const { id } of profile!.consents) await access.consent(id, true);
      await access.identify('a');
      expect(existsSync(join(home.home, 'ran'))).toBe(false);
    } finally {
      access.close();
    }
  });
});

describe('another host in a file of somebody else', () => {
  const profile = (lines: string): string => `[profile a]\n${keys}${lines}`;
  const host = (url: string): string => profile(`endpoint_url = ${url}\n`);
  it.each<[string, string, Readonly<Record<string, string>>?]>([
    ['plain', host('URL')],
    ['for STS alone', profile('services = s\n[services s]\nsts =\n  endpoint_url = URL\n')],
    ['for SSM alone', profile('services = s\n[services s]\nssm =\n  endpoint_url = URL\n')],
    ['of the environment', profile(''), { AWS_ENDPOINT_URL: 'URL' }],
    ['of the environment, for STS', profile(''), { AWS_ENDPOINT_URL_STS: 'URL' }],
    ['below a name that begins as AWS', host('https://sts.us-east-1.amazonaws.com.evil.example')],
    ['behind a user name that is AWS', host('https://sts.us-east-1.amazonaws.com@evil.example')],
    ['that is AWS without TLS', host('http://sts.us-east-1.amazonaws.com')],
    ['that is AWS at another port', host('https://sts.us-east-1.amazonaws.com:8443')],
    ['that anybody may have at AWS', host('https://evil.s3.amazonaws.com')],
    ['with a Cyrillic letter', host('https://sts.us-east-1.amazonaws.c\u043em')],
    ['that hands out machine keys', host('http://169.254.169.254/latest/meta-data')],
    ['that is a file', host('file:///etc/passwd')],
    ['that is no address', host('not an address')],
    [
      'of the source of a role',
      `[profile a]\n${role('b')}[profile b]\n${keys}endpoint_url = URL\n`,
    ],
    [
      'that wants a file as web identity',
      `[profile a]\nrole_arn = arn:aws:iam::${home1}:role/R\nweb_identity_token_file = /etc/passwd\nendpoint_url = URL\n`,
    ],
  ])('%s is shown, and not asked', async (_what, config, env) => {
    const home = await at(config, env);
    const { profiles, errors } = await tried(home);
    expect(wishes(profiles[0]!)).toEqual(['other-host']);
    expect(errors.get('a')).toBe('consent-needed');
    expectUntouched(home);
  });
});

describe('a way that leads nowhere', () => {
  const chain = Array.from(
    { length: 20_000 },
    (_, index) => `[profile r${index}]\n${role(`r${index + 1}`)}`,
  ).join('');
  it.each<[string, string, string]>([
    [
      'a ring of three',
      `[profile a]\n${role('b')}[profile b]\n${role('c')}[profile c]\n${role('a')}`,
      'source-loops',
    ],
    [
      'a tail into a ring',
      `[profile a]\n${role('b')}[profile b]\n${role('c')}[profile c]\n${role('b')}`,
      'source-loops',
    ],
    ['twenty thousand roles in a row', `[profile a]\n${role('r0')}${chain}`, 'source-unusable'],
    ['a source that every object has', `[profile a]\n${role('__proto__')}`, 'source-missing'],
    [
      'a source without keys',
      `[profile a]\n${role('b')}[profile b]\nregion = x\n`,
      'source-unusable',
    ],
    ['half of the keys', '[profile a]\naws_secret_access_key = CANARY\n', 'keys-incomplete'],
    [
      'a session that is not there',
      '[profile a]\nsso_session = b\nsso_account_id = 1\nsso_role_name = R\n',
      'session-missing',
    ],
    [
      'a command under a name of control letters',
      '[profile a\u0007]\ncredential_process = RUN\n',
      'name-not-usable',
    ],
    [
      'no more than a CA bundle',
      '[profile a]\nca_bundle = /tmp/evil.pem\n',
      'nothing-to-sign-with',
    ],
  ])('ends, and says why: %s', async (_what, config, fault) => {
    const home = await at(config);
    const { profiles, errors } = await tried(home);
    expect(profiles[0]?.fault?.kind).toBe(fault);
    const told = profiles.map((each) => each.fault?.detail ?? '').join();
    expect(told).not.toMatch(unseen);
    expect(told).not.toContain('CANARY');
    expect([...new Set(errors.values())]).not.toContain('given');
    expectUntouched(home);
  });
});
