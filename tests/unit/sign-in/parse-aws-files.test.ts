/** The grammar of the shared AWS files: the odd cases of aws-facts 6.1, and the SDK itself as the judge. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fromIni } from '@aws-sdk/credential-providers';
import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { parseAwsFiles, visible } from '../../../electron/sign-in/parse-aws-files.ts';

const profiles = (config: string, credentials = '') =>
  Object.fromEntries(
    [...parseAwsFiles(config, credentials).profiles].map(([name, keys]) => [
      name,
      Object.fromEntries(keys),
    ]),
  );

describe('sections', () => {
  it.each([
    ['the default profile', '[default]\nregion=a', { default: { region: 'a' } }],
    ['a named one', '[profile acme]\nregion = a', { acme: { region: 'a' } }],
    [
      'a quoted name, blanks and all',
      '[profile "my team"]\nregion = a',
      { 'my team': { region: 'a' } },
    ],
    ['single quotes', "[profile 'x']\nregion = a", { x: { region: 'a' } }],
    [
      'one section twice',
      '[profile x]\na = 1\n[default]\n[profile x]\na = 2\nb = 3',
      { x: { a: '2', b: '3' }, default: {} },
    ],
    ['what is no profile', '[plugins]\na = 1\n[preview]\nb = 2\n[acme]\nc = 3', {}],
    ['CRLF and a byte order mark', '\uFEFF[profile x]\r\na = 1\r\n', { x: { a: '1' } }],
    [
      "a name that is a prototype's",
      '[profile __proto__]\na = 1',
      JSON.parse('{"__proto__":{"a":"1"}}'),
    ],
  ])('%s', (_what, text, expected) => {
    expect(profiles(text)).toEqual(expected);
  });

  it('of sessions and services have their own names', () => {
    const { sessions, services } = parseAwsFiles(
      '[sso-session corp]\nsso_region = a\n[services local]\nssm =\n  endpoint_url = http://x\nsts =\n  endpoint_url = http://y\n',
      '[sso-session other]\nsso_region = b\n',
    );
    expect([...sessions.keys()]).toEqual(['corp']);
    expect(Object.fromEntries(services.get('local')!)).toEqual({
      'ssm.endpoint_url': 'http://x',
      'sts.endpoint_url': 'http://y',
    });
  });

  it('of the credentials file have bare names and win key by key', () => {
    expect(profiles('[profile x]\na = 1\nb = 2', '[x]\nb = 3\n[y]\nc = 4')).toEqual({
      x: { a: '1', b: '3' },
      y: { c: '4' },
    });
  });
});

describe('lines', () => {
  it.each([
    ['comments at the start', '# a = 1\n; b = 2\nc = 3', { c: '3' }],
    ['comments after a blank', 'a = 1 # one\nb = 2 ; two', { a: '1', b: '2' }],
    ['marks without a blank before', 'a = x#y;z', { a: 'x#y;z' }],
    ['values with an equals sign', 'a = b=c', { a: 'b=c' }],
    [
      'keys below an empty one',
      's3 =\n  max = 1\n  other = 2\nb = 3',
      { 's3.max': '1', 's3.other': '2', b: '3' },
    ],
    ['no value at all', 'a =\nb = 1', { b: '1' }],
    ['case', 'Region = a', { Region: 'a' }],
  ])('%s', (_what, text, expected) => {
    expect(profiles(`[profile x]\n${text}`)).toEqual({ x: expected });
  });
});

describe('problems', () => {
  it.each([
    [
      '[profile my team]\na = 1',
      ['config file, line 1: the name in [profile my team] has a blank: put it in quotes'],
    ],
    ['[profile x]\nnonsense', ['config file, line 2: is neither a section nor key = value']],
    ['[profile x]\n= 1', ['config file, line 2: is neither a section nor key = value']],
    ['nonsense before any section', []],
    ['[plugins]\nnonsense', []],
  ])('%j', (text, expected) => {
    expect(parseAwsFiles(text, '').problems).toEqual(expected);
  });

  it('never hold a value, which may be a secret', () => {
    const { problems } = parseAwsFiles('[profile x]\nwJalrXUtnFEMI/secret', '[x]\nSECRET');
    expect(JSON.stringify(problems)).not.toMatch(/secret/i);
    expect(problems).toHaveLength(2);
  });

  it('are at most 50, however wrong the file', () => {
    expect(parseAwsFiles(`[default]\n${'x\n'.repeat(10_000)}`, '').problems).toHaveLength(50);
  });
});

describe('against the SDK', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pwp-ini-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));
  const [configFilepath, filepath] = [join(folder, 'config'), join(folder, 'credentials')];

  const name = fc.constantFrom('acme', 'a.b', 'x@y', 'default', 'a-b_c+d%e:f/g');
  const value = fc.constantFrom('AKIA1', 'x#y', 'x # y', 'a=b', ' padded ', 'x;', 'x ;', '"q"');
  const noise = fc.constantFrom(
    '',
    '# c',
    '; c',
    '[plugins]',
    'nonsense',
    's3 =',
    '  nested = 1',
    'region = a',
    '[profile]',
    '[ profile z ]',
  );
  const keys = fc
    .tuple(value, value)
    .map(([id, secret]) => [`aws_access_key_id = ${id}`, `aws_secret_access_key=${secret}`]);
  const section = fc
    .tuple(name, keys, fc.array(noise, { maxLength: 3 }))
    .map(([who, lines, rest]) => ({ who, lines: [...lines, ...rest] }));

  it('finds the same keys in the same profiles', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(section, { maxLength: 4 }),
        fc.array(section, { maxLength: 2 }),
        async (inConfig, inCredentials) => {
          const config = inConfig
            .map(({ who, lines }) =>
              [who === 'default' ? '[default]' : `[profile ${who}]`, ...lines].join('\n'),
            )
            .join('\n');
          const credentials = inCredentials
            .map(({ who, lines }) => [`[${who}]`, ...lines].join('\n'))
            .join('\n');
          writeFileSync(configFilepath, config);
          writeFileSync(filepath, credentials);
          for (const profile of new Set([...inConfig, ...inCredentials].map(({ who }) => who))) {
            const theirs = await fromIni({
              profile,
              configFilepath,
              filepath,
              ignoreCache: true,
            })();
            const ours = parseAwsFiles(config, credentials).profiles.get(profile);
            expect(ours?.get('aws_access_key_id')).toBe(theirs.accessKeyId);
            expect(ours?.get('aws_secret_access_key')).toBe(theirs.secretAccessKey);
          }
        },
      ),
      { numRuns: 150 },
    );
  });
});

describe('visible', () => {
  it.each([
    ['plain text – Zürich', 'plain text – Zürich'],
    ['\u001b[31mred', '\\u001b[31mred'],
    ['a\nb', 'a\\u000ab'],
    ['evil\u202etxt', 'evil\\u202etxt'],
    ['zero\u200bwidth', 'zero\\u200bwidth'],
  ])('%j', (text, expected) => {
    expect(visible(text)).toBe(expected);
  });
});
