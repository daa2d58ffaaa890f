import { addDays, isoDateOf } from '../time/iso-date.ts';
import type { Zone } from '../time/local-date-time.ts';
import { intersect, minuteMs, type TimeRange } from '../time/time-range.ts';
import { toInstant, toLocal } from '../time/zone.ts';

/** Between these hours people sleep: 22:00 to 06:00 on the wall. */
const [nightFrom, nightTo] = ['22:00', '06:00'];

/** How many minutes of a range are night on the clocks of a zone, rounded to whole ones. */
export function nightMinutes(range: TimeRange, zone: Zone): number {
  const lastDate = isoDateOf(toLocal(range.endMs, zone));
  let totalMs = 0;
  // The night that a date begins may have begun the evening before.
  for (let date = addDays(isoDateOf(toLocal(range.startMs, zone)), -1); date <= lastDate;) {
    const next = addDays(date, 1);
    const night = {
      startMs: toInstant(`${date}T${nightFrom}`, zone).epochMs,
      endMs: toInstant(`${next}T${nightTo}`, zone).epochMs,
    };
    const shared = intersect(range, night);
    if (shared !== null) totalMs += shared.endMs - shared.startMs;
    date = next;
  }
  return Math.round(totalMs / minuteMs);
}
