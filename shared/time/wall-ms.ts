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

const localPattern = /^(\d{4}|[+-]\d{6})-(\d\d)-(\d\d)T(\d\d):(\d\d)(?::(\d\d))?$/;
const datePattern = /^(\d{4}|[+-]\d{6})-(\d\d)-(\d\d)$/;

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
export function isLocalDateTime(text: string): boolean {
  const parts = localPattern.exec(text);
  return (
    parts !== null &&
    isCivil(Number(parts[1]), Number(parts[2]), Number(parts[3])) &&
    Number(parts[4]) < 24 &&
    Number(parts[5]) < 60 &&
    Number(parts[6] ?? 0) < 60
  );
}

/** Whether the text is a day that exists. */
export function isIsoDate(text: string): boolean {
  const parts = datePattern.exec(text);
  return parts !== null && isCivil(Number(parts[1]), Number(parts[2]), Number(parts[3]));
}

/** Reads a wall-clock reading. Throws on text that `isLocalDateTime` refuses: callers check first. */
export function wallMsOf(local: LocalDateTime): WallMs {
  if (!isLocalDateTime(local)) throw new Error(`Not a local date and time: ${local}`);
  const timeAt = local.indexOf('T') + 1;
  const seconds =
    Number(local.slice(timeAt, timeAt + 2)) * 3_600 +
    Number(local.slice(timeAt + 3, timeAt + 5)) * 60 +
    Number(local.slice(timeAt + 6));
  return dayNumberOfIso(local.slice(0, timeAt - 1)) * dayMs + seconds * 1_000;
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
  if (!isIsoDate(date)) throw new Error(`Not a calendar day: ${date}`);
  return dayNumberOf(Number(date.slice(0, -6)), Number(date.slice(-5, -3)), Number(date.slice(-2)));
}

/** ISO date of a day number; years outside 0…9999 in the six-digit form of ISO 8601. */
export function isoOfDayNumber(dayNumber: DayNumber): IsoDate {
  const { year, month, day } = civilOf(dayNumber);
  return `${yearText(year)}-${two(month)}-${two(day)}`;
}

const isCivil = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= daysInMonth(year, month);

const two = (value: number): string => (value < 10 ? `0${value}` : String(value));

const yearText = (year: number): string =>
  year >= 0 && year <= 9_999
    ? String(year).padStart(4, '0')
    : `${year < 0 ? '-' : '+'}${String(Math.abs(year)).padStart(6, '0')}`;
