/**
 * The days of one month as a set in one number: bit 0 is the 1st, bit 30 the 31st. Which days a
 * rule picks depends on nothing but the month's length and the weekday of its 1st, so a rule is a
 * small table of such sets.
 */
import {
  civilOf,
  dayNumberOf,
  daysInMonth,
  weekdayIndexOf,
  type DayNumber,
} from '../time/wall-ms.ts';

/** A set of days of a month; bit `day - 1`. */
export type DaySet = number;

/** A month and where it lies. Filled in place when moved on: it is passed by every rule. */
export interface MonthAt {
  /** Months since January of the year 0. */
  index: number;
  year: number;
  /** 1…12. */
  month: number;
  firstDay: DayNumber;
  length: number;
  /** Weekday of the 1st, 0 for Monday. */
  firstWeekday: number;
}

/** The month with that index; see `MonthAt`. */
export function monthAt(index: number): MonthAt {
  const year = Math.floor(index / 12);
  const month = index - year * 12 + 1;
  const firstDay = dayNumberOf(year, month, 1);
  const length = daysInMonth(year, month);
  return { index, year, month, firstDay, length, firstWeekday: weekdayIndexOf(firstDay) };
}

/** The month that a day lies in. */
export function monthOfDay(day: DayNumber): MonthAt {
  const { year, month } = civilOf(day);
  return monthAt(year * 12 + month - 1);
}

/** Makes it the month after. */
export function moveOn(at: MonthAt): void {
  at.index++;
  at.firstDay += at.length;
  at.firstWeekday = (at.firstWeekday + at.length) % 7;
  at.month++;
  if (at.month === 13) {
    at.month = 1;
    at.year++;
  }
  at.length = daysInMonth(at.year, at.month);
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
