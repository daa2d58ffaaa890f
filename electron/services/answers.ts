/** Refusals in words, each naming the thing, what happened and the next step. */
import { assertNever } from '../../shared/kernel/assert-never.ts';
import { err } from '../../shared/kernel/result.ts';
import type { BridgeError } from '../../shared/ipc/types.ts';
import type { PlanFileError } from '../../shared/formats/plan-file.ts';
import { cloudErrorInWords } from './cloud-error-words.ts';
import type { CloudError } from './cloud-port.ts';
import type { UndoError } from './undo-push.ts';

/** An answer that says no. */
export const refuse = (kind: BridgeError['kind'], message: string) => err({ kind, message });

export const noSource = () =>
  refuse(
    'no-source',
    'Nothing live is open. Open the sample organization or sign in to AWS first.',
  );

/** While a push runs nothing else may write to AWS, and the plan it belongs to stays open. */
export const pushRunning = () =>
  refuse('push-running', 'A push to AWS is running. Wait for its receipts, then try again.');

/** A plan is open in one window only: the one that has it comes to the front. */
export function shownThere(show: () => void) {
  show();
  return refuse('cancelled', 'This plan is open in another window, which is in front now.');
}

/** Why a file was not read or written, by the system's code. */
export function fileRefusal(error: {
  readonly kind: 'file-not-found' | 'file-not-readable' | 'file-not-written';
  readonly path: string;
  readonly code: string;
}) {
  const { kind, path, code } = error;
  if (kind === 'file-not-found')
    return refuse(kind, `${path} is no longer there. Open it from where it is now.`);
  const reason = reasons[code] ?? `the system answered ${code}`;
  return kind === 'file-not-readable'
    ? refuse(kind, `${path} cannot be read: ${reason}. Open another file.`)
    : refuse(kind, `${path} was not written: ${reason}. The file is as it was; save it elsewhere.`);
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you are not allowed to',
  EPERM: 'you are not allowed to',
  EROFS: 'the disk is read-only',
  READONLY: 'it is marked read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EISDIR: 'it is a folder',
  EFBIG: 'it is too large for a plan',
  EBUSY: 'another program is using it',
  EIO: 'the disk failed',
  ENOTDIR: 'its folder is no longer there',
  EHOSTDOWN: 'the network share does not answer',
  ETIMEDOUT: 'the network share does not answer',
  ESTALE: 'the network share was taken away',
  ENOENT: 'its folder is no longer there',
};

/** The file is no longer what was opened or saved last: writing would lose what somebody did. */
export const fileChanged = (path: string) =>
  refuse(
    'file-changed',
    `${path} is not as you opened or saved it last. Nothing was written. Take over what is new with File › Merge a plan file…, then save; or save under another name.`,
  );

/** Two windows over one file would each lose what the other does. */
export const openInWindow = (path: string) =>
  refuse(
    'file-not-written',
    `${path} is open in another window. Nothing was written. Save under another name, or close the plan there.`,
  );

/** Why a text is not a plan that can be opened. */
export function planRefusal(path: string, error: PlanFileError) {
  switch (error.kind) {
    case 'not-a-plan':
      return refuse('not-a-plan', `${path} is not a plan file: ${error.reason}`);
    case 'newer-plan':
      return refuse(
        'newer-plan',
        `${path} was made by a newer version of this app (format ${error.version}). Update the app to open it.`,
      );
    case 'damaged':
      return refuse('not-a-plan', `${path} is damaged: ${error.reason}`);
    default:
      return assertNever(error);
  }
}

/** A plan of a later version is only read: saving would drop what is not known here. */
export const readOnlyPlan = (name: string) =>
  refuse(
    'newer-plan',
    `${name} was made by a newer version of this app and is only shown here. Update the app to change it.`,
  );

/** Why a plan was not written: it could not have been opened again. */
export const unsavable = (name: string, error: PlanFileError) =>
  refuse(
    'file-not-written',
    `${name} was not saved, because it could not be opened again (${'reason' in error ? error.reason : error.kind}). Undo the last change and save again.`,
  );

/** Why a push was not taken back. */
export function undoRefusal(calendarName: string, error: UndoError) {
  switch (error.kind) {
    case 'nothing-to-undo':
      return refuse('not-found', `There is nothing to take back on ${calendarName}.`);
    case 'stale-remote':
      return refuse(
        'stale-remote',
        `${calendarName} was changed by somebody since this push (default version ${error.defaultVersion}, latest ${error.latestVersion}). Nothing was taken back. Refresh it and look at what changed.`,
      );
    case 'not-switched':
      return refuse(
        'aws-refused',
        `${calendarName} still has default version ${error.defaultVersion} in force. Refresh it and try again.`,
      );
    case 'cloud':
      return cloudRefusal(calendarName, error.error);
    default:
      return assertNever(error);
  }
}

const cloudKinds = {
  denied: 'aws-denied',
  throttled: 'aws-unreachable',
  'signed-out': 'sign-in-expired',
  'no-access': 'aws-denied',
  'wrong-account': 'aws-denied',
  'region-disabled': 'aws-denied',
  'region-unsupported': 'aws-refused',
  offline: 'aws-unreachable',
  proxy: 'aws-unreachable',
  certificate: 'aws-unreachable',
  unreachable: 'aws-unreachable',
  cancelled: 'cancelled',
  refused: 'aws-refused',
} as const;

const cloudRefusal = (thing: string, error: CloudError) =>
  refuse(cloudKinds[error.kind], cloudErrorInWords(thing, error));
