/** Golden files of the AWS CLI v2: names and bytes as it writes them (aws-facts 6.2). */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  formatRegistration,
  formatToken,
  parseRegistration,
  parseToken,
  registrationFileName,
  tokenFileName,
  type SsoToken,
} from '../../../electron/sign-in/token-cache.ts';

const golden = (name: string): string =>
  readFileSync(join(import.meta.dirname, '../../fixtures/aws-login', name), 'utf8').trim();

const owner = {
  sessionName: 'corp',
  startUrl: 'https://example.awsapps.com/start',
  region: 'eu-west-1',
  scopes: ['sso:account:access'],
};

describe('names', () => {
  it.each([
    ['corp', 'ee0bfd2552fbd840c02cc48b6e823320543c450f.json'],
    ['https://example.awsapps.com/start', 'e8be5486177c5b5392bd9aa76563515b29358e6e.json'],
  ])('of the token of %s', (key, name) => {
    expect(tokenFileName(key)).toBe(name);
  });

  it.each([
    [owner, '9f4ce7c372b014c25eef5e3b0969a696ec4a1dc4.json'],
    [{ ...owner, scopes: null }, '34bff88d1e1f18c8fab14bced87d79150d07839a.json'],
    [
      { ...owner, sessionName: 'münchen', scopes: ['a', 'b'] },
      '9f502b0a41405d2959dd66f5c21d34bc3bd96053.json',
    ],
  ])('of the registration of %j', (who, name) => {
    expect(registrationFileName(who)).toBe(name);
  });
});

describe('the token of an AWS CLI v2', () => {
  it('is read', () => {
    expect(parseToken(golden('session-token.json'))).toEqual({
      startUrl: 'https://example.awsapps.com/start',
      region: 'eu-west-1',
      accessToken: 'aoaAAAAA-example-access-token',
      expiresAtMs: Date.UTC(2027, 2, 1, 17),
      clientId: 'example-client-id',
      clientSecret: 'example-client-secret',
      registrationExpiresAtMs: Date.UTC(2027, 4, 30, 9),
      refreshToken: 'aorAAAAA-example-refresh-token',
    });
  });

  it('is written byte for byte', () => {
    const text = golden('session-token.json');
    expect(pythonSpaced(formatToken(parseToken(text)!))).toBe(text);
  });

  it.each(['legacy-token.json'])('may lack what a legacy one lacks: %s', (name) => {
    const text = golden(name);
    expect(parseToken(text)).toMatchObject({ refreshToken: null, accessToken: 'aoaAAAAA-legacy' });
    expect(pythonSpaced(formatToken(parseToken(text)!))).toBe(text);
  });

  it('comes back from any token that we write', () => {
    const text = fc.string({ minLength: 1 });
    const second = fc.integer({ min: 0, max: 4_000_000_000 }).map((seconds) => seconds * 1000);
    const token: fc.Arbitrary<SsoToken> = fc.record({
      startUrl: text,
      region: text,
      accessToken: text,
      expiresAtMs: second,
      clientId: fc.option(text),
      clientSecret: fc.option(text),
      registrationExpiresAtMs: fc.option(second),
      refreshToken: fc.option(text),
    });
    fc.assert(
      fc.property(token, (each) => {
        expect(parseToken(formatToken(each))).toEqual(each);
      }),
    );
  });

  it('is never mistaken for a registration, nor the reverse', () => {
    expect(parseToken(golden('registration.json'))).toBeNull();
    expect(parseRegistration(golden('session-token.json'))).toBeNull();
  });
});

describe('the registration of an AWS CLI v2', () => {
  it('is read and written', () => {
    const text = golden('registration.json');
    expect(parseRegistration(text)).toEqual({
      clientId: 'example-client-id',
      clientSecret: 'example-client-secret',
      expiresAtMs: Date.UTC(2027, 4, 30, 9),
      scopes: ['sso:account:access'],
      grantTypes: ['authorization_code', 'refresh_token'],
    });
    expect(pythonSpaced(formatRegistration(parseRegistration(text)!))).toBe(text);
  });
});

/** Python's `json.dumps` puts a blank after commas and colons; readers do not mind, golden files do. */
const pythonSpaced = (json: string): string =>
  json.replace(/"((?:[^"\\]|\\.)*)"|([,:])/g, (all, _text, mark?: string) =>
    mark === undefined ? all : `${mark} `,
  );
