/** Cells in words: how reading them went, what that means, and the next step. */
import type { CellSummary } from '../../shared/ipc/summaries.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { formatAge } from '../presenters/format-time.ts';
import { staleAfterMs } from '../presenters/freshness-words.ts';

export type CellTone = 'good' | 'busy' | 'warning' | 'bad';

/** Good only if everything in the cell was read and understood, and not long ago. */
export function cellTone(cell: CellSummary, nowMs: EpochMs): CellTone {
  const { status, problems, message } = cell;
  switch (status) {
    case 'fresh':
      return problems.length === 0 && !isStale(cell, nowMs) ? 'good' : 'warning';
    case 'waiting':
    case 'reading':
      return 'busy';
    case 'throttled':
      // Without a message AWS only asked to slow down, and the reading goes on.
      return message === undefined ? 'busy' : 'bad';
    case 'cancelled':
      return 'warning';
    case 'denied':
    case 'signed-out':
    case 'no-access':
    case 'wrong-account':
    case 'region-disabled':
    case 'region-unsupported':
    case 'offline':
    case 'proxy':
    case 'certificate':
    case 'unreachable':
    case 'failed':
      return 'bad';
    default:
      return assertNever(status);
  }
}

/** `Fresh, 4 min ago`, `Denied`, `Slowed by AWS`: a word or two for the grid. */
export function cellWord(cell: CellSummary, nowMs: EpochMs): string {
  const { status, readAtMs, problems, message } = cell;
  switch (status) {
    case 'fresh': {
      const head = problems.length > 0 ? 'Partly' : isStale(cell, nowMs) ? 'Stale' : 'Fresh';
      const age = readAtMs === null ? 'now' : formatAge(readAtMs, nowMs);
      return `${head}, ${age === 'now' ? 'just read' : age}`;
    }
    case 'waiting':
      return 'Waiting';
    case 'reading':
      return 'Reading…';
    case 'throttled':
      return message === undefined ? 'Slowed by AWS' : 'Throttled';
    default:
      return statusWords[status];
  }
}

const statusWords = {
  cancelled: 'Stopped',
  denied: 'Denied',
  'signed-out': 'Signed out',
  'no-access': 'No access',
  'wrong-account': 'Wrong account',
  'region-disabled': 'Region off',
  'region-unsupported': 'Not offered here',
  offline: 'Offline',
  proxy: 'Proxy refuses',
  certificate: 'Certificate',
  unreachable: 'Unreachable',
  failed: 'Failed',
} as const;

const deeds: Readonly<Record<string, string>> = {
  'ssm:ListDocuments': 'list documents',
  'ssm:DescribeDocument': 'look at documents',
  'ssm:GetDocument': 'read documents',
  'ssm:ListDocumentVersions': 'list the versions of documents',
  'ssm:DescribeMaintenanceWindows': 'list maintenance windows',
  'ssm:DescribeMaintenanceWindowSchedule': 'see the schedule of maintenance windows',
  'ssm:DescribeMaintenanceWindowTargets': 'see the targets of maintenance windows',
  'ssm:DescribeMaintenanceWindowTasks': 'see the tasks of maintenance windows',
  'ssm:GetMaintenanceWindow': 'read maintenance windows',
  'ssm:GetMaintenanceWindowTask': 'read the tasks of maintenance windows',
};

/** What a cell's reading came to, and what to do about it; null where there is nothing to do. */
export interface CellProblem {
  /** `not allowed to list documents (ssm:ListDocuments).` */
  readonly what: string;
  readonly next: string;
  /** The read policy would help. */
  readonly policyHelps: boolean;
}

/** Why a cell could not be read, and the next step. Null for cells that were read or are on the way. */
export function cellProblem(cell: CellSummary): CellProblem | null {
  const { status, missingAction, message } = cell;
  switch (status) {
    case 'fresh':
    case 'waiting':
    case 'reading':
      return null;
    case 'denied':
      return {
        what: `not allowed to ${deedOf(missingAction)}.`,
        next: 'Copy the read policy, have it attached to the role, then read the cell again.',
        policyHelps: true,
      };
    case 'throttled':
      return message === undefined
        ? null
        : {
            what: 'AWS asked to slow down again and again.',
            next: 'Wait a minute, then read the cell again.',
            policyHelps: false,
          };
    case 'unreachable':
      return {
        what: withDetail('AWS did not answer', message),
        next: 'Check the network or VPN, then read the cell again.',
        policyHelps: false,
      };
    case 'cancelled':
    case 'signed-out':
    case 'no-access':
    case 'wrong-account':
    case 'region-disabled':
    case 'region-unsupported':
    case 'offline':
    case 'proxy':
    case 'certificate':
      return { ...reasons[status], policyHelps: false };
    case 'failed':
      return {
        what: withDetail('AWS refused', message),
        next: 'Read the cell again; if it stays, the message names what AWS did not like.',
        policyHelps: false,
      };
    default:
      return assertNever(status);
  }
}

const reasons = {
  cancelled: { what: 'reading was stopped.', next: 'Read the cell again when you want it.' },
  'signed-out': { what: 'the sign-in ran out.', next: 'Sign in, then read the cell again.' },
  'no-access': {
    what: 'no credentials are to be had for this account.',
    next: 'Choose another profile or role for it.',
  },
  'wrong-account': {
    what: 'its role leads to another account, so nothing was asked.',
    next: 'Choose the role of this account.',
  },
  'region-disabled': {
    what: 'this region is not switched on for the account.',
    next: 'Hide the cell, or have the region switched on.',
  },
  'region-unsupported': {
    what: 'AWS does not offer this in the region.',
    next: 'Hide the cell.',
  },
  offline: {
    what: 'this computer is offline.',
    next: 'Connect to the network, then read the cell again.',
  },
  proxy: {
    what: 'the proxy does not let the call through.',
    next: 'Check HTTPS_PROXY or the system proxy, then read the cell again.',
  },
  certificate: {
    what: 'the certificate of the connection is not trusted here.',
    next: 'Name your company’s certificate file in AWS_CA_BUNDLE or NODE_EXTRA_CA_CERTS, then start again.',
  },
} as const;

const deedOf = (action: string | undefined): string =>
  action === undefined ? 'read it' : `${deeds[action] ?? 'read it'} (${action})`;

const withDetail = (what: string, detail: string | undefined): string =>
  detail === undefined ? `${what}.` : `${what}: ${detail.replace(/\.?$/, '.')}`;

/** Read well, but so long ago that AWS may hold something else by now. */
const isStale = ({ readAtMs }: CellSummary, nowMs: EpochMs): boolean =>
  readAtMs !== null && nowMs - readAtMs > staleAfterMs;

/** Whether what is shown of a cell is older than its last, failed reading. */
export const showsOldData = ({ status, readAtMs }: CellSummary): boolean =>
  readAtMs !== null && status !== 'fresh' && status !== 'reading';
