import type { CellSummary } from '../../shared/ipc/summaries.ts';
import type { CellStatus } from '../../shared/model/snapshot.ts';
import type { UnreadCell } from '../../shared/review/attention.ts';
import { groupBy } from './group-by.ts';
import { formatNumber } from './locale.ts';

const words: Readonly<Record<CellStatus, string>> = {
  waiting: 'waiting',
  reading: 'being read',
  fresh: 'read',
  denied: 'not allowed',
  throttled: 'throttled',
  cancelled: 'stopped',
  'signed-out': 'signed out',
  'no-access': 'without access',
  'wrong-account': 'with the wrong account',
  'region-disabled': 'in a region that is off',
  'region-unsupported': 'not offered in the region',
  offline: 'offline',
  proxy: 'stopped by the proxy',
  certificate: 'with an untrusted certificate',
  unreachable: 'unreachable',
  failed: 'failed',
};

/** How the last reading of a cell went, within a sentence: `signed out`. */
export const cellStatusWords = (status: CellStatus): string => words[status];

/** The same of a cell that may be none of those which are read. */
export const unreadWords = ({ status }: UnreadCell): string =>
  status === 'not-connected' ? 'not connected' : cellStatusWords(status);

/** `20 not allowed`, `3 throttled`: the most frequent first. */
export const countsByReason = (cells: readonly CellSummary[]): readonly string[] =>
  [...groupBy(cells, ({ status }) => status)]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([status, { length }]) => `${formatNumber(length)} ${cellStatusWords(status)}`);
