/** At most one sign-in in flight in the whole app; what waits for it goes on when it is done. */
import type { SignInMethod, SignInProgress } from '../../shared/ipc/access-summaries.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import { err } from '../../shared/kernel/result.ts';
import { signInByBrowser } from './browser-sign-in.ts';
import { signInByDeviceCode } from './device-sign-in.ts';
import { cancelled, type Flow, type FlowPorts, type SignInOutcome } from './sign-in-flow.ts';
import type { SsoSession } from './sso-session.ts';

export interface SignInDesk {
  /**
   * Settles when the sign-in has ended. The same session asked for twice is one sign-in; another one
   * is refused as `running`.
   */
  readonly start: (session: SsoSession, method: SignInMethod) => Promise<SignInOutcome>;
  readonly cancel: () => void;
  /** Opens the page of the sign-in under way again; false if there is none. */
  readonly reopen: () => Promise<boolean>;
  readonly progress: () => SignInProgress | null;
}

export interface DeskPorts extends FlowPorts {
  readonly onProgress: (progress: SignInProgress | null) => void;
}

interface Running {
  readonly session: SsoSession;
  readonly outcome: Promise<SignInOutcome>;
}

export function openSignInDesk(ports: DeskPorts): SignInDesk {
  let running: Running | null = null;
  let abort = new AbortController();
  const unlucky = new Set<string>();
  const board = openBoard(ports.onProgress);

  async function run(session: SsoSession, asked: SignInMethod): Promise<SignInOutcome> {
    // Those without an sso-session are no clients of the browser's way.
    const method = session.style === 'legacy' ? 'device-code' : asked;
    abort = new AbortController();
    board.tell(firstStep(session, method));
    const door = ports.oidc(session);
    const flow: Flow = {
      session,
      door,
      abortSignal: abort.signal,
      registersAnew: unlucky.delete(session.key),
      opensPage: asked === 'browser',
      ...board.of(abort.signal),
    };
    try {
      const outcome = await Promise.race([byMethod(ports, flow, method), givenUp(flow)]);
      if (!outcome.ok) unlucky.add(session.key);
      return outcome;
    } finally {
      door.close();
      running = null;
      board.tell(null);
    }
  }

  return {
    start: (session, method) => {
      if (running !== null) return joined(running, session);
      const outcome = run(session, method);
      running = { session, outcome };
      return outcome;
    },
    cancel: () => abort.abort(),
    reopen: async () => {
      const page = board.page();
      if (page === null) return false;
      await ports.openBrowser(page);
      return true;
    },
    progress: board.progress,
  };
}

/** How far the sign-in under way is, and its page. */
function openBoard(onProgress: DeskPorts['onProgress']) {
  let progress: SignInProgress | null = null;
  let page: string | null = null;
  const tell = (next: SignInProgress | null): void => {
    progress = next;
    if (next === null) page = null;
    onProgress(next);
  };
  return {
    tell,
    progress: () => progress,
    page: () => page,
    // One that was given up may still hear from AWS: that is no news of the next one.
    of: (signal: AbortSignal): Pick<Flow, 'progress' | 'page'> => ({
      progress: (step) => {
        if (progress !== null && !signal.aborted) tell({ ...progress, ...step });
      },
      page: (url) => {
        if (!signal.aborted) page = url;
      },
    }),
  };
}

/** "Cancel" answers at once, whatever a slow service still has to say. */
const givenUp = ({ session, abortSignal }: Flow): Promise<SignInOutcome> =>
  new Promise((resolve) => {
    abortSignal.addEventListener('abort', () => resolve(err(cancelled(session))));
  });

function byMethod(ports: FlowPorts, flow: Flow, method: SignInMethod): Promise<SignInOutcome> {
  switch (method) {
    case 'browser':
      return signInByBrowser(ports, flow);
    case 'device-code':
      return signInByDeviceCode(ports, flow);
    default:
      return assertNever(method);
  }
}

const firstStep = ({ key, startUrl }: SsoSession, method: SignInMethod): SignInProgress => ({
  sessionKey: key,
  startUrl,
  method,
  step: 'registering',
  userCode: null,
  verificationUrl: null,
  untilMs: null,
});

/** The same session asked for twice is one sign-in; another one has to wait. */
const joined = (running: Running, { key }: SsoSession): Promise<SignInOutcome> =>
  running.session.key === key ? running.outcome : Promise.resolve(err(busyWith(running.session)));

const busyWith = ({ key }: SsoSession) => ({
  kind: 'running' as const,
  message: `The sign-in to ${key} is under way. Finish or cancel it first.`,
});
