/**
 * Instants as text. Every function takes the zone it shows, and reads it through shared/time, never
 * through the machine's zone. Days are written as the reader's locale writes them (`locale.ts`; examples are
 * in the product's own style), times in 24 h; a range's end names its day when that is another one.
 */
// Durations read the same wherever they are told; this is where presenters look for them.
export { formatDuration } from '../../shared/schedule/describe-rule.ts';
import { daysBetween } from '../../shared/time/iso-date.ts';
import { toLocal } from '../../shared/time/zone.ts';
import type { IsoDate, Zone } from '../../shared/time/local-date-time.ts';
import type { EpochMs, TimeRange } from '../../shared/time/time-range.ts';
import { minuteMs } from '../../shared/time/time-range.ts';
import { type Day, dayNames } from './locale.ts';

/** `22:00`, or `22:00:30` where seconds matter. */
export const formatTime = (epochMs: EpochMs, zone: Zone): string =>
  toLocal(epochMs, zone).slice(11);

/** The local day of an instant. */
export const dateIn = (epochMs: EpochMs, zone: Zone): IsoDate =>
  toLocal(epochMs, zone).slice(0, 10);

/** `Sat 13 Mar 2027`. */
export const formatDay = (epochMs: EpochMs, zone: Zone): string =>
  formatIsoDate(dateIn(epochMs, zone));

/** `Sat 13 Mar`. */
export const formatShortDay = (epochMs: EpochMs, zone: Zone): string =>
  formatShortIsoDate(dateIn(epochMs, zone));

/** `Sat 13 Mar 2027 22:00`. */
export const formatInstant = (epochMs: EpochMs, zone: Zone): string =>
  `${formatDay(epochMs, zone)} ${formatTime(epochMs, zone)}`;

/** `Sat 13 Mar 22:00`, where the year is plain. */
export const formatShortInstant = (epochMs: EpochMs, zone: Zone): string =>
  `${formatShortDay(epochMs, zone)} ${formatTime(epochMs, zone)}`;

/** `Sat 13 Mar 2027` of a day without a zone. */
export const formatIsoDate = (date: IsoDate): string =>
  `${formatWeekday(date)} ${dayNames().date(dayOf(date))}`;

/** `Sat 13 Mar` of a day without a zone. */
export const formatShortIsoDate = (date: IsoDate): string =>
  `${formatWeekday(date)} ${dayNames().shortDate(dayOf(date))}`;

/** `13 Mar 2027` of a day whose weekday says nothing. */
export const formatPlainDate = (date: IsoDate): string => dayNames().date(dayOf(date));

/** `Saturday 13 March 2027`, for screen readers. */
export const formatLongIsoDate = (date: IsoDate): string =>
  `${formatLongWeekday(date)} ${dayNames().longDate(dayOf(date))}`;

/** `Sat`. */
export const formatWeekday = (date: IsoDate): string =>
  dayNames().shortWeekdays[weekdayIndexIn(date)] ?? '';

/** `Saturday`. */
const formatLongWeekday = (date: IsoDate): string =>
  dayNames().weekdays[weekdayIndexIn(date)] ?? '';

/** `March 2027`. */
export const formatMonth = (date: IsoDate): string => dayNames().month(dayOf(date));

/** `8 – 14 Mar 2027`, `28 Mar – 3 Apr 2027`, `27 Dec 2026 – 2 Jan 2027`; both days inside. */
export function formatDateSpan(first: IsoDate, last: IsoDate): string {
  const [a, b] = [dayOf(first), dayOf(last)];
  const { date, shortDate } = dayNames();
  const [start, end] = [shortDate(a), date(b)];
  if (a.year !== b.year) return `${date(a)} – ${end}`;
  // Only where the day comes first can the month be told once: `8 – 14 Mar`.
  return a.month === b.month && startsWithDay(end, b) ? `${a.day} – ${end}` : `${start} – ${end}`;
}

const startsWithDay = (words: string, { day }: Day): boolean => words.startsWith(`${day} `);

/** `Sat 13 Mar 2027 22:00 → Sun 04:00`; the end's date only where it is more than a day later. */
export const formatRange = (range: TimeRange, zone: Zone): string =>
  `${formatInstant(range.startMs, zone)} → ${formatEnd(range, zone)}`;

/** `Sat 13 Mar 22:00 → Sun 04:00`, where the year is plain. */
export const formatShortRange = (range: TimeRange, zone: Zone): string =>
  `${formatShortDay(range.startMs, zone)} ${formatTime(range.startMs, zone)} → ${formatEnd(range, zone)}`;

/** The end of a range as its start's reader needs it: `23:30`, `Sun 04:00`, `Wed 24 Mar 00:00`. */
export function formatEnd(range: TimeRange, zone: Zone): string {
  const daysLater = daysBetween(dateIn(range.startMs, zone), dateIn(range.endMs, zone));
  const time = formatTime(range.endMs, zone);
  if (daysLater === 0) return time;
  if (daysLater < 7) return `${formatWeekday(dateIn(range.endMs, zone))} ${time}`;
  return `${formatShortDay(range.endMs, zone)} ${time}`;
}

/** `04:00 (+1)`: the end with the days it lies after the start's day. */
export function formatEndPlusDays(range: TimeRange, zone: Zone): string {
  const daysLater = daysBetween(dateIn(range.startMs, zone), dateIn(range.endMs, zone));
  const time = formatTime(range.endMs, zone);
  return daysLater === 0 ? time : `${time} (+${daysLater})`;
}

/** `22:00 → 04:00 (+1)`: a range on a day that is named elsewhere. */
export const formatTimes = (range: TimeRange, zone: Zone): string =>
  `${formatTime(range.startMs, zone)} → ${formatEndPlusDays(range, zone)}`;

/** `Sun 03:00Z → 09:00Z`. */
export function formatUtcRange(range: TimeRange): string {
  const weekday = formatWeekday(dateIn(range.startMs, 'UTC'));
  const start = `${weekday} ${formatTime(range.startMs, 'UTC')}Z`;
  return `${start} → ${formatEnd(range, 'UTC')}Z`;
}

/** `Saturday 13 March 2027 22:00 to Sunday 05:00`, for screen readers. */
export function formatLongRange(range: TimeRange, zone: Zone): string {
  const [first, last] = [dateIn(range.startMs, zone), dateIn(range.endMs, zone)];
  const start = `${formatLongIsoDate(first)} ${formatTime(range.startMs, zone)}`;
  const time = formatTime(range.endMs, zone);
  const daysLater = daysBetween(first, last);
  if (daysLater === 0) return `${start} to ${time}`;
  if (daysLater < 7) return `${start} to ${formatLongWeekday(last)} ${time}`;
  return `${start} to ${formatLongIsoDate(last)} ${time}`;
}

/** `now`, `4 min ago`, `2 h ago`, `3 d ago`. */
export function formatAge(fromMs: EpochMs, nowMs: EpochMs): string {
  const minutes = Math.floor((nowMs - fromMs) / minuteMs);
  if (minutes < 1) return 'now';
  if (minutes < 60) return `${minutes} min ago`;
  return minutes < 48 * 60
    ? `${Math.floor(minutes / 60)} h ago`
    : `${Math.floor(minutes / 1440)} d ago`;
}

function dayOf(date: IsoDate): Day {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return { year, month, day };
}

function weekdayIndexIn(date: IsoDate): number {
  const { year, month, day } = dayOf(date);
  return new Date(Date.UTC(year, month - 1, day)).getUTCDay();
}
