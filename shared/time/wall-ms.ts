/**
 * Wall-clock arithmetic as plain numbers. A `WallMs` is what a clock on the wall shows, counted as
 * if that reading were UTC. It is not an instant: only a zone makes it one (see zone.ts).
 */
import type { IsoDate, LocalDateTime } from './local-date-time.ts';

/** A wall-clock reading in milliseconds since 1970-01-01T00:00 on that same wall. */
export type WallMs = number;

/** Whole days since 1970-01-01; negative before it. */
export type DayNumber = number;

/** One civil day in milliseconds. Days of a zone may be shorter or longer. */
export const dayMs = 86_400_000;

/** Day number of a civil date (month 1…12); days outside the month run on into the next ones. */
export function dayNumberOf(year: number, month: number, day: number): DayNumber {
  // Howard Hinnant's days_from_civil: years begin in March, so the leap day comes last.
  const shifted = month <= 2 ? year - 1 : year;
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146_097 + dayOfEra - 719_468;
}

/** Civil date of a day number, month 1…12. */
export function civilOf(dayNumber: DayNumber): { year: number; month: number; day: number } {
  const shifted = dayNumber + 719_468;
  const era = Math.floor(shifted / 146_097);
  const dayOfEra = shifted - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1_460) +
      Math.floor(dayOfEra / 36_524) -
      Math.floor(dayOfEra / 146_096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shiftedMonth = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shiftedMonth + 2) / 5) + 1,
  };
}

/** Whether the year has a 29 February. */
export const isLeapYear = (year: number): boolean =>
  year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0);

/** Days of a month, month 1…12. */
export const daysInMonth = (year: number, month: number): number =>
  month === 2 ? (isLeapYear(year) ? 29 : 28) : 30 + ((month + (month > 7 ? 1 : 0)) % 2);

/** 0 for Monday … 6 for Sunday. */
export const weekdayIndexOf = (dayNumber: DayNumber): number => (((dayNumber + 3) % 7) + 7) % 7;

/** Whether the text is a wall-clock reading that some calendar day can show. */
export const isLocalDateTime = (text: string): boolean => !Number.isNaN(readLocal(text));

/** Whether the text is a day that exists. */
export const isIsoDate = (text: string): boolean => !Number.isNaN(readDate(text));

/** Reads a wall-clock reading. Throws on text that `isLocalDateTime` refuses: callers check first. */
export function wallMsOf(local: LocalDateTime): WallMs {
  const wallMs = readLocal(local);
  if (Number.isNaN(wallMs)) throw new Error(`Not a local date and time: ${local}`);
  return wallMs;
}

/** Wall milliseconds of a reading, NaN for any other text. Digits are read in place: this runs for every event. */
function readLocal(text: string): WallMs {
  const timeAt = dateLengthOf(text);
  const timeLength = text.length - timeAt;
  if (timeLength !== 6 && timeLength !== 9) return NaN;
  const hours = digitsAfter(text, 'T', timeAt);
  const minutes = digitsAfter(text, ':', timeAt + 3);
  const seconds = timeLength === 9 ? digitsAfter(text, ':', timeAt + 6) : 0;
  if (!(hours < 24 && minutes < 60 && seconds < 60)) return NaN;
  return readDate(text.slice(0, timeAt)) * dayMs + ((hours * 60 + minutes) * 60 + seconds) * 1_000;
}

/** Day number of a date, NaN for any other text. */
function readDate(text: string): DayNumber {
  const length = dateLengthOf(text);
  if (text.length !== length) return NaN;
  const year = length === 10 ? digitsAt(text, 0) * 100 + digitsAt(text, 2) : readLongYear(text);
  const month = digitsAfter(text, '-', length - 6);
  const day = digitsAfter(text, '-', length - 3);
  return isCivil(year, month, day) ? dayNumberOf(year, month, day) : NaN;
}

/** Years outside of 0…9999 stand as ISO 8601 extends them: a sign and six digits. */
const dateLengthOf = (text: string): number => (text[0] === '+' || text[0] === '-' ? 13 : 10);

const readLongYear = (text: string): number =>
  /^[+-]\d{6}-/.test(text) ? Number(text.slice(0, 7)) : NaN;

/** Two digits behind the mark that must stand at `at`, or NaN. */
const digitsAfter = (text: string, mark: string, at: number): number =>
  text[at] === mark ? digitsAt(text, at + 1) : NaN;

function digitsAt(text: string, at: number): number {
  const tens = text.charCodeAt(at) - 48;
  const ones = text.charCodeAt(at + 1) - 48;
  return tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9 ? tens * 10 + ones : NaN;
}

/** Writes a wall-clock reading; seconds only when they are not 0, milliseconds dropped. */
export function localOf(wallMs: WallMs): LocalDateTime {
  const dayNumber = Math.floor(wallMs / dayMs);
  const seconds = Math.floor((wallMs - dayNumber * dayMs) / 1_000);
  const minutes = Math.floor(seconds / 60);
  const time = `${isoOfDayNumber(dayNumber)}T${two(Math.floor(minutes / 60))}:${two(minutes % 60)}`;
  return seconds % 60 === 0 ? time : `${time}:${two(seconds % 60)}`;
}

/** Day number of an ISO date. Throws on text that `isIsoDate` refuses: callers check first. */
export function dayNumberOfIso(date: IsoDate): DayNumber {
  const dayNumber = readDate(date);
  if (Number.isNaN(dayNumber)) throw new Error(`Not a calendar day: ${date}`);
  return dayNumber;
}

/** ISO date of a day number; years outside 0…9999 in the six-digit form of ISO 8601. */
export function isoOfDayNumber(dayNumber: DayNumber): IsoDate {
  const { year, month, day } = civilOf(dayNumber);
  return `${yearText(year)}-${two(month)}-${two(day)}`;
}

const isCivil = (year: number, month: number, day: number): boolean =>
  !Number.isNaN(year) && month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

const yearText = (year: number): string =>
  year >= 0 && year <= 9_999
    ? String(year).padStart(4, '0')
    : `${year < 0 ? '-' : '+'}${String(Math.abs(year)).padStart(6, '0')}`;
