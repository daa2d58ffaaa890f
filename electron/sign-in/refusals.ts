/** What stands in the way, as the window hears it. */
import type { BridgeError } from '../../shared/ipc/types.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { CredentialsError } from '../services/credentials-port.ts';
import type { PortalError } from './portal.ts';
import type { SignInError } from './sign-in-flow.ts';

export const refusal = (kind: BridgeError['kind'], message: string): BridgeError => ({
  kind,
  message,
});

const signInKinds: Readonly<Record<SignInError['kind'], BridgeError['kind']>> = {
  running: 'sign-in-running',
  cancelled: 'cancelled',
  refused: 'sign-in-refused',
  expired: 'sign-in-expired',
  unreachable: 'aws-unreachable',
  failed: 'sign-in-failed',
};

export const signInRefusal = ({ kind, message }: SignInError): BridgeError =>
  refusal(signInKinds[kind], message);

export function portalRefusal(sessionKey: string, error: PortalError): BridgeError {
  const at = `The portal of ${sessionKey}`;
  switch (error.kind) {
    case 'signed-out':
      return refusal('not-signed-in', error.message);
    case 'unreachable':
      return refusal('aws-unreachable', `${at} cannot be reached: ${error.message}`);
    case 'throttled':
    case 'slow-down':
      return refusal('aws-unreachable', `${at} asks to slow down. Try again in a minute.`);
    case 'cancelled':
      return refusal('cancelled', 'Cancelled.');
    case 'forbidden':
      return refusal('aws-denied', `${at} does not allow this: ${error.message}`);
    case 'unauthorized':
    case 'not-found':
    case 'pending':
    case 'expired':
    case 'client-unknown':
    case 'grant-refused':
    case 'refused':
      return refusal('aws-refused', `${at} refused: ${error.message}`);
    default:
      return assertNever(error);
  }
}

const credentialsKinds: Readonly<Record<CredentialsError['kind'], BridgeError['kind']>> = {
  'signed-out': 'not-signed-in',
  'not-mapped': 'not-found',
  'read-only': 'aws-denied',
  'consent-needed': 'consent-needed',
  'wrong-account': 'no-credentials',
  'role-denied': 'aws-denied',
  throttled: 'aws-unreachable',
  unreachable: 'aws-unreachable',
  cancelled: 'cancelled',
  unusable: 'no-credentials',
};

export const credentialsRefusal = ({ kind, message }: CredentialsError): BridgeError =>
  refusal(credentialsKinds[kind], message);
