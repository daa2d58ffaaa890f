/** A range with the name of the offset it is told in. */
import type { Zone } from '../../shared/time/local-date-time.ts';
import type { TimeRange } from '../../shared/time/time-range.ts';
import { formatDay, formatEnd, formatShortDay, formatTime } from './format-time.ts';
import { zoneAbbreviation } from './zone-words.ts';

/**
 * `Sat 20 Mar 22:00 → Sun 04:00 EDT`. On a night on which the clocks change each end has its own:
 * `Sat 13 Mar 22:00 EST → Sun 05:00 EDT`.
 */
export function zonedRange(range: TimeRange, zone: Zone, withYear: boolean): string {
  const { startMs, endMs } = range;
  const day = withYear ? formatDay(startMs, zone) : formatShortDay(startMs, zone);
  const [before, after] = [zoneAbbreviation(startMs, zone), zoneAbbreviation(endMs, zone)];
  const start = `${day} ${formatTime(startMs, zone)}${before === after ? '' : ` ${before}`}`;
  return `${start} → ${formatEnd(range, zone)} ${after}`;
}
