/** What people type for a day, a time of day or a duration. `null` means: not understood. */
import { addDays, weekdayOf } from '../../shared/time/iso-date.ts';
import type { IsoDate } from '../../shared/time/local-date-time.ts';
import { dayNames } from './locale.ts';

const monthNames = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];
const weekdayNames = ['mo', 'tu', 'we', 'th', 'fr', 'sa', 'su'];

/**
 * `2027-03-13`, `13 Mar 2027`, `Mar 13`, `Sat 13 Mar`, `today`, `tomorrow`, `+7`, `sat`. A day
 * without a year is the next such day from `today` on. `13/3` and `3/13` are refused: they mean
 * different days to different readers.
 */
export function parseDate(text: string, today: IsoDate): IsoDate | null {
  const typed = text.trim().toLowerCase().replaceAll(',', ' ');
  if (typed === 'today') return today;
  if (typed === 'tomorrow') return addDays(today, 1);
  const shift = /^([+-])\s*(\d{1,4})$/.exec(typed);
  if (shift !== null) return addDays(today, Number(`${shift[1]}${shift[2]}`));
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso !== null) return dateOf(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  return parseWords(typed.split(/[\s.]+/).filter(Boolean), today);
}

function parseWords(words: readonly string[], today: IsoDate): IsoDate | null {
  const [first = ''] = words;
  if (words.length === 1 && isWeekday(first)) return nextWeekday(first, today);
  const told = words.filter((word) => !isFiller(word) && !englishWeekday.test(word));
  const rest = told.slice(1);
  // `mar` is both Tuesday and March in Spanish: it is the weekday where another month follows.
  const named = isWeekday(told[0] ?? '') && rest.some((word) => monthOf(word) > 0) ? rest : told;
  if (named.length === 0) return null;
  const month = named.findIndex((word) => monthOf(word) > 0);
  const numbers = named.filter((_, index) => index !== month).map(readNumber);
  const [day, year] = numbers;
  if (month === -1 || day === undefined || numbers.length > 2 || numbers.includes(NaN)) return null;
  const monthNumber = monthOf(named[month] ?? '');
  if (year !== undefined) return dateOf(year, monthNumber, day);
  const thisYear = Number(today.slice(0, 4));
  const date = dateOf(thisYear, monthNumber, day);
  return date !== null && date < today ? dateOf(thisYear + 1, monthNumber, day) : date;
}

const englishWeekday = /^(mon|tue|wed|thu|fri|sat|sun)[a-z]*$/;

const isWeekday = (word: string): boolean =>
  englishWeekday.test(word) || localWeekdays().includes(word);

function nextWeekday(word: string, today: IsoDate): IsoDate {
  const local = localWeekdays().indexOf(word);
  const wanted = local < 0 ? weekdayNames.indexOf(word.slice(0, 2)) : (local + 6) % 7;
  const now = weekdayNames.indexOf(weekdayOf(today).toLowerCase());
  return addDays(today, (wanted - now + 7) % 7);
}

/** English names are always understood, beside those that the fields themselves show. */
function monthOf(word: string): number {
  const english = word.length < 3 ? -1 : monthNames.indexOf(word.slice(0, 3));
  return (english < 0 ? localMonths().indexOf(word) : english) + 1;
}

const bare = (name: string): string => name.toLowerCase().replaceAll('.', '');
const localWeekdays = (): readonly string[] => dayNames().shortWeekdays.map(bare);
const localMonths = (): readonly string[] => dayNames().monthsInDate.map(bare);
const isFiller = (word: string): boolean => dayNames().wordsInDate.includes(word);

const readNumber = (word: string): number => {
  const read = /^(\d{1,4})(st|nd|rd|th)?$/.exec(word);
  return read === null ? NaN : Number(read[1]);
};

/** The day if the calendar has it. */
function dateOf(year: number, month: number, day: number): IsoDate | null {
  if (year < 1970 || month < 1 || month > 12 || day < 1) return null;
  const date = new Date(Date.UTC(year, month - 1, day)).toISOString().slice(0, 10);
  return Number(date.slice(8)) === day ? date : null;
}

/** `22:00`, `22`, `2200`, `9.30`, `10pm`, `10:30 pm` → `HH:mm`. */
export function parseClock(text: string): string | null {
  const read = /^(\d{1,2})(?:[:.h]?(\d{2}))?\s*(am|pm)?$/.exec(text.trim().toLowerCase());
  if (read === null) return null;
  const hour = hourOf(Number(read[1]), read[3]);
  const minute = Number(read[2] ?? '0');
  if (hour === null || hour > 23 || minute > 59) return null;
  return `${String(hour).padStart(2, '0')}:${String(minute).padStart(2, '0')}`;
}

function hourOf(hour: number, half: string | undefined): number | null {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return null;
  return (hour % 12) + (half === 'pm' ? 12 : 0);
}

/** `6`, `6 h`, `5:30`, `5h30`, `90 min`, `1.5 h`, `2 d 4 h` → minutes. A bare number is hours. */
export function parseDuration(text: string): number | null {
  const typed = text.trim().toLowerCase();
  const clock = /^(\d{1,4})[:h](\d{2})$/.exec(typed);
  if (clock !== null) return Number(clock[1]) * 60 + Number(clock[2]);
  if (/^\d+([.,]\d+)?$/.test(typed)) return minutesOf(typed, 'h');
  const parts = [...typed.matchAll(/(\d+(?:[.,]\d+)?)\s*(d|h|m)[a-z]*/g)];
  const rest = typed.replaceAll(/(\d+(?:[.,]\d+)?)\s*(d|h|m)[a-z]*/g, '').trim();
  if (parts.length === 0 || rest !== '') return null;
  return parts.reduce((sum, [, size = '', unit = '']) => sum + minutesOf(size, unit), 0);
}

function minutesOf(size: string, unit: string): number {
  const minutesIn = unit === 'd' ? 1440 : unit === 'h' ? 60 : 1;
  return Math.round(Number(size.replace(',', '.')) * minutesIn);
}

/** Words without blanks around them; null where they are more than a plan's file holds. */
export const textUpTo =
  (most: number) =>
  (typed: string): string | null =>
    typed.trim().length > most ? null : typed.trim();
