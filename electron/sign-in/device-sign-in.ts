/** Device code (RFC 8628): a code that is typed into a page, on this machine or on another. */
import { err } from '../../shared/kernel/result.ts';
import { visible } from './parse-aws-files.ts';
import { registerClient } from './register-client.ts';
import { mayOpenForSignIn } from './sign-in-pages.ts';
import type { SsoSession } from './sso-session.ts';
import {
  cancelled,
  expired,
  flowError,
  keepIssued,
  type Flow,
  type FlowPorts,
  type SignInError,
  type SignInOutcome,
} from './sign-in-flow.ts';
import type { RegisteredClient, DeviceAuthorization } from '../aws/sso-oidc-door.ts';
import { ok, type Result } from '../../shared/kernel/result.ts';

/** Shows the code and asks, no faster than told, until it was confirmed, refused or has ended. */
export async function signInByDeviceCode(ports: FlowPorts, flow: Flow): Promise<SignInOutcome> {
  const begun = await begin(ports, flow, flow.registersAnew);
  if (!begun.ok) return begun;
  const { client, device } = begun.value;
  const untilMs = ports.nowMs() + device.expiresInSeconds * 1000;
  flow.page(device.verificationUrl);
  flow.progress({
    step: 'waiting-for-browser',
    userCode: device.userCode,
    verificationUrl: device.verificationUrl,
    untilMs,
  });
  // Without a browser here the code and its page are shown all the same.
  if (flow.opensPage) await ports.openBrowser(device.verificationUrl).catch(() => undefined);
  let intervalMs = device.intervalSeconds * 1000;
  while (ports.nowMs() < untilMs) {
    try {
      await ports.sleep(intervalMs, flow.abortSignal);
    } catch {
      return err(cancelled(flow.session)); // The signal ended the sleep.
    }
    const grant = { kind: 'device', deviceCode: device.deviceCode } as const;
    const issued = await flow.door.createToken(client, grant);
    if (flow.abortSignal.aborted) return err(cancelled(flow.session));
    if (issued.ok) {
      flow.progress({ step: 'collecting', untilMs: null });
      return keepIssued(ports, flow.session, { client, issued: issued.value });
    }
    const { kind } = issued.error;
    if (kind === 'slow-down') intervalMs += slowerByMs;
    // A network that is away for a moment does not end a sign-in that a person is busy with.
    else if (kind !== 'pending' && kind !== 'unreachable' && kind !== 'throttled')
      return err(flowError(flow.session, issued.error));
  }
  return err(expired(flow.session));
}

/** RFC 8628, 3.5: each "slow down" makes the interval five seconds longer. */
const slowerByMs = 5_000;

interface Begun {
  readonly client: RegisteredClient;
  readonly device: DeviceAuthorization;
}

/** A cached registration may be unknown by now: then once more with a new one. */
async function begin(
  ports: FlowPorts,
  flow: Flow,
  anew: boolean,
): Promise<Result<Begun, SignInError>> {
  const { session, door } = flow;
  const client = await registerClient(ports, door, { session, method: 'device-code', anew });
  if (!client.ok) return err(flowError(session, client.error));
  const device = await door.startDevice(client.value, session.startUrl);
  // Given up meanwhile: no page is opened for it any more.
  if (flow.abortSignal.aborted) return err(cancelled(session));
  if (device.ok && !mayOpenForSignIn(device.value.verificationUrl, session))
    return err(strangePage(session, device.value.verificationUrl));
  if (device.ok) return ok({ client: client.value, device: device.value });
  if (device.error.kind === 'client-unknown' && !anew) return begin(ports, flow, true);
  return err(flowError(session, device.error));
}

const strangePage = ({ key }: SsoSession, url: string): SignInError => ({
  kind: 'failed',
  message: `The sign-in service of ${key} names a page that is not of its sign-in: ${visible(url).slice(0, 200)}. Nothing was opened.`,
});
