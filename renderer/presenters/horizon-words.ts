import type { Zone } from '../../shared/time/local-date-time.ts';
import type { TimeRange } from '../../shared/time/time-range.ts';
import { formatDay } from './format-time.ts';

/**
 * What to say where a view shows days outside of the stretch that is drawn and checked; null inside
 * of it. An empty day out there is not a free one.
 */
export function horizonWords(shown: TimeRange, horizon: TimeRange, zone: Zone): string | null {
  if (shown.startMs >= horizon.startMs && shown.endMs <= horizon.endMs) return null;
  const [first, last] = [formatDay(horizon.startMs, zone), formatDay(horizon.endMs - 1, zone)];
  return `Windows and live calendars are drawn and checked from ${first} to ${last} only.`;
}
