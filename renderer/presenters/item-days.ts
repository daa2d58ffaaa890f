/** On which squares of a month an item is drawn. */
import { addDays } from '../../shared/time/iso-date.ts';
import type { IsoDate, Zone } from '../../shared/time/local-date-time.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { toInstant } from '../../shared/time/zone.ts';
import type { CalendarItem } from './calendar-item.ts';
import { dateIn, formatTime } from './format-time.ts';

/** First and last day, both inside. */
export interface DaySpan {
  readonly first: IsoDate;
  readonly last: IsoDate;
}

const dayMs = 86_400_000;
/** A night's work that ends by then belongs to the day on which it began. */
const nightEndsAt = '09:00';

/** The days of an item in a zone. A window overnight counts to the day it starts on. */
export function daysOf(item: CalendarItem, zone: Zone): DaySpan {
  if (item.date !== null) return { first: item.date, last: item.date };
  const first = dateIn(item.startMs, zone);
  const last = dateIn(item.endMs - 1, zone);
  const isShort = item.endMs - item.startMs < dayMs;
  const endsInMorning = formatTime(item.endMs, zone).slice(0, 5) <= nightEndsAt;
  return first < last && isShort && endsInMorning
    ? { first, last: addDays(last, -1) }
    : { first, last };
}

/** Start of a local day as an instant; a day that begins in a gap begins after it. */
export const startOfDayMs = (date: IsoDate, zone: Zone): EpochMs =>
  toInstant(`${date}T00:00`, zone).epochMs;
