import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { BridgeEvents } from '../../../shared/ipc/events.ts';
import type { Bridge, Reply } from '../../../shared/ipc/types.ts';
import { err, ok } from '../../../shared/kernel/result.ts';
import { aMapped, anAccess, aSession } from '../../support/an-access.ts';

const heard = new Map<string, (payload: never) => void>();
const main = {
  'access:describe': vi.fn<Bridge['access:describe']>(),
  'access:discover': vi.fn<Bridge['access:discover']>(),
  'access:roles': vi.fn<Bridge['access:roles']>(),
  'access:consent': vi.fn<Bridge['access:consent']>(),
  'sign-in:start': vi.fn<Bridge['sign-in:start']>(),
  'sign-in:cancel': vi.fn<Bridge['sign-in:cancel']>(),
  listen: (event: string, onEvent: (payload: never) => void) => {
    heard.set(event, onEvent);
    return () => heard.delete(event);
  },
};
vi.stubGlobal('window', { bridge: main });
const {
  askSignIn,
  askSignInFor,
  closeSignIn,
  signInNow,
  startSignIn,
  switchMethod,
  useSignInFlow,
} = await import('../../../renderer/state/sign-in-flow.ts');
const { discoverAccounts, discoverRoles, listenToAccess, useAccessStore } =
  await import('../../../renderer/state/access-store.ts');
const { readSession } = await import('../../../renderer/state/connect-store.ts');
const { answerConsent, openConsent, useConsentStore } =
  await import('../../../renderer/state/consent-store.ts');

const access = anAccess({ mapped: [aMapped({ accountId: '1' })] });
const corp = aSession();
const tell = <E extends keyof BridgeEvents>(event: E, payload: BridgeEvents[E]): void =>
  // The listener was given for this very event.
  heard.get(event)?.(payload as never);

/** A sign-in that goes on until the test answers it. */
function pendingSignIn(): (reply: Reply<'sign-in:start'>) => void {
  let answer: (reply: Reply<'sign-in:start'>) => void = () => {};
  main['sign-in:start'].mockImplementation(() => new Promise((resolve) => (answer = resolve)));
  return (reply) => answer(reply);
}

beforeEach(() => {
  for (const mock of Object.values(main)) if ('mockReset' in mock) mock.mockReset();
  main['sign-in:cancel'].mockResolvedValue(ok(null));
  main['access:describe'].mockResolvedValue(ok(access));
  closeSignIn();
  main['sign-in:cancel'].mockClear();
  useAccessStore.setState({ access, discoveries: new Map(), discovering: null, problem: null });
  listenToAccess();
});

