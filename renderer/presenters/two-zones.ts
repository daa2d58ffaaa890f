/** One range in the two zones that matter: where the customer is, and where the team works. */
import type { Zone } from '../../shared/time/local-date-time.ts';
import { minutesIn, type TimeRange } from '../../shared/time/time-range.ts';
import { formatDuration, formatLongRange, formatRange } from './format-time.ts';
import { zoneAbbreviation, zoneCity } from './zone-words.ts';
import { zonedRange } from './zoned-range.ts';

export interface TwoZoneWords {
  /** `Sat 20 Mar 2027 22:00 → Sun 04:00` in the customer's zone. */
  readonly customer: string;
  /** `6 h`: elapsed, on DST nights too. */
  readonly duration: string;
  /** `New York EDT`. */
  readonly customerZone: string;
  /** `Sun 21 Mar 07:30 → 13:30 IST`, or null where both zones are one. */
  readonly team: string | null;
  /** For screen readers, whole. */
  readonly spoken: string;
}

/** Words for a range. The team's line is left out where its clock reads the same. */
export function twoZoneWords(range: TimeRange, zone: Zone, teamZone: Zone): TwoZoneWords {
  const customer = formatRange(range, zone);
  const customerZone = zoneName(range, zone);
  const team = zone === teamZone ? null : zonedRange(range, teamZone, false);
  const duration = formatDuration(minutesIn(range));
  return {
    customer,
    duration,
    customerZone,
    team,
    spoken: `${formatLongRange(range, zone)} ${zoneCity(zone)} time, ${duration}`,
  };
}

/** `New York EDT`, `UTC`; `New York EST → EDT` where the clocks change meanwhile. */
function zoneName({ startMs, endMs }: TimeRange, zone: Zone): string {
  const [city, before] = [zoneCity(zone), zoneAbbreviation(startMs, zone)];
  const after = zoneAbbreviation(endMs, zone);
  if (before !== after) return `${city} ${before} → ${after}`;
  return city === before ? city : `${city} ${before}`;
}
