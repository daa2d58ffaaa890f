/** How old the live data is and what is missing from it, in words for the top bar. */
import type { CellSummary } from '../../shared/ipc/summaries.ts';
import { type AgeLimit, readingAge } from '../../shared/model/reading-age.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { unknownAgeWords } from './age-words.ts';
import { countsByReason } from './cell-status-words.ts';
import { dateIn, formatShortDay, formatTime } from './format-time.ts';
import { isPending } from './pending-cell.ts';

export interface Freshness {
  readonly tone: 'good' | 'warn' | 'bad' | 'busy' | 'idle';
  /** `AWS as of 09:12` or `Reading AWS`. */
  readonly head: string;
  /** `26 of 28 cells`, or empty. */
  readonly count: string;
  /** 0…1 while reading, else null. */
  readonly progress: number | null;
  /** What is missing, for the tooltip, in sentences: `1 not allowed, 1 throttled.` */
  readonly detail: string;
}

/** Sums up the cells; the oldest reading is the one that counts, and one of unknown age before it. */
export function describeFreshness(
  cells: readonly CellSummary[],
  limit: AgeLimit,
  zone: Zone,
): Freshness {
  if (cells.length === 0) return noCells;
  const done = cells.filter((cell) => !isPending(cell)).length;
  const fresh = cells.filter(({ status }) => status === 'fresh').length;
  const readAt = cells.flatMap(({ readAtMs }) => readAtMs ?? []);
  const unknown = readAt.filter((atMs) => readingAge(atMs, limit) === 'unknown').length;
  const detail = [describeMissing(cells), unknownAgeWords(unknown)].filter(Boolean).join(' ');
  if (done < cells.length) {
    const count = `${done} of ${cells.length} cells`;
    return { tone: 'busy', head: 'Reading AWS', count, progress: done / cells.length, detail };
  }
  const oldestMs = oldestOf(readAt);
  const count = `${fresh} of ${cells.length} cells`;
  if (oldestMs === null)
    return { tone: 'bad', head: 'AWS not read', count, progress: null, detail };
  if (unknown > 0)
    return { tone: 'warn', head: 'AWS as of an unknown time', count, progress: null, detail };
  const isStale = readingAge(oldestMs, limit) === 'stale';
  const head = `AWS as of ${timeOrDay(oldestMs, limit.nowMs, zone)}`;
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

/** `2 throttled, 1 not allowed.`, or that all were read. */
export function describeMissing(cells: readonly CellSummary[]): string {
  const parts = countsByReason(cells.filter(({ status }) => status !== 'fresh'));
  return parts.length === 0 ? 'All cells were read.' : `${parts.join(', ')}.`;
}

// Not Math.min(...times): a spread of many thousand arguments overflows the stack.
const oldestOf = (times: readonly EpochMs[]): EpochMs | null =>
  times.reduce<EpochMs | null>((least, time) => Math.min(least ?? time, time), null);

function timeOrDay(atMs: EpochMs, nowMs: EpochMs, zone: Zone): string {
  const time = formatTime(atMs, zone).slice(0, 5);
  const isToday = dateIn(atMs, zone) === dateIn(nowMs, zone);
  return isToday ? time : `${formatShortDay(atMs, zone)} ${time}`;
}
