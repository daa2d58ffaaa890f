/** Signing in by a code, with every answer that the token service may give while it is polled. */
import { afterEach, describe, expect, it } from 'vitest';
import type { SignInProgress } from '../../../shared/ipc/access-summaries.ts';
import { anAwsHome, startUrl, type AwsHome } from '../../support/an-aws-home.ts';

const wanted = { sessionKey: 'corp', startUrl, method: 'device-code' } as const;

const homes: AwsHome[] = [];
afterEach(async () => {
  await Promise.all(homes.splice(0).map((home) => home.close()));
});

/** Sleeps do not wait, but are noted; `atSleep` does what a person does meanwhile. */
async function at(
  options: Parameters<typeof anAwsHome>[0] = {},
  atSleep: (count: number, home: () => AwsHome) => void = () => {},
) {
  const sleepsMs: number[] = [];
  const progress: (SignInProgress | null)[] = [];
  let nowMs = Date.UTC(2027, 2, 1);
  const home: AwsHome = await anAwsHome({
    now: () => nowMs,
    ...options,
    ports: {
      sleep: async (ms) => {
        sleepsMs.push(ms);
        nowMs += ms;
        atSleep(sleepsMs.length, () => home);
      },
      onProgress: (step) => progress.push(step),
      ...options.ports,
    },
  });
  homes.push(home);
  return { ...home, sleepsMs, progress };
}

const confirmAt =
  (count: number) =>
  (sleeps: number, home: () => AwsHome): void => {
    if (sleeps === count) home().identity.decideDevices('confirmed');
  };

describe('signing in by a code', () => {
  it('shows the code and where it goes, opens nothing by itself, and ends once it is confirmed', async () => {
    const { access, progress, opened, sleepsMs } = await at({}, confirmAt(3));
    expect(await access.signIn(wanted)).toMatchObject({ ok: true });
    expect(progress.map((each) => each?.step ?? null)).toEqual([
      'registering',
      'waiting-for-browser',
      'collecting',
      null,
    ]);
    expect(progress[1]).toMatchObject({
      sessionKey: 'corp',
      userCode: 'ABCD-0001',
      verificationUrl: expect.stringContaining('/device?user_code=ABCD-0001') as string,
    });
    expect(opened).toEqual([]);
    expect(sleepsMs).toEqual([5_000, 5_000, 5_000]);
  });

  it('asks five seconds later from then on when told to slow down', async () => {
    const { access, sleepsMs, identity } = await at({}, confirmAt(4));
    identity.failNext({ operation: 'CreateToken', fault: 'slow-down', times: 2 });
    expect(await access.signIn(wanted)).toMatchObject({ ok: true });
    expect(sleepsMs).toEqual([5_000, 10_000, 15_000, 15_000]);
  });

  it.each([
    ['denied', 'sign-in-refused'],
    ['expired', 'sign-in-expired'],
    ['invalid-grant', 'sign-in-refused'],
  ] as const)('ends when the service says %s', async (fault, kind) => {
    const { access, identity } = await at();
    identity.failNext({ operation: 'CreateToken', fault });
    expect(await access.signIn(wanted)).toMatchObject({ ok: false, error: { kind } });
  });

  it('ends by itself when nobody confirms', async () => {
    const { access, sleepsMs } = await at();
    expect(await access.signIn(wanted)).toMatchObject({
      ok: false,
      error: { kind: 'sign-in-expired' },
    });
    expect(sleepsMs).toHaveLength(120);
  });

  it('outlives a network that is away for a moment', async () => {
    const { access, identity } = await at({}, confirmAt(2));
    identity.failNext({ operation: 'CreateToken', fault: 'connection-lost', times: 3 });
    expect(await access.signIn(wanted)).toMatchObject({ ok: true });
  });

  it('registers anew when the cached client is no longer known', async () => {
    const { access, identity } = await at({}, (sleeps, home) => {
      if (sleeps % 2 === 0) home().identity.decideDevices('confirmed');
    });
    await access.signIn(wanted);
    identity.failNext({ operation: 'StartDeviceAuthorization', fault: 'invalid-client' });
    expect(await access.signIn(wanted)).toMatchObject({ ok: true });
    expect(identity.countCalls('RegisterClient')).toBe(2);
  });

  it.each([
    ['RegisterClient', 'http-500', 'aws-unreachable'],
    ['RegisterClient', 'connection-lost', 'aws-unreachable'],
    ['StartDeviceAuthorization', 'throttled', 'aws-unreachable'],
    ['StartDeviceAuthorization', 'denied', 'sign-in-refused'],
  ] as const)('says in words that %s met %s', async (operation, fault, kind) => {
    const { access, identity } = await at();
    identity.failNext({ operation, fault, times: 9 });
    const reply = await access.signIn(wanted);
    expect(reply).toMatchObject({ ok: false, error: { kind } });
    expect(JSON.stringify(reply)).toContain('corp');
  });

  it('is the way of legacy profiles, whatever was asked for', async () => {
    const { access, progress, tokenFiles, opened } = await at(
      {
        config: `[profile old]\nsso_start_url = ${startUrl}\nsso_region = us-east-1\nsso_account_id = 111122223333\nsso_role_name = PatchReader\n`,
      },
      confirmAt(1),
    );
    const legacy = { sessionKey: startUrl, startUrl, method: 'browser' } as const;
    expect(await access.signIn(legacy)).toMatchObject({
      ok: true,
      value: { sessions: [{ style: 'legacy', state: { kind: 'signed-in' } }] },
    });
    expect(progress[0]?.method).toBe('device-code');
    // Asked for the browser, it opens the page where the code is confirmed.
    expect(opened).toEqual([expect.stringContaining('/device?user_code=ABCD-0001')]);
    expect(tokenFiles()).toContain('e8be5486177c5b5392bd9aa76563515b29358e6e.json');
  });
});
