/**
 * One sign-in at a time: asked for, waiting for the browser, ended. What it interrupted goes on by
 * itself once signed in; a failure is shown with its next step and never tried again by itself.
 */
import { create } from 'zustand';
import type { SessionSummary, SignInMethod } from '../../shared/ipc/access-summaries.ts';
import type { BridgeError } from '../../shared/ipc/types.ts';
import type { CellRef } from '../../shared/model/target.ts';
import { bridge } from '../bridge/client.ts';
import { sessionsOfCells } from '../presenters/session-cells.ts';
import { learnAccess, loadAccess, tellAccess, useAccessStore } from './access-store.ts';
import { notify } from './notify.ts';

export interface SignInFlow {
  /** The session that the dialog is about; null: no dialog. */
  readonly sessionKey: string | null;
  /** The start page that the person was shown: no other one is opened. */
  readonly startUrl: string;
  readonly step: 'asking' | 'waiting' | 'failed';
  readonly error: BridgeError | null;
  /** What was interrupted. Words for the person: `read 214 cells`. */
  readonly goesOn: string | null;
}

const closed: SignInFlow = {
  sessionKey: null,
  startUrl: '',
  step: 'asking',
  error: null,
  goesOn: null,
};

export const useSignInFlow = create<SignInFlow>(() => closed);

/** Called after the sign-in, once; a later sign-in has its own. */
let afterwards: (() => void) | null = null;

/** Opens the dialog that names the session, its page and accounts. Nothing is opened before a person agrees. */
export function askSignIn(
  { key, startUrl }: Pick<SessionSummary, 'key' | 'startUrl'>,
  then: { readonly words: string; readonly run: () => void } | null = null,
): void {
  // While one is under way its dialog is the one to look at.
  if (useSignInFlow.getState().step === 'waiting') return;
  afterwards = then?.run ?? null;
  useSignInFlow.setState({ ...closed, sessionKey: key, startUrl, goesOn: then?.words ?? null });
}

/**
 * Begins at once, where what was pressed has already named the session, its page and its accounts: in
 * the browser, or with a code where there is no other way. What needs consent is asked for first.
 */
export async function signInNow(
  session: SessionSummary,
  then: { readonly words: string; readonly run: () => void },
): Promise<void> {
  if (useSignInFlow.getState().step === 'waiting') return;
  askSignIn(session, then);
  if (session.consents.some(({ given }) => !given)) return;
  await startSignIn(session.style === 'legacy' ? 'device-code' : 'browser');
}

/** The same for the session that cells wait for; they are read by themselves after it. */
export async function askSignInFor(cells: readonly CellRef[]): Promise<void> {
  if (useAccessStore.getState().access === null) await loadAccess();
  const { access } = useAccessStore.getState();
  const session = access === null ? undefined : sessionsOfCells(cells, access)[0];
  if (session !== undefined) return askSignIn(session);
  notify({
    tone: 'warn',
    title: 'No sign-in leads to this account',
    message: 'Choose a session or profile for it under Sources, Accounts.',
  });
}

/** Each beginning of a sign-in: the answer to one that was given up is no news of the next. */
let attempts = 0;

/** Opens the browser, or begins with a code, and waits until the person is done there. */
export async function startSignIn(method: SignInMethod): Promise<void> {
  const { sessionKey, startUrl } = useSignInFlow.getState();
  if (sessionKey === null) return;
  const attempt = (attempts += 1);
  useSignInFlow.setState({ step: 'waiting', error: null });
  const reply = await bridge['sign-in:start']({ sessionKey, startUrl, method });
  // The dialog may be about another session by now, or closed.
  const isStillOurs = attempt === attempts && useSignInFlow.getState().sessionKey === sessionKey;
  if (reply.ok) {
    learnAccess(reply.value);
    if (isStillOurs) finish();
  } else if (isStillOurs && reply.error.kind === 'cancelled') {
    useSignInFlow.setState({ step: 'asking', error: null });
  } else if (isStillOurs) useSignInFlow.setState({ step: 'failed', error: reply.error });
}

/** Gives up the waiting for the browser and goes on with the other way. */
export async function switchMethod(method: SignInMethod): Promise<void> {
  const { sessionKey } = useSignInFlow.getState();
  await bridge['sign-in:cancel']({});
  await cancelled();
  if (useSignInFlow.getState().sessionKey === sessionKey) await startSignIn(method);
}

/** Resolves when the cancelled sign-in has answered. */
const cancelled = (): Promise<void> =>
  new Promise((resolve) => {
    if (useSignInFlow.getState().step !== 'waiting') return resolve();
    const stop = useSignInFlow.subscribe(({ step }) => {
      if (step === 'waiting') return;
      stop();
      resolve();
    });
  });

/** Closes the dialog; a sign-in under way is given up. */
export function closeSignIn(): void {
  const isWaiting = useSignInFlow.getState().step === 'waiting';
  afterwards = null;
  useSignInFlow.setState(closed);
  if (isWaiting) void bridge['sign-in:cancel']({});
}

/** Opens the browser at the page once more. */
export async function reopenSignIn(): Promise<void> {
  const reply = await bridge['sign-in:reopen']({});
  if (!reply.ok) tellAccess(reply.error);
}

function finish(): void {
  const run = afterwards;
  afterwards = null;
  useSignInFlow.setState(closed);
  run?.();
}
