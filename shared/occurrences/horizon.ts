/** How far around now live data is expanded, shown and checked. */
import type { EpochMs, TimeRange } from '../time/time-range.ts';

const dayMs = 86_400_000;

/**
 * The stretch that is planned and checked: about two months back, sixteen ahead. It moves once a
 * day, so that what is derived from it is not made anew every minute.
 */
export function horizonOf(nowMs: EpochMs): TimeRange {
  const todayMs = Math.floor(nowMs / dayMs) * dayMs;
  return { startMs: todayMs - 62 * dayMs, endMs: todayMs + 488 * dayMs };
}
