/** R9 of the fault plan: tokens while the clock of the computer is moved by hand. */
import { describe, expect, it } from 'vitest';
import type { SsoOidcDoor } from '../../../electron/aws/sso-oidc-door.ts';
import type { SsoSession } from '../../../electron/sign-in/sso-session.ts';
import { formatToken, tokenFileName } from '../../../electron/sign-in/token-cache.ts';
import { openTokenKeeper } from '../../../electron/sign-in/token-keeper.ts';
import { err, ok } from '../../../shared/kernel/result.ts';

const hourMs = 3_600_000;
const startMs = Date.UTC(2027, 2, 1, 9);
const session: SsoSession = {
  ...{ key: 'corp', style: 'session', startUrl: 'https://corp.awsapps.com/start' },
  ...{ region: 'us-east-1', scopes: null, oidcEndpoint: null },
  ...{ portalEndpoint: null, stsEndpoint: null },
};

/** A token for eight more hours, and a service that renews it where it may. */
function aKeeper(isReachable = true) {
  const clock = { nowMs: startMs };
  const service = { isReachable, asked: 0 };
  const files = new Map<string, string>([
    [
      tokenFileName('corp'),
      formatToken({
        ...{ startUrl: session.startUrl, region: 'us-east-1', accessToken: 'first' },
        ...{ expiresAtMs: startMs + 8 * hourMs, clientId: 'id', clientSecret: 'secret' },
        ...{ registrationExpiresAtMs: null, refreshToken: 'refresh' },
      }),
    ],
  ]);
  const createToken: SsoOidcDoor['createToken'] = async () => {
    service.asked += 1;
    return service.isReachable
      ? ok({ accessToken: `new ${service.asked}`, expiresInSeconds: 28_800, refreshToken: null })
      : err({ kind: 'unreachable', message: 'no network' });
  };
  const none = () => Promise.reject(new Error('is not asked for'));
  const keeper = openTokenKeeper({
    read: async (name) => files.get(name) ?? null,
    write: async (name, text) => void files.set(name, text),
    oidc: () => ({
      ...{ registerForBrowser: none, registerForDevice: none, startDevice: none },
      ...{ createToken, close: () => {} },
    }),
    nowMs: () => clock.nowMs,
    sleep: async () => {},
  });
  return { keeper, clock, service };
}

const jumps = [
  ['an hour on', startMs + hourMs],
  ['an hour back', startMs - hourMs],
  ['a day on', startMs + 24 * hourMs],
  ['a day back', startMs - 24 * hourMs],
  ['back to 1970', 0],
] as const;

describe.each(jumps)('a clock that is set %s', (_what, jumpMs) => {
  it('never keeps a token in use that AWS does not take', async () => {
    const { keeper, clock } = aKeeper();
    clock.nowMs = jumpMs;
    expect(await keeper.token(session, 'first')).toEqual(ok('new 1'));
    expect(await keeper.token(session)).toEqual(ok('new 1'));
  });

  it('leaves nobody signed out once it shows the time again', async () => {
    const { keeper, clock, service } = aKeeper(false);
    clock.nowMs = jumpMs;
    await keeper.token(session);
    clock.nowMs = startMs;
    expect(await keeper.token(session)).toEqual(ok('first'));
    service.isReachable = true;
    expect(await keeper.token(session, 'first')).toMatchObject({ ok: true });
  });

  it('does not make the wait after a refusal longer', async () => {
    const { keeper, clock, service } = aKeeper(false);
    expect(await keeper.token(session, 'first')).toMatchObject({ error: { kind: 'unreachable' } });
    clock.nowMs = jumpMs;
    service.isReachable = true;
    clock.nowMs += 31_000;
    expect(await keeper.token(session, 'first')).toEqual(ok('new 2'));
  });
});
