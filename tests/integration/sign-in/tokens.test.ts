/** Tokens as they are shared with the AWS CLI: read anew, renewed in time, kept whole. */
import { mkdirSync, writeFileSync } from 'node:fs';
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
const minuteMs = 60_000;
const startMs = Date.UTC(2027, 2, 1, 9);

const homes: AwsHome[] = [];
afterEach(async () => {
  await Promise.all(homes.splice(0).map((home) => home.close()));
});

/** A clock that a test moves; sleeps move it too. */
async function at(options: Parameters<typeof anAwsHome>[0] = {}) {
  const clock = { nowMs: startMs };
  const home = await anAwsHome({
    now: () => clock.nowMs,
    ...options,
    ports: {
      sleep: async (ms, signal) => {
        // Patience with a person is not spent in these tests.
        if (signal !== undefined) return new Promise(() => {});
        clock.nowMs += ms;
      },
      ...options.ports,
    },
  });
  homes.push(home);
  await home.access.map([mappedAccount()]);
  const token = () => JSON.parse(home.readToken(tokenFile)) as Record<string, string>;
  const place = (text: string): void => {
    mkdirSync(home.tokenFolder, { recursive: true });
    writeFileSync(join(home.tokenFolder, tokenFile), text);
  };
  return { ...home, clock, token, place };
}

const cliToken = (accessToken: string, expiresAt: string, more: object = {}): string =>
  JSON.stringify({ startUrl, region: 'us-east-1', accessToken, expiresAt, ...more });

describe('a login made in a terminal', () => {
  it('counts at the next call, without a restart', async () => {
    const { access, identity, place } = await at();
    expect(await access.credentialsFor(cell, 'read')).toMatchObject({
      error: { kind: 'signed-out' },
    });
    place(cliToken(identity.issueToken(startUrl), '2027-03-01T17:00:00Z'));
    expect(await access.credentialsFor(cell, 'read')).toMatchObject({ ok: true });
  });

  it('is heard of by itself once the folder is watched', async () => {
    const { access, identity, place, changes } = await at();
    place('{}');
    await access.describe();
    const heard: (readonly string[])[] = [];
    access.onSignedIn((ids) => heard.push(ids));
    place(cliToken(identity.issueToken(startUrl), '2027-03-01T17:00:00Z'));
    await expect.poll(() => heard, { timeout: 5_000 }).toEqual([[accountIds[0]]]);
    expect(changes.at(-1)?.sessions[0]?.state).toMatchObject({ kind: 'signed-in', renews: false });
  });

  it.each([
    ['in seconds', '2027-03-01T17:00:00Z'],
    ['in milliseconds, as SDKs write', '2027-03-01T17:00:00.000Z'],
    ['with UTC, as old tools write', '2027-03-01T17:00:00UTC'],
    ['with an offset', '2027-03-01T18:00:00+01:00'],
  ])('may say when it ends %s', async (_what, expiresAt) => {
    const { access, place } = await at();
    place(cliToken('t', expiresAt));
    expect((await access.describe()).sessions[0]?.state).toEqual({
      kind: 'signed-in',
      untilMs: Date.UTC(2027, 2, 1, 17),
      renews: false,
    });
  });

  it.each(['', '{"accessTo', '[]', 'null', '{"accessToken":"x","expiresAt":"soon"}'])(
    'that is no token is none: %j',
    async (text) => {
      const { access, place } = await at();
      place(text);
      expect((await access.describe()).sessions[0]?.state).toEqual({ kind: 'never' });
      expect(await access.credentialsFor(cell, 'read')).toMatchObject({
        error: { kind: 'signed-out' },
      });
    },
  );
});

