/** Authorization code with PKCE (RFC 7636) over a loopback redirect (RFC 8252), as AWS CLI v2 does it. */
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import { listenForCode, type Redirect } from './loopback.ts';
import { registerClient, scopesOf } from './register-client.ts';
import {
  cancelled,
  expired,
  flowError,
  keepIssued,
  longestWaitMs,
  type Flow,
  type FlowPorts,
  type SignInError,
  type SignInOutcome,
} from './sign-in-flow.ts';
import type { SsoSession } from './sso-session.ts';

/** Opens the browser once, waits for it to come back, and keeps the token. */
export async function signInByBrowser(ports: FlowPorts, flow: Flow): Promise<SignInOutcome> {
  const { session, door, abortSignal, registersAnew: anew } = flow;
  const wanted = { session, method: 'browser', anew } as const;
  const client = await registerClient(ports, door, wanted);
  if (!client.ok) return err(flowError(session, client.error));
  if (abortSignal.aborted) return err(cancelled(session));
  const secret = { state: randomUUID(), verifier: randomBytes(48).toString('base64url') };
  const loopback = await listenForCode(secret.state);
  try {
    const { redirectUri } = loopback;
    const url = authorizeUrl(session, { clientId: client.value.clientId, redirectUri, ...secret });
    flow.page(url);
    flow.progress({ step: 'waiting-for-browser', untilMs: ports.nowMs() + longestWaitMs });
    const opened = await openPage(ports, session, url);
    if (!opened.ok) return opened;
    const redirect = await cameBack(ports, flow, loopback.code);
    if (!redirect.ok) return redirect;
    flow.progress({ step: 'collecting', untilMs: null });
    const { verifier } = secret;
    const grant = { kind: 'code', code: redirect.value, verifier, redirectUri } as const;
    const issued = await door.createToken(client.value, grant);
    if (!issued.ok) return err(flowError(session, issued.error));
    return await keepIssued(ports, session, { client: client.value, issued: issued.value });
  } finally {
    loopback.close();
  }
}

async function openPage(
  ports: FlowPorts,
  session: SsoSession,
  url: string,
): Promise<SignInOutcome> {
  try {
    await ports.openBrowser(url);
    return ok(null);
  } catch {
    // What the system says about a missing browser helps nobody; the other way to sign in does.
    const message = `No browser could be opened for ${session.key}. Sign in with a code instead.`;
    return err({ kind: 'failed', message });
  }
}

/** The first of: the browser with a code, the person's "cancel", the end of patience. */
async function cameBack(
  ports: FlowPorts,
  { session, abortSignal }: Flow,
  code: Promise<Redirect>,
): Promise<Result<string, SignInError>> {
  const patience = new AbortController();
  const tired = ports.sleep(longestWaitMs, AbortSignal.any([abortSignal, patience.signal])).then(
    () => err(expired(session)),
    () => err(cancelled(session)),
  );
  const back = code.then((redirect) => {
    if (redirect.ok) return redirect;
    const { error } = redirect;
    return error.kind === 'cancelled'
      ? err(cancelled(session))
      : err(flowError(session, { kind: 'forbidden', message: error.reason }));
  });
  try {
    return await Promise.race([back, tired]);
  } finally {
    patience.abort();
  }
}

/** The page that asks the person. `scopes` in the plural, as the service has it. */
function authorizeUrl(
  session: SsoSession,
  request: {
    readonly clientId: string;
    readonly redirectUri: string;
    readonly state: string;
    readonly verifier: string;
  },
): string {
  const { region, oidcEndpoint } = session;
  const domain = region.startsWith('cn-') ? 'amazonaws.com.cn' : 'amazonaws.com';
  const url = new URL(`${oidcEndpoint ?? `https://oidc.${region}.${domain}`}/authorize`);
  url.search = new URLSearchParams({
    response_type: 'code',
    client_id: request.clientId,
    redirect_uri: request.redirectUri,
    state: request.state,
    code_challenge_method: 'S256',
    scopes: scopesOf(session).join(' '),
    code_challenge: createHash('sha256').update(request.verifier).digest('base64url'),
  }).toString();
  return url.href;
}
