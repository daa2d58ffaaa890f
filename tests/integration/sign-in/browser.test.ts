/** Signing in by browser: real SDK clients against an Identity Center over HTTP, real files, a browser that follows redirects. */
import { statSync } from 'node:fs';
import { get } from 'node:http';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import {
  accountIds,
  anAwsHome,
  mappedAccount,
  startUrl,
  type AwsHome,
} from '../../support/an-aws-home.ts';

const tokenFile = 'ee0bfd2552fbd840c02cc48b6e823320543c450f.json';
const cell = { accountId: accountIds[0], region: 'us-east-1' };
const wanted = { sessionKey: 'corp', startUrl, method: 'browser' } as const;

/** Asked for a path as it stands, which `fetch` would put right. */
const statusOf = (url: string, path: string): Promise<number | undefined> =>
  new Promise((resolve, reject) => {
    get({ port: new URL(url).port, host: '127.0.0.1', path }, (answer) => {
      answer.resume();
      resolve(answer.statusCode);
    }).on('error', reject);
  });

const homes: AwsHome[] = [];
afterEach(async () => {
  await Promise.all(homes.splice(0).map((home) => home.close()));
});
async function at(options: Parameters<typeof anAwsHome>[0] = {}): Promise<AwsHome> {
  const home = await anAwsHome(options);
  homes.push(home);
  return home;
}