describe('signing in', () => {
  it('asks first, opens the page that was shown, and then lets go on what was interrupted, once', async () => {
    const run = vi.fn();
    askSignIn(corp, { words: 'reading 3 cells', run });
    expect(useSignInFlow.getState()).toMatchObject({
      sessionKey: 'corp',
      step: 'asking',
      goesOn: 'reading 3 cells',
    });
    expect(main['sign-in:start']).not.toHaveBeenCalled();
    const answer = pendingSignIn();
    const started = startSignIn('browser');
    expect(useSignInFlow.getState().step).toBe('waiting');
    expect(main['sign-in:start']).toHaveBeenCalledWith({
      sessionKey: 'corp',
      startUrl: corp.startUrl,
      method: 'browser',
    });
    answer(ok(access));
    await started;
    expect(useSignInFlow.getState().sessionKey).toBeNull();
    expect(run).toHaveBeenCalledTimes(1);

    // A later sign-in does not go on with an earlier interruption.
    askSignIn(corp);
    main['sign-in:start'].mockResolvedValue(ok(access));
    await startSignIn('browser');
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('is not asked for twice: while one is under way its dialog stays', () => {
    pendingSignIn();
    askSignIn(corp);
    void startSignIn('browser');
    askSignIn(aSession({ key: 'partner' }));
    expect(useSignInFlow.getState()).toMatchObject({ sessionKey: 'corp', step: 'waiting' });
  });

  it('that fails is shown, and never tried again by itself', async () => {
    const run = vi.fn();
    askSignIn(corp, { words: 'x', run });
    const error = { kind: 'sign-in-refused', message: 'no' } as const;
    main['sign-in:start'].mockResolvedValue(err(error));
    await startSignIn('browser');
    expect(useSignInFlow.getState()).toMatchObject({ step: 'failed', error });
    expect(main['sign-in:start']).toHaveBeenCalledTimes(1);
    expect(run).not.toHaveBeenCalled();
  });

  it('is given up when its dialog is closed, and its late answer changes nothing', async () => {
    const run = vi.fn();
    const answer = pendingSignIn();
    askSignIn(corp, { words: 'x', run });
    const started = startSignIn('browser');
    closeSignIn();
    expect(main['sign-in:cancel']).toHaveBeenCalledTimes(1);
    answer(err({ kind: 'cancelled', message: '' }));
    await started;
    expect(useSignInFlow.getState()).toMatchObject({ sessionKey: null, error: null });
    expect(run).not.toHaveBeenCalled();
  });

  it('that was given up and answers late is no news of the next one for the same session', async () => {
    const answerFirst = pendingSignIn();
    askSignIn(corp);
    const first = startSignIn('browser');
    closeSignIn();
    const run = vi.fn();
    askSignIn(corp, { words: 'x', run });
    const giveUpFirst = (): void => answerFirst(err({ kind: 'cancelled', message: '' }));
    const answers: ((reply: Reply<'sign-in:start'>) => void)[] = [];
    main['sign-in:start'].mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
    const second = startSignIn('browser');
    giveUpFirst();
    await first;
    expect(useSignInFlow.getState().step).toBe('waiting');
    answers[0]?.(ok(access));
    await second;
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('goes on with a code once the browser’s way has ended', async () => {
    const answer = pendingSignIn();
    askSignIn(corp);
    const first = startSignIn('browser');
    main['sign-in:cancel'].mockImplementation(async () => {
      answer(err({ kind: 'cancelled', message: '' }));
      return ok(null);
    });
    const switched = switchMethod('device-code');
    await first;
    await vi.waitFor(() => expect(main['sign-in:start']).toHaveBeenCalledTimes(2));
    expect(main['sign-in:start']).toHaveBeenLastCalledWith(
      expect.objectContaining({ method: 'device-code' }),
    );
    answer(ok(access));
    await switched;
    expect(useSignInFlow.getState().sessionKey).toBeNull();
  });

  it.each([
    [corp, 'browser'],
    [aSession({ style: 'legacy' }), 'device-code'],
  ] as const)('begins at once where all was named already', async (session, method) => {
    main['sign-in:start'].mockResolvedValue(ok(access));
    const run = vi.fn();
    await signInNow(session, { words: 'x', run });
    expect(main['sign-in:start']).toHaveBeenCalledWith(expect.objectContaining({ method }));
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('does not begin before what it needs was consented to', async () => {
    const wish = { id: 'c', kind: 'other-host', subject: 'http://x', given: false } as const;
    await signInNow(aSession({ consents: [wish] }), { words: 'x', run: () => {} });
    expect(main['sign-in:start']).not.toHaveBeenCalled();
    expect(useSignInFlow.getState().step).toBe('asking');
  });

  it('is asked for by the cells that need it', async () => {
    await askSignInFor([{ accountId: '1', region: 'us-east-1' }]);
    expect(useSignInFlow.getState().sessionKey).toBe('corp');
  });
});

describe('what main tells of sign-ins', () => {
  it('replaces what was known', () => {
    const later = anAccess({ sessions: [] });
    tell('access:changed', { access: later });
    expect(useAccessStore.getState().access).toBe(later);
    const signIn = { sessionKey: 'corp', step: 'collecting' } as never;
    tell('sign-in:progressed', { signIn });
    expect(useAccessStore.getState().signIn).toBe(signIn);
  });

  it('of roles is put beside the accounts they are of', async () => {
    const accounts = ['1', '2'].map((accountId) => ({ accountId, name: '', roles: null }));
    main['access:discover'].mockResolvedValue(ok({ sessionKey: 'corp', readAtMs: 1, accounts }));
    expect(await discoverAccounts('corp', false)).toBe(true);
    main['access:roles'].mockResolvedValue(ok([{ accountId: '2', name: '', roles: ['R'] }]));
    await discoverRoles('corp', ['2']);
    expect(
      useAccessStore
        .getState()
        .discoveries.get('corp')
        ?.accounts.map(({ roles }) => roles),
    ).toEqual([null, ['R']]);
    await discoverRoles('corp', []);
    expect(main['access:roles']).toHaveBeenCalledTimes(1);
  });

  it('that a sign-in is needed first is no news', async () => {
    main['access:discover'].mockResolvedValue(err({ kind: 'not-signed-in', message: '' }));
    expect(await discoverAccounts('corp', false)).toBe(false);
    expect(useAccessStore.getState().undiscovered.get('corp')?.kind).toBe('not-signed-in');
  });

  it('that AWS takes a token no more ends with the next one, and not before', async () => {
    main['access:discover'].mockResolvedValue(err({ kind: 'not-signed-in', message: '' }));
    await discoverAccounts('corp', false);
    const refused = () => useAccessStore.getState().undiscovered.has('corp');
    tell('access:changed', { access: { ...access, mapped: [] } });
    expect(refused()).toBe(true);
    const renewed = aSession({ state: { kind: 'signed-in', untilMs: 9e12, renews: true } });
    tell('access:changed', { access: { ...access, sessions: [renewed] } });
    expect(refused()).toBe(false);
  });

  it('may be asked for accounts again after a question that broke off', async () => {
    main['access:discover'].mockRejectedValueOnce(new Error('Main has gone.'));
    await expect(readSession('corp')).rejects.toThrow('Main has gone.');
    main['access:discover'].mockResolvedValue(err({ kind: 'not-signed-in', message: '' }));
    await readSession('corp');
    expect(main['access:discover']).toHaveBeenCalledTimes(2);
  });

  it('asks once, however often it is asked for, and keeps why there is no list', async () => {
    const refusal = { kind: 'aws-unreachable', message: 'No network.' } as const;
    main['access:discover'].mockResolvedValue(err(refusal));
    await Promise.all([readSession('corp'), readSession('corp')]);
    expect(main['access:discover']).toHaveBeenCalledTimes(1);
    // Asked anew meanwhile, it is asked anew after that.
    await Promise.all([readSession('corp'), readSession('corp', true)]);
    expect(main['access:discover'].mock.calls.map(([{ again }]) => again)).toEqual([
      false,
      false,
      true,
    ]);
    expect(useAccessStore.getState().undiscovered.get('corp')).toEqual(refusal);
    main['access:discover'].mockResolvedValue(
      ok({ sessionKey: 'corp', readAtMs: 1, accounts: [] }),
    );
    await readSession('corp', true);
    expect(useAccessStore.getState().undiscovered.has('corp')).toBe(false);
  });
});

describe('consent', () => {
  const wish = { id: 'c', kind: 'runs-command', subject: '/bin/keys', given: false } as const;

  it.each([
    [wish, true, [{ consentId: 'c', given: true }]],
    [wish, false, []],
    [{ ...wish, given: true }, false, [{ consentId: 'c', given: false }]],
    [{ ...wish, given: true }, true, []],
  ])('of %o answered with %s', async (asked, given, sent) => {
    main['access:consent'].mockResolvedValue(ok(access));
    openConsent(asked, 'The profile build');
    await answerConsent(given);
    expect(main['access:consent'].mock.calls.map(([input]) => input)).toEqual(sent);
    expect(useConsentStore.getState().wish).toBeNull();
  });

  it('stays in view until main has it, so that nobody is led to it twice', async () => {
    let answer: (reply: Reply<'access:consent'>) => void = () => {};
    main['access:consent'].mockImplementation(() => new Promise((resolve) => (answer = resolve)));
    openConsent(wish, 'The profile build');
    const answered = answerConsent(true);
    expect(useConsentStore.getState().wish).toBe(wish);
    answer(ok(access));
    await answered;
    expect(useConsentStore.getState().wish).toBeNull();
  });
});
