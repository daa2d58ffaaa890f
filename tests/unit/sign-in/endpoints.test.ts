import { describe, expect, it } from 'vitest';
import { readAwsEnvironment } from '../../../electron/sign-in/aws-environment.ts';
import { configuredEndpoint, isAwsAddress } from '../../../electron/sign-in/endpoints.ts';
import { parseAwsFiles } from '../../../electron/sign-in/parse-aws-files.ts';
import { mayOpenForSignIn } from '../../../electron/sign-in/sign-in-pages.ts';
import { isRegionName, type SsoSession } from '../../../electron/sign-in/sso-session.ts';

describe('an address of AWS', () => {
  it.each([
    'https://ssm.us-east-1.amazonaws.com',
    'https://ssm-fips.us-gov-west-1.amazonaws.com',
    'https://sts.amazonaws.com',
    'https://oidc.eu-west-1.amazonaws.com',
    'https://portal.sso.ap-southeast-2.amazonaws.com',
    'https://ssm.cn-north-1.amazonaws.com.cn',
    'https://vpce-0a1b-2c3d.ssm.us-east-1.vpce.amazonaws.com',
  ])('is %s', (url) => {
    expect(isAwsAddress(url)).toBe(true);
  });

  it.each([
    'http://ssm.us-east-1.amazonaws.com',
    'https://ssm.us-east-1.amazonaws.com:8443',
    'https://me@ssm.us-east-1.amazonaws.com',
    'https://evil.s3.amazonaws.com',
    'https://evil.us-east-1.elb.amazonaws.com',
    'https://ec2-1-2-3-4.compute-1.amazonaws.com',
    'https://ssm.us-east-1.amazonaws.com.evil.example',
    'https://abc.execute-api.us-east-1.amazonaws.com',
    'https://127.0.0.1',
    'not a url',
  ])('is not %s', (url) => {
    expect(isAwsAddress(url)).toBe(false);
  });
});

describe('the configured address', () => {
  const files = parseAwsFiles(
    '[profile p]\nendpoint_url = http://profile\n[profile s]\nservices = local\nendpoint_url = http://profile\n[profile i]\nignore_configured_endpoint_urls = true\nendpoint_url = http://profile\n[services local]\nssm =\n  endpoint_url = http://services\n',
    '',
  );
  const of = (profile: string | null, env: Record<string, string> = {}) =>
    configuredEndpoint('ssm', profile === null ? null : files.profiles.get(profile)!, {
      files,
      environment: readAwsEnvironment(env, '/home/me'),
    });

  it.each([
    [null, {}, null],
    ['p', {}, 'http://profile'],
    ['s', {}, 'http://services'],
    ['i', {}, null],
    ['s', { AWS_ENDPOINT_URL: 'http://env' }, 'http://env'],
    [
      's',
      { AWS_ENDPOINT_URL: 'http://env', AWS_ENDPOINT_URL_SSM: 'http://env-ssm' },
      'http://env-ssm',
    ],
    [null, { AWS_ENDPOINT_URL_SSM: 'http://env-ssm' }, 'http://env-ssm'],
    ['p', { AWS_IGNORE_CONFIGURED_ENDPOINT_URLS: 'true', AWS_ENDPOINT_URL: 'http://env' }, null],
  ] as const)('of profile %s with %j is %s', (profile, env, url) => {
    expect(of(profile, env)).toBe(url);
  });
});

describe('the environment', () => {
  it.each([
    [{}, '/system/.aws/config', '/system/.aws/credentials'],
    [{ HOME: '/h' }, '/h/.aws/config', '/h/.aws/credentials'],
    [{ USERPROFILE: '/u' }, '/u/.aws/config', '/u/.aws/credentials'],
    [{ HOME: '/h', AWS_CONFIG_FILE: '~/c', AWS_SHARED_CREDENTIALS_FILE: '/s' }, '/h/c', '/s'],
    [{ HOME: '/h', AWS_CONFIG_FILE: '' }, '/h/.aws/config', '/h/.aws/credentials'],
  ])('%j', (env, configPath, credentialsPath) => {
    expect(readAwsEnvironment(env, '/system')).toMatchObject({ configPath, credentialsPath });
  });

  it('has the tokens below HOME, whatever the files are called', () => {
    const { tokenFolder } = readAwsEnvironment({ HOME: '/h', AWS_CONFIG_FILE: '/c' }, '/system');
    expect(tokenFolder).toBe('/h/.aws/sso/cache');
  });
});

describe('the pages of a sign-in', () => {
  const session: SsoSession = {
    key: 'corp',
    style: 'session',
    startUrl: 'https://sso.acme.example/start',
    region: 'eu-west-1',
    scopes: null,
    oidcEndpoint: null,
    portalEndpoint: null,
    stsEndpoint: null,
  };
  it.each([
    'https://oidc.eu-west-1.amazonaws.com/authorize?x=1',
    'https://device.sso.eu-west-1.amazonaws.com/?user_code=ABCD',
    'https://d-123.awsapps.com/start/#/device',
    'https://sso.acme.example/start/#/device',
  ])('may be %s', (url) => {
    expect(mayOpenForSignIn(url, session)).toBe(true);
  });
  it.each([
    'http://d-123.awsapps.com/start',
    'https://me:pw@d-123.awsapps.com/start',
    'https://awsapps.com.evil.example/start',
    'file:///etc/passwd',
    'javascript:alert(1)',
    'ms-settings:privacy',
    'http://127.0.0.1:1234/device',
    '',
  ])('may not be %s', (url) => {
    expect(mayOpenForSignIn(url, session)).toBe(false);
  });
  it('may be on a host that was consented to', () => {
    const local = { ...session, oidcEndpoint: 'http://127.0.0.1:1234' };
    expect(mayOpenForSignIn('http://127.0.0.1:1234/device', local)).toBe(true);
    expect(mayOpenForSignIn('http://127.0.0.1:9999/device', local)).toBe(false);
  });
});

describe('a region', () => {
  it.each(['us-east-1', 'us-gov-west-1', 'ap-southeast-2', 'cn-north-1', 'eusc-de-east-1'])(
    'is %s',
    (name) => {
      expect(isRegionName(name)).toBe(true);
    },
  );
  it.each([
    '',
    'us-east',
    'evil.com',
    'us-east-1.evil.com',
    'us-east-1/',
    'US-EAST-1',
    'us-east-1\n',
  ])('is not %j', (name) => {
    expect(isRegionName(name)).toBe(false);
  });
});
