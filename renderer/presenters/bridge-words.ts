import type { BridgeError } from '../../shared/ipc/types.ts';

const titles: Readonly<Record<BridgeError['kind'], string>> = {
  'bad-request': 'This cannot be done as it stands',
  cancelled: 'Cancelled',
  'file-not-found': 'The file is no longer there',
  'file-not-readable': 'The file cannot be read',
  'file-not-written': 'The file could not be written; the plan is still open and unsaved',
  'file-changed': 'Somebody changed the file; the plan is still open and unsaved',
  'not-a-plan': 'This is not a plan file',
  'newer-plan': 'This plan was made by a newer version of the app',
  'no-source': 'This plan has no AWS accounts to read',
  'not-found': 'It is no longer there',
  'change-set-outdated': 'The plan or AWS changed since the preview; prepare it again',
  'not-approved': 'Not approved by a second person',
  'stale-remote': 'Somebody changed the calendar since it was read; read it again',
  'push-running': 'A push is running',
  'aws-denied': 'AWS does not allow this',
  'aws-unreachable': 'AWS cannot be reached',
  'aws-refused': 'AWS refused this',
  'not-signed-in': 'Sign in to AWS first',
  'sign-in-running': 'Another sign-in is under way',
  'sign-in-refused': 'The sign-in was refused',
  'sign-in-expired': 'The sign-in took too long',
  'sign-in-failed': 'The sign-in did not succeed',
  'no-credentials': 'No credentials are to be had',
  'consent-needed': 'This needs your consent first',
  internal: 'A fault in the app; its log has the details',
};

/** What was refused, and the next step, for the head of a message. `error.message` has the details. */
export const bridgeErrorTitle = ({ kind }: BridgeError): string => titles[kind];
