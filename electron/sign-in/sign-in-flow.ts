/** What both ways of signing in share: what they need, how they fail, and what they leave behind. */
import type { SignInProgress } from '../../shared/ipc/access-summaries.ts';
import type { IssuedToken, RegisteredClient, SsoOidcDoor } from '../aws/sso-oidc-door.ts';
import type { SsoError } from '../aws/sso-error.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { Sleep } from './pace.ts';
import type { RegisterPorts } from './register-client.ts';
import type { SsoSession } from './sso-session.ts';
import type { SsoToken } from './token-cache.ts';
import type { TokenKeeper } from './token-keeper.ts';

/** Why nobody is signed in now. `message` is for people. */
export interface SignInError {
  readonly kind: 'running' | 'cancelled' | 'refused' | 'expired' | 'unreachable' | 'failed';
  readonly message: string;
}

export type SignInOutcome = Result<null, SignInError>;

export interface FlowPorts extends RegisterPorts {
  readonly oidc: (session: SsoSession) => SsoOidcDoor;
  readonly keeper: Pick<TokenKeeper, 'keep'>;
  /** Opens a page in the person's browser. */
  readonly openBrowser: (url: string) => Promise<void>;
  readonly sleep: Sleep;
}

/** One sign-in on its way. */
export interface Flow {
  readonly session: SsoSession;
  readonly door: SsoOidcDoor;
  readonly abortSignal: AbortSignal;
  /** The last one did not succeed: perhaps AWS knows our registration no more, and says so only in the browser. */
  readonly registersAnew: boolean;
  /** The person asked for the browser: a page is opened even where a code has to be confirmed on it. */
  readonly opensPage: boolean;
  /** Tells how far it is; what is left out stays as it was. */
  readonly progress: (
    step: Partial<Pick<SignInProgress, 'step' | 'userCode' | 'verificationUrl' | 'untilMs'>>,
  ) => void;
  /** Notes the page that "open again" opens. */
  readonly page: (url: string) => void;
}

/** A sign-in takes as long as a person does; after this it is given up. */
export const longestWaitMs = 10 * 60_000;

/** Keeps what was issued, in the form that the AWS CLI reads. */
export async function keepIssued(
  ports: FlowPorts,
  session: SsoSession,
  { client, issued }: { readonly client: RegisteredClient; readonly issued: IssuedToken },
): Promise<SignInOutcome> {
  const token: SsoToken = {
    startUrl: session.startUrl,
    region: session.region,
    accessToken: issued.accessToken,
    expiresAtMs: ports.nowMs() + issued.expiresInSeconds * 1000,
    clientId: client.clientId,
    clientSecret: client.clientSecret,
    registrationExpiresAtMs: client.expiresAtMs,
    refreshToken: issued.refreshToken,
  };
  try {
    await ports.keeper.keep(session.key, token);
    return ok(null);
  } catch (problem) {
    const code = problem instanceof Error && 'code' in problem ? String(problem.code) : 'unknown';
    return err({
      kind: 'failed',
      message: `Signed in, but the token could not be kept in ~/.aws/sso/cache (${code}). Make the folder writable and sign in again.`,
    });
  }
}

/** Cut by the person, by time, or by the service. */
export function flowError(session: SsoSession, { kind, message }: SsoError): SignInError {
  const at = `${session.key} (${session.startUrl})`;
  switch (kind) {
    case 'forbidden':
    case 'grant-refused':
      return { kind: 'refused', message: `The sign-in to ${at} was refused: ${message}` };
    case 'expired':
      return expired(session);
    case 'unreachable':
    case 'throttled':
      return {
        kind: 'unreachable',
        message: `The sign-in service of ${at} cannot be reached: ${message}. Check the network and try again.`,
      };
    case 'cancelled':
      return cancelled(session);
    case 'unauthorized':
    case 'not-found':
    case 'pending':
    case 'slow-down':
    case 'client-unknown':
    case 'refused':
      return {
        kind: 'failed',
        message: `The sign-in to ${at} failed: ${message}. Check sso_start_url and sso_region of the session.`,
      };
  }
}

export const expired = ({ key }: SsoSession): SignInError => ({
  kind: 'expired',
  message: `The sign-in to ${key} was not finished in time. Start it again.`,
});

export const cancelled = ({ key }: SsoSession): SignInError => ({
  kind: 'cancelled',
  message: `The sign-in to ${key} was cancelled.`,
});
