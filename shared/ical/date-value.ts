/** DATE and DATE-TIME values of RFC 5545 sections 3.3.4 and 3.3.5: `20270313`, `20270313T220000Z`. */
import { dayMs, dayNumberOf, daysInMonth, type WallMs } from '../time/wall-ms.ts';

/** Length of a value without a time, with one, and with the mark of UTC behind it. */
export const dateLength = 8;
export const localLength = 15;
export const utcLength = 16;

const letterT = 0x54;

/**
 * The wall-clock reading of the date, or date and time, that begins at `at`. NaN where no such
 * reading exists: wrong characters, 30 February, 24:00. Second 60 reads as 59, as the RFC says.
 */
export function wallMsAt(text: string, at: number, length: number): WallMs {
  const year = digitsAt(text, at) * 100 + digitsAt(text, at + 2);
  const month = digitsAt(text, at + 4);
  const day = digitsAt(text, at + 6);
  // Every comparison with NaN is false, so one wrong digit fails here.
  if (!(year > 0 && month > 0 && month <= 12 && day > 0)) return NaN;
  if (day > 28 && day > daysInMonth(year, month)) return NaN;
  const midnight = dayNumberOf(year, month, day) * dayMs;
  return length === dateLength ? midnight : midnight + timeAt(text, at + dateLength);
}

function timeAt(text: string, at: number): number {
  if (text.charCodeAt(at) !== letterT) return NaN;
  const hour = digitsAt(text, at + 1);
  const minute = digitsAt(text, at + 3);
  const second = digitsAt(text, at + 5);
  if (!(hour < 24 && minute < 60 && second <= 60)) return NaN;
  return (hour * 3_600 + minute * 60 + (second === 60 ? 59 : second)) * 1_000;
}

function digitsAt(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 0x30;
  const ones = text.charCodeAt(at + 1) - 0x30;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}
