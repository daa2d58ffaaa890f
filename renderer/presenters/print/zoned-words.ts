/** Ranges as they stand in narrow columns: never broken within a line, always with their zone. */
import type { Zone } from '../../../shared/time/local-date-time.ts';
import type { TimeRange } from '../../../shared/time/time-range.ts';
import { formatRange, formatShortRange } from '../format-time.ts';
import { zoneAbbreviation } from '../zone-words.ts';

/** What the zone is called meanwhile: `EST`, or `EST → EDT` where the clocks change. */
function zoneMeanwhile({ startMs, endMs }: TimeRange, zone: Zone): string {
  const [before, after] = [zoneAbbreviation(startMs, zone), zoneAbbreviation(endMs, zone)];
  return before === after ? before : `${before} → ${after}`;
}

/** `Sat 13 Mar 22:00 → Sun 05:00 EST → EDT`. */
export const shortZoned = (range: TimeRange, zone: Zone): string =>
  unbroken(`${formatShortRange(range, zone)} ${zoneMeanwhile(range, zone)}`);

/** The same with its year. */
export const zoned = (range: TimeRange, zone: Zone): string =>
  unbroken(`${formatRange(range, zone)} ${zoneMeanwhile(range, zone)}`);

/** Text that stays on one line. */
export const unbroken = (text: string): string => text.replaceAll(' ', '\u00a0');
