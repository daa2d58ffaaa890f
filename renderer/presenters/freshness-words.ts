/** How old the live data is and what is missing from it, in words for the top bar. */
import type { CellSummary } from '../../shared/ipc/summaries.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { dateIn, formatShortDay, formatTime } from './format-time.ts';
import { isPending } from './pending-cell.ts';

/** Older than this and the data is called stale. */
export const staleAfterMs = 4 * 3_600_000;

export interface Freshness {
  readonly tone: 'good' | 'warn' | 'bad' | 'busy' | 'idle';
  /** `AWS as of 09:12` or `Reading AWS`. */
  readonly head: string;
  /** `26 of 28 cells`, or empty. */
  readonly count: string;
  /** 0…1 while reading, else null. */
  readonly progress: number | null;
  /** What is missing, for the tooltip: `1 not allowed, 1 throttled`. */
  readonly detail: string;
}

/** Sums up the cells; the oldest reading is the one that counts. */
export function describeFreshness(
  cells: readonly CellSummary[],
  nowMs: EpochMs,
  zone: Zone,
): Freshness {
  if (cells.length === 0) return noCells;
  const done = cells.filter((cell) => !isPending(cell)).length;
  const fresh = cells.filter(({ status }) => status === 'fresh').length;
  const detail = describeMissing(cells);
  if (done < cells.length) {
    const count = `${done} of ${cells.length} cells`;
    return { tone: 'busy', head: 'Reading AWS', count, progress: done / cells.length, detail };
  }
  const oldestMs = oldestReading(cells);
  const count = `${fresh} of ${cells.length} cells`;
  if (oldestMs === null)
    return { tone: 'bad', head: 'AWS not read', count, progress: null, detail };
  const isStale = nowMs - oldestMs > staleAfterMs;
  const head = `AWS as of ${timeOrDay(oldestMs, nowMs, zone)}`;
  const tone = isStale || fresh < cells.length ? 'warn' : 'good';
  return { tone, head: isStale ? `${head}, stale` : head, count, progress: null, detail };
}

const noCells: Freshness = {
  tone: 'idle',
  head: 'No AWS accounts',
  count: '',
  progress: null,
  detail: 'This plan reads no AWS accounts.',
};

const missingWords = {
  waiting: 'waiting',
  reading: 'being read',
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
} as const;

/** `1 not allowed, 2 throttled`, or that all were read. */
export function describeMissing(cells: readonly CellSummary[]): string {
  const parts = Object.entries(missingWords).flatMap(([status, words]) => {
    const count = cells.filter((cell) => cell.status === status).length;
    return count === 0 ? [] : [`${count} ${words}`];
  });
  return parts.length === 0 ? 'All cells were read.' : parts.join(', ');
}

function oldestReading(cells: readonly CellSummary[]): EpochMs | null {
  const times = cells.flatMap(({ readAtMs }) => (readAtMs === null ? [] : [readAtMs]));
  return times.length === 0 ? null : Math.min(...times);
}

function timeOrDay(atMs: EpochMs, nowMs: EpochMs, zone: Zone): string {
  const time = formatTime(atMs, zone).slice(0, 5);
  const isToday = dateIn(atMs, zone) === dateIn(nowMs, zone);
  return isToday ? time : `${formatShortDay(atMs, zone)} ${time}`;
}
