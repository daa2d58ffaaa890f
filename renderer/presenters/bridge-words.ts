import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { BridgeError } from '../../shared/ipc/types.ts';

/** What was refused, and the next step, for the head of a message. `error.message` has the details. */
export function bridgeErrorTitle({ kind }: BridgeError): string {
  switch (kind) {
    case 'bad-request':
      return 'The app asked for something it may not';
    case 'cancelled':
      return 'Cancelled';
    case 'file-not-found':
      return 'The file is no longer there';
    case 'file-not-readable':
      return 'The file cannot be read';
    case 'file-not-written':
      return 'The file could not be written; the plan is still open and unsaved';
    case 'not-a-plan':
      return 'This is not a plan file';
    case 'newer-plan':
      return 'This plan was made by a newer version of the app';
    case 'no-source':
      return 'This plan has no AWS accounts to read';
    case 'not-found':
      return 'It is no longer there';
    case 'change-set-outdated':
      return 'The plan or AWS changed since the preview; prepare it again';
    case 'not-approved':
      return 'Not approved by a second person';
    case 'stale-remote':
      return 'Somebody changed the calendar since it was read; read it again';
    case 'push-running':
      return 'A push is running';
    case 'aws-denied':
      return 'AWS does not allow this';
    case 'aws-unreachable':
      return 'AWS cannot be reached';
    case 'aws-refused':
      return 'AWS refused this';
    case 'not-signed-in':
      return 'Sign in to AWS first';
    case 'sign-in-running':
      return 'Another sign-in is under way';
    case 'sign-in-refused':
      return 'The sign-in was refused';
    case 'sign-in-expired':
      return 'The sign-in took too long';
    case 'consent-needed':
      return 'This needs your consent first';
    case 'internal':
      return 'A fault in the app; its log has the details';
    default:
      return assertNever(kind);
  }
}
