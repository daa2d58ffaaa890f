/** DURATION values of RFC 5545 section 3.3.6: `PT4H`, `P1D`, `P2W`. */

/** Days are counted by the calendar, the rest by the clock: on a DST night they differ. */
export interface DurationValue {
  readonly days: number;
  readonly elapsedMs: number;
}

const shape = /^\+?P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/;
const longest = 40;
const longestDays = 100 * 366;

/** Reads a duration. Null if it is none, is negative, or is longer than a century. */
export function readDuration(raw: string): DurationValue | null {
  const text = raw.trim().toUpperCase();
  const parts = text.length <= longest ? shape.exec(text) : null;
  if (parts === null || !/\d[WDHMS]$/.test(text)) return null;
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = parts
    .slice(1)
    .map((part: string | undefined) => Number(part ?? 0));
  const duration = {
    days: weeks * 7 + days,
    elapsedMs: ((hours * 60 + minutes) * 60 + seconds) * 1_000,
  };
  return duration.days + duration.elapsedMs / 86_400_000 <= longestDays ? duration : null;
}