describe('signing in by browser', () => {
  it('names the session, its start page and its accounts before anything is opened', async () => {
    const { access, opened } = await at();
    const { sessions } = await access.describe();
    expect(sessions).toMatchObject([
      {
        key: 'corp',
        startUrl,
        state: { kind: 'never' },
        profiles: ['acme-prod'],
        expectedAccounts: [{ accountId: accountIds[0], name: 'acme-prod' }],
      },
    ]);
    expect(opened).toEqual([]);
  });

  it('ends with a token where the AWS CLI looks for it, for its owner alone', async () => {
    const { access, opened, tokenFiles, readToken, tokenFolder } = await at();
    const signedIn = await access.signIn(wanted);
    expect(signedIn).toMatchObject({
      ok: true,
      value: { sessions: [{ state: { kind: 'signed-in', renews: true } }], signIn: null },
    });
    expect(opened).toHaveLength(1);
    expect(tokenFiles()).toContain(tokenFile);
    expect(tokenFiles()).toHaveLength(2);
    expect(Object.keys(JSON.parse(readToken(tokenFile)) as object)).toEqual([
      'startUrl',
      'region',
      'accessToken',
      'expiresAt',
      'clientId',
      'clientSecret',
      'registrationExpiresAt',
      'refreshToken',
    ]);
    for (const name of tokenFiles())
      expect(statSync(join(tokenFolder, name)).mode & 0o777).toBe(0o600);
    expect(statSync(tokenFolder).mode & 0o777).toBe(0o700);
  });

  it('asks the browser with a challenge, a state, a loopback redirect and plural scopes', async () => {
    const { access, opened } = await at();
    await access.signIn(wanted);
    const url = new URL(opened[0]!);
    const query = Object.fromEntries(url.searchParams);
    expect(url.pathname).toBe('/authorize');
    expect(query).toMatchObject({
      response_type: 'code',
      code_challenge_method: 'S256',
      scopes: 'sso:account:access',
      redirect_uri: expect.stringMatching(/^http:\/\/127\.0\.0\.1:\d+\/oauth\/callback$/) as string,
      code_challenge: expect.stringMatching(/^[\w-]{43}$/) as string,
      state: expect.stringMatching(/^[0-9a-f-]{36}$/) as string,
    });
  });

  it('registers once, and takes the registration from the cache the next time', async () => {
    const { access, identity } = await at();
    await access.signIn(wanted);
    await access.signIn(wanted);
    expect(identity.countCalls('RegisterClient')).toBe(1);
    expect(identity.countCalls('CreateToken')).toBe(2);
  });

  it('is one sign-in however often it is asked for, and no other beside it', async () => {
    const { access, opened } = await at({
      config: `[sso-session corp]\nsso_start_url = ${startUrl}\nsso_region = us-east-1\n[sso-session other]\nsso_start_url = ${startUrl}#\nsso_region = us-east-1\n`,
    });
    const both = [access.signIn(wanted), access.signIn(wanted)];
    const other = await access.signIn({ ...wanted, sessionKey: 'other', startUrl: `${startUrl}#` });
    expect(other).toMatchObject({ ok: false, error: { kind: 'sign-in-running' } });
    expect(await Promise.all(both)).toMatchObject([{ ok: true }, { ok: true }]);
    expect(opened).toHaveLength(1);
  });

  it('refuses when the start page is not the one that was shown', async () => {
    const { access, opened } = await at();
    const reply = await access.signIn({ ...wanted, startUrl: 'https://other.awsapps.com/start' });
    expect(reply).toMatchObject({ ok: false, error: { kind: 'not-found' } });
    expect(opened).toEqual([]);
  });

  it('says that the person refused', async () => {
    const { access, tokenFiles } = await at({ decision: () => 'deny' });
    expect(await access.signIn(wanted)).toMatchObject({
      ok: false,
      error: { kind: 'sign-in-refused', message: expect.stringContaining('said no') as string },
    });
    expect(tokenFiles()).not.toContain(tokenFile);
  });

  it('can be cancelled while the browser is open, and started again', async () => {
    const pages: string[] = [];
    const { access, changes, identity } = await at({
      ports: { openBrowser: async (page) => void pages.push(page) },
    });
    const signIn = access.signIn(wanted);
    await expect.poll(() => pages.length).toBe(1);
    access.cancelSignIn();
    expect(await signIn).toMatchObject({ ok: false, error: { kind: 'cancelled' } });
    expect(changes.at(-1)?.signIn ?? null).toBeNull();
    const again = access.signIn(wanted);
    await expect.poll(() => pages.length).toBe(2);
    await fetch(pages[1]!);
    expect(await again).toMatchObject({ ok: true });
    // Perhaps it was given up because AWS knew the registration no more, which only the browser says.
    expect(identity.countCalls('RegisterClient')).toBe(2);
  });

  it('turns a strange state away and goes on waiting for its own', async () => {
    const pages: string[] = [];
    const { access } = await at({
      ports: { openBrowser: async (page) => void pages.push(page) },
    });
    const signIn = access.signIn(wanted);
    await expect.poll(() => pages.length).toBe(1);
    const redirect = new URL(pages[0]!).searchParams.get('redirect_uri')!;
    const strange = await fetch(`${redirect}?code=stolen&state=guessed`);
    expect(strange.status).toBe(400);
    expect(await statusOf(redirect, '//')).toBe(404);
    await fetch(pages[0]!);
    expect(await signIn).toMatchObject({ ok: true });
  });

  it('opens its page again on request, and nothing when there is no sign-in', async () => {
    const pages: string[] = [];
    const { access } = await at({
      ports: { openBrowser: async (page) => void pages.push(page) },
    });
    expect(await access.reopenPage()).toMatchObject({ ok: false, error: { kind: 'not-found' } });
    const signIn = access.signIn(wanted);
    await expect.poll(() => pages.length).toBe(1);
    await access.reopenPage();
    expect(pages[1]).toBe(pages[0]);
    await fetch(pages[1]!);
    await signIn;
  });

  it('says what to do when no browser can be opened', async () => {
    const { access } = await at({
      ports: { openBrowser: () => Promise.reject(new Error('xdg-open not found')) },
    });
    expect(await access.signIn(wanted)).toMatchObject({
      ok: false,
      error: { kind: 'sign-in-failed', message: expect.stringContaining('with a code') as string },
    });
  });

  it('lets what waited for it go on: credentials that were refused are there', async () => {
    const { access } = await at();
    await access.map([mappedAccount()]);
    const heard: (readonly string[])[] = [];
    access.onSignedIn((ids) => heard.push(ids));
    expect(await access.credentialsFor(cell, 'read')).toMatchObject({
      ok: false,
      error: { kind: 'signed-out', sessionKey: 'corp' },
    });
    await access.signIn(wanted);
    expect(heard).toEqual([[accountIds[0]]]);
    expect(await access.credentialsFor(cell, 'read')).toMatchObject({
      ok: true,
      value: { accountId: accountIds[0], accessKeyId: `PWPSAMPLE${accountIds[0]}` },
    });
  });
});