describe('a token', () => {
  it('is renewed without a browser before it ends, once for all who ask', async () => {
    const { access, identity, clock, token, opened } = await at();
    await access.signIn(wanted);
    const first = token();
    clock.nowMs += 8 * 60 * minuteMs - 9 * minuteMs;
    access.forget(cell, 'read');
    const asked = ['read', 'push', 'read'].map((purpose) =>
      access.credentialsFor(cell, purpose as 'read' | 'push'),
    );
    expect((await Promise.all(asked)).every(({ ok }) => ok)).toBe(true);
    const second = token();
    expect(second['accessToken']).not.toBe(first['accessToken']);
    expect(second['expiresAt']).toBe('2027-03-02T00:51:00Z');
    expect(identity.countCalls('CreateToken')).toBe(2);
    expect(opened).toHaveLength(1);
  });

  it('keeps its refresh token when the answer has none', async () => {
    const { access, clock, token } = await at({ rotatesRefreshTokens: false });
    await access.signIn(wanted);
    const { refreshToken } = token();
    clock.nowMs += 9 * 60 * minuteMs;
    expect(await access.credentialsFor(cell, 'read')).toMatchObject({ ok: true });
    expect(token()['refreshToken']).toBe(refreshToken);
  });

  it('is used to its end when renewing fails, and then it is over', async () => {
    const { access, identity, clock } = await at();
    await access.signIn(wanted);
    identity.failNext({ operation: 'CreateToken', fault: 'invalid-grant', times: 99 });
    clock.nowMs += 8 * 60 * minuteMs - 5 * minuteMs;
    expect(await access.credentialsFor(cell, 'read')).toMatchObject({ ok: true });
    clock.nowMs += 6 * minuteMs;
    expect(await access.credentialsFor({ ...cell }, 'push')).toMatchObject({
      error: { kind: 'signed-out', sessionKey: 'corp' },
    });
    expect((await access.describe()).sessions[0]?.state).toMatchObject({ kind: 'expired' });
  });

  it('leaves the token service alone for half a minute after a refusal', async () => {
    const { access, identity, clock } = await at();
    await access.signIn(wanted);
    identity.failNext({ operation: 'CreateToken', fault: 'invalid-grant', times: 99 });
    clock.nowMs += 9 * 60 * minuteMs;
    const before = identity.countCalls('CreateToken');
    for (let asked = 0; asked < 5; asked += 1) await access.credentialsFor(cell, 'read');
    expect(identity.countCalls('CreateToken')).toBe(before + 1);
    clock.nowMs += 31_000;
    await access.credentialsFor(cell, 'read');
    expect(identity.countCalls('CreateToken')).toBe(before + 2);
  });

  it('that AWS no longer takes is renewed; if that does not help, the session has ended', async () => {
    const { access, identity } = await at();
    await access.signIn(wanted);
    identity.failNext({ operation: 'GetRoleCredentials', fault: 'unauthorized' });
    expect(await access.credentialsFor(cell, 'read')).toMatchObject({ ok: true });
    identity.endSessions();
    expect(await access.credentialsFor(cell, 'push')).toMatchObject({
      error: { kind: 'signed-out' },
    });
    expect(await access.signIn(wanted)).toMatchObject({ ok: true });
    expect(await access.credentialsFor(cell, 'push')).toMatchObject({ ok: true });
  });

  it('that somebody else renewed meanwhile stays if it lasts longer', async () => {
    const { access, identity, clock, place, token } = await at();
    await access.signIn(wanted);
    clock.nowMs += 9 * 60 * minuteMs;
    const theirs = identity.issueToken(startUrl);
    const own = token();
    // The CLI writes while our renewal is on its way.
    const renewal = access.credentialsFor(cell, 'read');
    place(JSON.stringify({ ...own, accessToken: theirs, expiresAt: '2027-03-03T00:00:00Z' }));
    expect(await renewal).toMatchObject({ ok: true });
    expect(token()['accessToken']).toBe(theirs);
  });

  it('says how long it lasts, and warns before a push that outlives it', async () => {
    const { access, clock, place, identity } = await at();
    place(cliToken(identity.issueToken(startUrl), '2027-03-01T17:00:00Z'));
    const other = { accountId: '999999999999', region: 'us-east-1' };
    expect(await access.check([cell, other], 'push')).toMatchObject({
      sessions: [
        {
          sessionKey: 'corp',
          untilMs: Date.UTC(2027, 2, 1, 17),
          endsSoon: false,
          accountIds: [accountIds[0]],
        },
      ],
      unmappedAccountIds: ['999999999999'],
      readOnlyAccountIds: [],
    });
    clock.nowMs = Date.UTC(2027, 2, 1, 16, 30);
    expect((await access.check([cell], 'push')).sessions[0]?.endsSoon).toBe(true);
    clock.nowMs = Date.UTC(2027, 2, 1, 18);
    expect((await access.check([cell], 'push')).sessions[0]).toMatchObject({ untilMs: null });
  });
});
