/** Why a call to the cloud failed, as a sentence with the next step. */
import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { CloudError } from './cloud-port.ts';

/** Refusals that AWS words so that nobody knows what to do. */
const refusals: Readonly<Record<string, string>> = {
  DocumentVersionLimitExceeded:
    'it has 1,000 versions, the most that AWS keeps. Delete old ones that are not in force, then push again.',
  MaxDocumentSizeExceeded:
    'its text would be larger than the 64 KB that AWS takes. Remove past events, or push to another calendar.',
  DocumentLimitExceeded: 'the account holds the 500 documents that AWS allows in a region.',
  InvalidDocument: 'AWS has no calendar of that name any more. Refresh its cell.',
  UnsupportedCalendarException: 'AWS cannot make sense of its text. Look at the calendar in AWS.',
};

// A code is whatever was answered: `constructor` must find nothing.
const refusalOf = (code: string): string | undefined =>
  Object.hasOwn(refusals, code) ? refusals[code] : undefined;

/** A sentence that begins with the thing: `hrp-patching: not allowed to call ssm:GetDocument. …`. */
export function cloudErrorInWords(thing: string, error: CloudError): string {
  const { kind, action, message } = error;
  switch (kind) {
    case 'denied':
      return `${thing}: not allowed to call ${action}. ${message}`;
    case 'throttled':
      return `${thing}: AWS is throttling ${action}. Try again in a minute.`;
    case 'unreachable':
      return `${thing}: AWS cannot be reached for ${action} (${message}). Check the network.`;
    case 'signed-out':
      return `${thing}: the sign-in ran out before ${action}. Sign in again, then go on. ${message}`;
    case 'no-access':
    case 'wrong-account':
      return `${thing}: ${action} was not called. ${message}`;
    case 'region-disabled':
      return `${thing}: its region is not switched on for the account. ${message}`;
    case 'region-unsupported':
      return `${thing}: AWS does not offer ${action} in its region. ${message}`;
    case 'offline':
      return `${thing}: this computer is offline (${message}). Connect to the network, then try again.`;
    case 'proxy':
      return `${thing}: the proxy did not let ${action} through (${message}). Check HTTPS_PROXY or the system's proxy.`;
    case 'certificate':
      return `${thing}: the certificate of the connection is not trusted here (${message}). Name your company's certificates in AWS_CA_BUNDLE or NODE_EXTRA_CA_CERTS, then start the app again.`;
    case 'cancelled':
      return `${thing}: ${action} was cancelled.`;
    case 'refused':
      return `${thing}: ${refusalOf(error.code ?? '') ?? `AWS refused ${action}: ${message}`}`;
    default:
      return assertNever(kind);
  }
}
