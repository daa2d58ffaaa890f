/** How a cell stands, as one of the looks that the grid, the filter and the details share. */
import type { CellSummary } from '../../../shared/ipc/summaries.ts';
import { assertNever } from '../../../shared/kernel/assert-never.ts';
import { type AgeLimit, isCurrentReading } from '../../../shared/model/reading-age.ts';

/** In the order in which the filter lists them: what is well, what is on its way, what is not. */
const cellLooks = [
  'fresh',
  'stale',
  'partial',
  'reading',
  'slowed',
  'waiting',
  'cancelled',
  'signed-out',
  'denied',
  'no-access',
  'wrong-account',
  'throttled',
  'offline',
  'proxy',
  'certificate',
  'unreachable',
  'failed',
  'region-disabled',
  'region-unsupported',
] as const;

export type CellLook = (typeof cellLooks)[number];

/** `off` is neither good nor bad: there is nothing to be read there. */
export type CellTone = 'good' | 'busy' | 'warning' | 'bad' | 'off';

/** The look of a cell now. Read whole, understood and not long ago is the only good one. */
export function cellLook(cell: CellSummary, limit: AgeLimit): CellLook {
  const { status, readAtMs, problems, message } = cell;
  switch (status) {
    case 'fresh':
      if (problems.length > 0) return 'partial';
      // Read well, but so long ago, or nobody knows how long, that AWS may hold something else by now.
      return isCurrentReading(readAtMs, limit) ? 'fresh' : 'stale';
    case 'throttled':
      // Without a message AWS only asked to slow down, and the reading goes on.
      return message === undefined ? 'slowed' : 'throttled';
    case 'waiting':
    case 'reading':
    case 'cancelled':
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
      return status;
    default:
      return assertNever(status);
  }
}

const looks: Readonly<Record<CellLook, { readonly tone: CellTone; readonly word: string }>> = {
  fresh: { tone: 'good', word: 'Fresh' },
  stale: { tone: 'warning', word: 'Stale' },
  partial: { tone: 'warning', word: 'Partly' },
  reading: { tone: 'busy', word: 'Reading…' },
  slowed: { tone: 'busy', word: 'Slowed by AWS' },
  waiting: { tone: 'busy', word: 'Waiting' },
  cancelled: { tone: 'warning', word: 'Stopped' },
  'signed-out': { tone: 'bad', word: 'Signed out' },
  denied: { tone: 'bad', word: 'Denied' },
  'no-access': { tone: 'bad', word: 'No access' },
  'wrong-account': { tone: 'bad', word: 'Wrong account' },
  throttled: { tone: 'bad', word: 'Throttled' },
  offline: { tone: 'bad', word: 'Offline' },
  proxy: { tone: 'bad', word: 'Proxy refuses' },
  certificate: { tone: 'bad', word: 'Certificate' },
  unreachable: { tone: 'bad', word: 'Unreachable' },
  failed: { tone: 'bad', word: 'Failed' },
  'region-disabled': { tone: 'off', word: 'Region off' },
  'region-unsupported': { tone: 'off', word: 'Not offered here' },
};

export const toneOf = (look: CellLook): CellTone => looks[look].tone;

/** A word or two, as the grid and the filter say it. */
export const lookWord = (look: CellLook): string => looks[look].word;

/** How many cells look how, in the order of the filter. Looks that no cell has are not in it. */
export function countLooks(
  cells: readonly CellSummary[],
  limit: AgeLimit,
): readonly { readonly look: CellLook; readonly count: number }[] {
  const counts = new Map<CellLook, number>();
  for (const cell of cells) {
    const look = cellLook(cell, limit);
    counts.set(look, (counts.get(look) ?? 0) + 1);
  }
  return cellLooks.flatMap((look) => {
    const count = counts.get(look);
    return count === undefined ? [] : [{ look, count }];
  });
}
