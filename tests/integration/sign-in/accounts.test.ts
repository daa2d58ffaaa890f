/** Accounts, roles and their credentials: at the portal's pace, and never another account's. */
import { afterEach, describe, expect, it } from 'vitest';
import {
  accountIds,
  anAwsHome,
  mappedAccount,
  startUrl,
  type AwsHome,
} from '../../support/an-aws-home.ts';
import type { IdentitySeed } from '../../../electron/sample/stand-in/identity/identity-seed.ts';

const [home1, home2] = accountIds;
const cell = { accountId: home1, region: 'us-east-1' };
const wanted = { sessionKey: 'corp', startUrl, method: 'browser' } as const;

const homes: AwsHome[] = [];
afterEach(async () => {
  await Promise.all(homes.splice(0).map((home) => home.close()));
});
async function signedIn(options: Parameters<typeof anAwsHome>[0] = {}): Promise<AwsHome> {
  const home = await anAwsHome(options);
  homes.push(home);
  expect(await home.access.signIn(wanted)).toMatchObject({ ok: true });
  return home;
}

const manyAccounts = (count: number): IdentitySeed => ({
  portals: [
    {
      startUrl,
      accounts: Array.from({ length: count }, (_, index) => ({
        accountId: String(100_000_000_000 + index),
        name: `account-${index}`,
        roles: ['PatchReader'],
      })),
    },
  ],
});

describe('discovering', () => {
  it('reads every page once, then answers from memory until asked again', async () => {
    const { access, identity } = await signedIn({ seed: manyAccounts(250) });
    const first = await access.discover('corp', false);
    expect(first).toMatchObject({ ok: true });
    expect(first.ok && first.value.accounts).toHaveLength(250);
    expect(identity.countCalls('ListAccounts')).toBe(3);
    expect(await access.discover('corp', false)).toEqual(first);
    expect(identity.countCalls('ListAccounts')).toBe(3);
    await access.discover('corp', true);
    expect(identity.countCalls('ListAccounts')).toBe(6);
  });

  it('asks for roles on demand only, and for each account once', async () => {
    const { access, identity } = await signedIn();
    await access.discover('corp', false);
    expect(identity.countCalls('ListAccountRoles')).toBe(0);
    const roles = { sessionKey: 'corp', accountIds: [home1, home2], again: false };
    expect(await access.roles(roles)).toMatchObject({
      ok: true,
      value: [
        { accountId: home1, name: 'acme-0', roles: ['PatchPlanner', 'PatchReader'] },
        { accountId: home2, roles: ['PatchPlanner', 'PatchReader'] },
      ],
    });
    await access.roles(roles);
    expect(identity.countCalls('ListAccountRoles')).toBe(2);
    expect((await access.describe()).sessions[0]?.expectedAccounts).toHaveLength(3);
  });

  it('stays below 20 calls in any second, whatever is asked at once', async () => {
    const { access, identity } = await signedIn({
      seed: manyAccounts(45),
      portalCallsPerSecond: 20,
    });
    const found = await access.discover('corp', false);
    const ids = found.ok ? found.value.accounts.map(({ accountId }) => accountId) : [];
    expect(await access.roles({ sessionKey: 'corp', accountIds: ids, again: false })).toMatchObject(
      { ok: true },
    );
    const times = identity
      .calls()
      .filter(({ operation }) => operation.startsWith('ListAccount'))
      .map(({ atMs }) => atMs);
    const busiest = Math.max(
      ...times.map((from) => times.filter((at) => at >= from && at < from + 1000).length),
    );
    expect(busiest).toBeLessThan(20);
    expect(identity.calls().filter(({ statusCode }) => statusCode === 429)).toEqual([]);
  }, 15_000);

  it('waits and goes on when throttled all the same', async () => {
    const { access, identity } = await signedIn();
    identity.failNext({ operation: 'ListAccounts', fault: 'throttled', times: 2 });
    expect(await access.discover('corp', false)).toMatchObject({ ok: true });
  }, 15_000);

  it('needs a sign-in, and says so', async () => {
    const home = await anAwsHome();
    homes.push(home);
    expect(await home.access.discover('corp', false)).toMatchObject({
      ok: false,
      error: { kind: 'not-signed-in', message: expect.stringContaining(startUrl) as string },
    });
    expect(await home.access.discover('nobody', false)).toMatchObject({
      error: { kind: 'not-found' },
    });
  });
});

