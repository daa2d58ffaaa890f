/** Arithmetic on calendar days. No zone, no clock: a day is a square on a wall calendar. */
import type { IsoDate, LocalDateTime } from './local-date-time.ts';
import { dayNumberOf, dayNumberOfIso, isoOfDayNumber, weekdayIndexOf } from './wall-ms.ts';

/** Weekdays in the order of ISO 8601, Monday first; the index is the one of `weekdayIndexOf`. */
export const weekdays = ['MO', 'TU', 'WE', 'TH', 'FR', 'SA', 'SU'] as const;

/** Weekday as iCalendar writes it. */
export type Weekday = (typeof weekdays)[number];

/** The day so many days later, or earlier when negative. */
export const addDays = (date: IsoDate, days: number): IsoDate =>
  isoOfDayNumber(dayNumberOfIso(date) + days);

/** The weekday of a calendar day. */
export const weekdayOf = (date: IsoDate): Weekday =>
  weekdayAt(weekdayIndexOf(dayNumberOfIso(date)));

/** Days from `a` to `b`: positive when `b` is later. */
export const daysBetween = (a: IsoDate, b: IsoDate): number =>
  dayNumberOfIso(b) - dayNumberOfIso(a);

/** The calendar day of a wall-clock reading. */
export const isoDateOf = (local: LocalDateTime): IsoDate => local.slice(0, local.indexOf('T'));

/** The second Tuesday of a month (month 1…12), when Microsoft publishes: its day in Redmond. */
export function patchTuesdayOf(year: number, month: number): IsoDate {
  return isoOfDayNumber(patchTuesdayNumber(year, month));
}

/** Day number of the second Tuesday of a month (month 1…12). */
export function patchTuesdayNumber(year: number, month: number): number {
  const first = dayNumberOf(year, month, 1);
  return first + ((8 - weekdayIndexOf(first)) % 7) + 7;
}

/** Weekday of an index 0…6, Monday first. Throws outside of it. */
export function weekdayAt(index: number): Weekday {
  const weekday = weekdays[index];
  if (weekday === undefined) throw new Error(`Not a weekday index: ${index}`);
  return weekday;
}
