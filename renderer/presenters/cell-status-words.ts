import type { CellStatus } from '../../shared/model/snapshot.ts';

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
