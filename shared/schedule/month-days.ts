/**
 * The days of one month as a set in one number: bit 0 is the 1st, bit 30 the 31st. Which days a
 * rule picks depends on nothing but the month's length and the weekday of its 1st, so a rule is a
 * small table of such sets.
 */
import { dayNumberOf, daysInMonth, weekdayIndexOf, type DayNumber } from '../time/wall-ms.ts';

/** A set of days of a month; bit `day - 1`. */
export type DaySet = number;

/** What there is to know about one month. */
export interface MonthShape {
  readonly year: number;
  /** 1…12. */
  readonly month: number;
  readonly firstDay: DayNumber;
  readonly length: number;
  /** Weekday of the 1st, 0 for Monday. */
  readonly firstWeekday: number;
}

/** The shape of a month, month 1…12. */
export function monthShape(year: number, month: number): MonthShape {
  const firstDay = dayNumberOf(year, month, 1);
  return {
    year,
    month,
    firstDay,
    length: daysInMonth(year, month),
    firstWeekday: weekdayIndexOf(firstDay),
  };
}

/** Every day of a month of this length. */
export const allDays = (length: number): DaySet => 0x7fffffff >>> (31 - length);

/** One day, or none when the month has no such day. Negative days count from the end, -1 is the last. */
export function monthDay(day: number, length: number): DaySet {
  const fromStart = day < 0 ? length + 1 + day : day;
  return fromStart >= 1 && fromStart <= length ? 1 << (fromStart - 1) : 0;
}

/** Every day of the weekday (0 for Monday) in a month of this length and weekday of its 1st. */
export const everyWeekday = (weekday: number, length: number, firstWeekday: number): DaySet =>
  (0x10204081 << ((weekday - firstWeekday + 7) % 7)) & allDays(length);

/** The nth of those days, or counted from the end when negative; none when there are too few. */
export function nthOf(days: DaySet, ordinal: number): DaySet {
  let left = days;
  if (ordinal > 0) {
    for (let at = 1; at < ordinal && left !== 0; at++) left &= left - 1;
    return left & -left;
  }
  for (let at = -1; at > ordinal && left !== 0; at--) left ^= 0x80000000 >>> Math.clz32(left);
  return left === 0 ? 0 : 0x80000000 >>> Math.clz32(left);
}

/** The earliest day of a set that is not empty. */
export const firstOf = (days: DaySet): number => 32 - Math.clz32(days & -days);

/** How many days are in the set. */
export function countOf(days: DaySet): number {
  let left = days;
  let count = 0;
  for (; left !== 0; left &= left - 1) count++;
  return count;
}
