/** DATE and DATE-TIME values of RFC 5545 sections 3.3.4 and 3.3.5: `20270313`, `20270313T220000Z`. */
import { dayMs, dayNumberOf, daysInMonth, type WallMs } from '../time/wall-ms.ts';

/** Length of a value without a time, with one, and with the mark of UTC behind it. */
export const dateLength = 8;
export const localLength = 15;
export const utcLength = 16;

const timeLength = 6;
const letterT = 0x54;

/**
 * The wall-clock reading of the date, or date and time, that begins at `at`. NaN where no such
 * reading exists: wrong characters, 30 February, 24:00. Second 60 reads as 59, as the RFC says.
 */
export function wallMsAt(text: string, at: number, length: number): WallMs {
  const date = digitsAt(text, at, dateLength);
  const year = Math.floor(date / 10_000);
  const month = Math.floor(date / 100) % 100;
  const day = date % 100;
  // Every comparison with NaN is false, so one wrong digit fails here.
  if (!(year > 0 && month > 0 && month <= 12 && day > 0)) return NaN;
  if (day > 28 && day > daysInMonth(year, month)) return NaN;
  const midnight = dayNumberOf(year, month, day) * dayMs;
  return length === dateLength ? midnight : midnight + timeAt(text, at + dateLength);
}

function timeAt(text: string, at: number): number {
  const time = text.charCodeAt(at) === letterT ? digitsAt(text, at + 1, timeLength) : NaN;
  const hour = Math.floor(time / 10_000);
  const minute = Math.floor(time / 100) % 100;
  const second = time % 100;
  if (!(hour < 24 && minute < 60 && second <= 60)) return NaN;
  return (hour * 3_600 + minute * 60 + (second === 60 ? 59 : second)) * 1_000;
}

/** The number so many digits write; NaN if one of the characters is none. */
function digitsAt(text: string, from: number, length: number): number {
  let number = 0;
  for (let at = from; at < from + length; at++) {
    const digit = text.charCodeAt(at) - 0x30;
    if (!(digit >= 0 && digit <= 9)) return NaN;
    number = number * 10 + digit;
  }
  return number;
}
