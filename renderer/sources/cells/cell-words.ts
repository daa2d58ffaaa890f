/** Cells in words: how reading them went, what that means, and the next step. */
import type { CellSummary } from '../../../shared/ipc/summaries.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import { type AgeLimit, readingAge } from '../../../shared/model/reading-age.ts';
import { knownAge } from '../../presenters/age-words.ts';
import { isPending } from '../../presenters/pending-cell.ts';
import { cellLook, type CellLook, lookWord } from './cell-look.ts';
import { deedOf } from './deeds.ts';
import { countMessages } from '../../presenters/count-messages.ts';

/** `Fresh, 4 min ago`, `Denied`, `Slowed by AWS`: what the grid says of a cell. */
export function cellWord(cell: CellSummary, limit: AgeLimit): string {
  const look = cellLook(cell, limit);
  if (cell.status !== 'fresh' || cell.readAtMs === null) return lookWord(look);
  const age = knownAge(cell.readAtMs, limit.nowMs) ?? 'of unknown age';
  return `${lookWord(look)}, ${age === 'now' ? 'just read' : age}`;
}

/** Why the age of what is shown of a cell is unknown; null where it is known, or nothing was read. */
export const ageProblem = ({ readAtMs }: CellSummary, limit: AgeLimit): string | null =>
  readAtMs !== null && readingAge(readAtMs, limit) === 'unknown'
    ? 'It was read later than this computer’s clock shows, so its age is unknown. See that the clock is right, then read it again.'
    : null;

/** `3 calendars, 5 windows`, with `old` where a later reading failed. Empty before the first reading. */
export function countsOf(cell: CellSummary): string {
  const { calendarCount, maintenanceWindowCount, readAtMs } = cell;
  if (readAtMs === null) return isPending(cell) ? '' : 'nothing read';
  const counts = `${countMessages.calendars(calendarCount)}, ${countMessages.windows(maintenanceWindowCount)}`;
  return showsOldData(cell) ? `${counts}, old` : counts;
}

/** Whether what is shown of a cell is older than its last, failed reading. */
export const showsOldData = (cell: CellSummary): boolean =>
  cell.readAtMs !== null && cell.status !== 'fresh' && !isPending(cell);

/** Whether something of it is other than when the reader last looked. */
export const hasChanged = ({ changes }: CellSummary): boolean => (changes?.length ?? 0) > 0;

/** What would help a cell that could not be read. */
export type CellRemedy = 'sign-in' | 'read-policy' | 'access' | 'mapping' | 'hide' | 'read-again';

/** What a cell's reading came to, and what to do about it. */
export interface CellProblem {
  /** `not allowed to list documents (ssm:ListDocuments).` */
  readonly what: string;
  readonly next: string;
  readonly remedy: CellRemedy;
}

/** Why a cell could not be read, and the next step. Null for cells that were read or are on the way. */
export function cellProblem(cell: CellSummary, limit: AgeLimit): CellProblem | null {
  const look = cellLook(cell, limit);
  const { missingAction, message } = cell;
  switch (look) {
    case 'fresh':
    case 'stale':
    case 'partial':
    case 'waiting':
    case 'reading':
    case 'slowed':
      return null;
    case 'denied':
      return {
        what: `not allowed to ${deedOf(missingAction)}.`,
        next: 'Copy the read policy, have it attached to the role, then read the cell again.',
        remedy: 'read-policy',
      };
    case 'unreachable':
      return { ...plain[look], what: withDetail('AWS did not answer', message) };
    case 'failed':
      return { ...plain[look], what: withDetail('AWS refused', message) };
    case 'no-access':
    case 'wrong-account':
    case 'proxy':
    case 'certificate':
      return { ...plain[look], what: withDetail(plain[look].what.replace(/\.$/, ''), message) };
    case 'cancelled':
    case 'signed-out':
    case 'throttled':
    case 'offline':
    case 'region-disabled':
    case 'region-unsupported':
      return plain[look];
    default:
      return assertNever(look);
  }
}

type Troubled = Exclude<
  CellLook,
  'fresh' | 'stale' | 'partial' | 'waiting' | 'reading' | 'slowed' | 'denied'
>;

const plain: Readonly<Record<Troubled, CellProblem>> = {
  cancelled: {
    what: 'reading was stopped.',
    next: 'Read the cell again when you want it.',
    remedy: 'read-again',
  },
  'signed-out': {
    what: 'the sign-in ran out.',
    next: 'Sign in; the cell is read again by itself.',
    remedy: 'sign-in',
  },
  'no-access': {
    what: 'no credentials are to be had for this account.',
    next: 'Choose another role or profile for it under Accounts, or allow what it asks for under Sign-ins; then read the cell again.',
    remedy: 'access',
  },
  'wrong-account': {
    what: 'its role leads to another account, so nothing was asked.',
    next: 'Choose the role or profile of this very account under Accounts.',
    remedy: 'mapping',
  },
  throttled: {
    what: 'AWS asked to slow down again and again.',
    next: 'Wait a minute, then read the cell again.',
    remedy: 'read-again',
  },
  offline: {
    what: 'this computer is offline.',
    next: 'Connect to the network, then read the cell again.',
    remedy: 'read-again',
  },
  proxy: {
    what: 'the proxy does not let the call through.',
    next: 'Check HTTPS_PROXY or the proxy of the system, then read the cell again.',
    remedy: 'read-again',
  },
  certificate: {
    what: 'the certificate of the connection is not trusted here.',
    next: 'Name your company’s certificate file in AWS_CA_BUNDLE or NODE_EXTRA_CA_CERTS, then start the app again.',
    remedy: 'read-again',
  },
  unreachable: {
    what: 'AWS did not answer.',
    next: 'Check the network or VPN, then read the cell again.',
    remedy: 'read-again',
  },
  failed: {
    what: 'AWS refused.',
    next: 'Read the cell again; if it stays, the message names what AWS did not like.',
    remedy: 'read-again',
  },
  'region-disabled': {
    what: 'this region is not switched on for the account.',
    next: 'Hide the cell, or have the region switched on.',
    remedy: 'hide',
  },
  'region-unsupported': {
    what: 'AWS does not offer calendars and windows in this region.',
    next: 'Hide the cell.',
    remedy: 'hide',
  },
};

const withDetail = (what: string, detail: string | undefined): string =>
  detail === undefined || detail === '' ? `${what}.` : `${what}: ${detail.replace(/\.?$/, '.')}`;
