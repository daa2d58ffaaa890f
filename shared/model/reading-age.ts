/** How old a reading of AWS is and whether it still counts: the one rule of screens, findings and reports. */
import { minuteMs, type EpochMs } from '../time/time-range.ts';
import type { Organization } from './target.ts';

/** Readings older than this are stale where the organization says nothing else. */
export const defaultStaleAfterMinutes = 240;

/**
 * So far ahead of the clock a reading may lie and count as made just now: clocks are corrected by
 * seconds, and a screen knows its own to the minute. AWS bears as much of a computer's clock.
 */
const toleratedSkewMs = 5 * minuteMs;

/** What ages are held against. */
export interface AgeLimit {
  readonly nowMs: EpochMs;
  readonly staleAfterMs: number;
}

/** The limit that an organization sets, as of now; without a plan and where it sets none, the product's. */
export const ageLimitOf = (
  organization: Pick<Organization, 'staleAfterMinutes'> | null,
  nowMs: EpochMs,
): AgeLimit => ({
  nowMs,
  staleAfterMs: (organization?.staleAfterMinutes ?? defaultStaleAfterMinutes) * minuteMs,
});

/**
 * `unknown`: the reading lies ahead of the clock, which was therefore set back or wrong at one of the
 * two moments, so that nobody can tell how much time went by.
 */
export type ReadingAge = 'current' | 'stale' | 'unknown';

/** The age of a reading; one that is exactly as old as the limit is current. */
export function readingAge(readAtMs: EpochMs, { nowMs, staleAfterMs }: AgeLimit): ReadingAge {
  if (isAhead(readAtMs, nowMs)) return 'unknown';
  return nowMs - readAtMs <= staleAfterMs ? 'current' : 'stale';
}

/** Whether a reading may be rested upon: it was made, and it is neither stale nor of unknown age. */
export const isCurrentReading = (readAtMs: EpochMs | null, limit: AgeLimit): boolean =>
  readAtMs !== null && readingAge(readAtMs, limit) === 'current';

/** Whether an instant that was noted lies further ahead of the clock than clocks differ. */
export const isAhead = (notedAtMs: EpochMs, nowMs: EpochMs): boolean =>
  notedAtMs - nowMs > toleratedSkewMs;