describe('credentials of a cell', () => {
  it('are the read role for reading and the push role for pushing', async () => {
    const { access, identity } = await signedIn();
    await access.map([mappedAccount()]);
    const read = await access.credentialsFor(cell, 'read');
    const push = await access.credentialsFor(cell, 'push');
    expect(read.ok && push.ok && read.value.secretAccessKey !== push.value.secretAccessKey).toBe(
      true,
    );
    expect(identity.countCalls('GetRoleCredentials')).toBe(2);
  });

  it('are kept, with one request in flight, and asked for anew once forgotten', async () => {
    const { access, identity } = await signedIn();
    await access.map([mappedAccount({ regions: ['us-east-1', 'eu-west-1'] })]);
    const regions = ['us-east-1', 'eu-west-1', 'us-west-2'];
    const ask = () =>
      Promise.all(regions.map((region) => access.credentialsFor({ ...cell, region }, 'read')));
    await ask();
    await ask();
    expect(identity.countCalls('GetRoleCredentials')).toBe(1);
    expect(identity.countCalls('GetCallerIdentity')).toBe(1);
    access.forget(cell, 'read');
    await ask();
    expect(identity.countCalls('GetRoleCredentials')).toBe(2);
  });

  it('are renewed when less than five minutes are left', async () => {
    const { access, identity } = await signedIn({ roleSeconds: 240 });
    await access.map([mappedAccount()]);
    await access.credentialsFor(cell, 'read');
    await access.credentialsFor(cell, 'read');
    expect(identity.countCalls('GetRoleCredentials')).toBe(2);
  });

  it('of another account are never given: 100 wrong assignments, no credentials', async () => {
    const { access, identity } = await signedIn({ seed: manyAccounts(100), tokenSeconds: 28_800 });
    const accounts = manyAccounts(100).portals[0]!.accounts;
    await access.map(
      accounts.map(({ accountId }) =>
        mappedAccount({
          accountId,
          via: {
            kind: 'session',
            sessionKey: 'corp',
            readRole: 'PatchReader',
            pushRole: 'PatchReader',
          },
        }),
      ),
    );
    accounts.forEach(({ accountId }, index) =>
      identity.giveWrongKeys(accountId, accounts[(index + 1) % 100]!.accountId),
    );
    const answers = await Promise.all(
      accounts.map(({ accountId }) =>
        access.credentialsFor({ accountId, region: 'us-east-1' }, 'push'),
      ),
    );
    expect(answers.map((answer) => (answer.ok ? 'given' : answer.error.kind))).toEqual(
      accounts.map(() => 'wrong-account'),
    );
  }, 30_000);

  it.each([
    ['no map', [], 'read', 'not-mapped'],
    [
      'no push role',
      [
        mappedAccount({
          via: { kind: 'session', sessionKey: 'corp', readRole: 'PatchReader', pushRole: null },
        }),
      ],
      'push',
      'read-only',
    ],
    [
      'a role that is not assigned',
      [
        mappedAccount({
          via: { kind: 'session', sessionKey: 'corp', readRole: 'Admin', pushRole: null },
        }),
      ],
      'read',
      'role-denied',
    ],
    [
      'a session that is gone',
      [
        mappedAccount({
          via: { kind: 'session', sessionKey: 'gone', readRole: 'Admin', pushRole: null },
        }),
      ],
      'read',
      'unusable',
    ],
  ] as const)('are refused in words for %s', async (...[, mapped, purpose, kind]) => {
    const { access } = await signedIn();
    await access.map(mapped);
    const answer = await access.credentialsFor(cell, purpose);
    expect(answer).toMatchObject({ ok: false, error: { kind } });
  });

  it.each([
    ['forbidden', 'role-denied'],
    ['http-500', 'unreachable'],
    ['connection-lost', 'unreachable'],
  ] as const)('meet %s of the portal as %s', async (fault, kind) => {
    const { access, identity } = await signedIn();
    await access.map([mappedAccount()]);
    identity.failNext({ operation: 'GetRoleCredentials', fault, times: 9 });
    expect(await access.credentialsFor(cell, 'read')).toMatchObject({ error: { kind } });
  });

  it('stop being waited for when the caller gives up', async () => {
    const { access } = await signedIn();
    await access.map([mappedAccount()]);
    const abort = new AbortController();
    const asked = access.credentialsFor(cell, 'read', abort.signal);
    abort.abort();
    expect(await asked).toMatchObject({ error: { kind: 'cancelled' } });
  });
});
