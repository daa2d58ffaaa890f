import type { WeeklyHours } from '../model/hours.ts';
import { addDays, isoDateOf, weekdayOf } from '../time/iso-date.ts';
import type { IsoDate, Zone } from '../time/local-date-time.ts';
import type { TimeRange } from '../time/time-range.ts';
import { toInstant, toLocal } from '../time/zone.ts';

/**
 * Instants of weekly hours that touch a range, one by one and in no order. They are hours of the
 * zone's wall: a night from 22:00 to 06:00 is an hour shorter or longer when the clocks change.
 */
export function hoursIn(
  hours: readonly WeeklyHours[],
  zone: Zone,
  range: TimeRange,
): readonly TimeRange[] {
  // Most have none, and every window is asked about.
  if (hours.length === 0) return [];
  const days = daysAround(range, zone);
  return hours.flatMap((each) =>
    days
      .filter((day) => each.weekdays.length === 0 || each.weekdays.includes(weekdayOf(day)))
      .map((day) => hoursOn(each, day, zone))
      .filter(({ startMs, endMs }) => startMs < range.endMs && range.startMs < endMs),
  );
}

/** Days of the zone whose hours may touch the range: hours that begin late reach into the next. */
export function daysAround({ startMs, endMs }: TimeRange, zone: Zone): readonly IsoDate[] {
  const last = isoDateOf(toLocal(endMs, zone));
  const days: IsoDate[] = [];
  for (
    let day = addDays(isoDateOf(toLocal(startMs, zone)), -1);
    day <= last;
    day = addDays(day, 1)
  ) {
    days.push(day);
  }
  return days;
}

function hoursOn({ from, to }: WeeklyHours, day: IsoDate, zone: Zone): TimeRange {
  const lastDay = to > from ? day : addDays(day, 1);
  return {
    startMs: toInstant(`${day}T${from}`, zone).epochMs,
    endMs: toInstant(`${lastDay}T${to}`, zone).epochMs,
  };
}

/** A whole day of the zone. */
export const dayRange = (day: IsoDate, zone: Zone): TimeRange => ({
  startMs: toInstant(`${day}T00:00`, zone).epochMs,
  endMs: toInstant(`${addDays(day, 1)}T00:00`, zone).epochMs,
});
