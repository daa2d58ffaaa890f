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
    case 'cancelled':
      return `${thing}: ${action} was cancelled.`;
    case 'refused':
      return `${thing}: ${refusals[error.code ?? ''] ?? `AWS refused ${action}: ${message}`}`;
    default:
      return assertNever(kind);
  }
}
