/**
 * Holidays of India and of Maharashtra. Most move with the moon and are notified year by year: those of
 * 2026 are the notified ones; of later years only days are here that do not move, and Good Friday.
 *
 * India 2026: Department of Personnel and Training, "Holidays to be observed in Central Government
 * Offices during the year 2026". Maharashtra 2026: General Administration Department, notification
 * "Public Holidays 2026" of December 2025 under section 25 of the Negotiable Instruments Act, 1881.
 */
import type { IsoDate } from '../time/local-date-time.ts';
import { dayNumberOf, isoOfDayNumber } from '../time/wall-ms.ts';
import type { BundledHoliday } from './us-holidays.ts';

/** Last year whose list is notified, as far as this app knows. */
export const lastNotifiedYear = 2026;

const indiaNotified: ReadonlyMap<number, string> = new Map([
  [
    2026,
    `01-26 Republic Day
03-04 Holi
03-21 Id-ul-Fitr
03-26 Ram Navami
03-31 Mahavir Jayanti
04-03 Good Friday
05-01 Buddha Purnima
05-27 Id-ul-Zuha (Bakrid)
06-26 Muharram
08-15 Independence Day
08-26 Milad-un-Nabi (Id-e-Milad)
09-04 Janmashtami
10-02 Mahatma Gandhi's Birthday
10-20 Dussehra
11-08 Diwali
11-24 Guru Nanak's Birthday
12-25 Christmas Day`,
  ],
]);

const maharashtraNotified: ReadonlyMap<number, string> = new Map([
  [
    2026,
    `01-26 Republic Day
02-15 Mahashivratri
02-19 Chhatrapati Shivaji Maharaj Jayanti
03-03 Holi (Second Day)
03-19 Gudhi Padwa
03-21 Ramzan-Id (Id-ul-Fitr)
03-26 Ram Navami
03-31 Mahavir Janmakalyanak
04-03 Good Friday
04-14 Dr. Babasaheb Ambedkar Jayanti
05-01 Maharashtra Day
05-01 Buddha Pournima
05-28 Bakri Id (Id-uz-Zuha)
06-26 Moharum
08-15 Independence Day
08-15 Parsi New Year (Shahenshahi)
08-26 Id-e-Milad
09-14 Ganesh Chaturthi
10-02 Mahatma Gandhi Jayanti
10-20 Dasara
11-08 Diwali Amavasya (Laxmi Pujan)
11-10 Diwali (Bali Pratipada)
11-24 Guru Nanak Jayanti
12-25 Christmas`,
  ],
]);

/** Gazetted holidays of the central government; of years not yet notified those that do not move. */
export const indiaHolidays = (year: number): readonly BundledHoliday[] =>
  listed(year, indiaNotified) ??
  listedOf(year, [
    ['01-26', 'Republic Day'],
    [goodFriday(year), 'Good Friday'],
    ['08-15', 'Independence Day'],
    ['10-02', "Mahatma Gandhi's Birthday"],
    ['12-25', 'Christmas Day'],
  ]);

/** Public holidays of Maharashtra; of years not yet notified those that do not move. */
export const maharashtraHolidays = (year: number): readonly BundledHoliday[] =>
  listed(year, maharashtraNotified) ??
  listedOf(year, [
    ['01-26', 'Republic Day'],
    ['02-19', 'Chhatrapati Shivaji Maharaj Jayanti'],
    [goodFriday(year), 'Good Friday'],
    ['04-14', 'Dr. Babasaheb Ambedkar Jayanti'],
    ['05-01', 'Maharashtra Day'],
    ['08-15', 'Independence Day'],
    ['10-02', 'Mahatma Gandhi Jayanti'],
    ['12-25', 'Christmas'],
  ]);

const listed = (
  year: number,
  years: ReadonlyMap<number, string>,
): readonly BundledHoliday[] | null => {
  const text = years.get(year);
  return text === undefined
    ? null
    : text.split('\n').map((row) => ({ date: `${year}-${row.slice(0, 5)}`, name: row.slice(6) }));
};

const listedOf = (
  year: number,
  days: readonly (readonly [monthAndDay: string, name: string])[],
): readonly BundledHoliday[] => days.map(([day, name]) => ({ date: `${year}-${day}`, name }));

/** Two days before Easter of the Gregorian calendar, by the computus of Meeus, Jones and Butcher. */
function goodFriday(year: number): string {
  const golden = year % 19;
  const century = Math.floor(year / 100);
  const ofCentury = year % 100;
  const moon =
    (19 * golden +
      century -
      Math.floor(century / 4) -
      Math.floor((century - Math.floor((century + 8) / 25) + 1) / 3) +
      15) %
    30;
  const weekday =
    (32 + 2 * (century % 4) + 2 * Math.floor(ofCentury / 4) - moon - (ofCentury % 4)) % 7;
  const shift = Math.floor((golden + 11 * moon + 22 * weekday) / 451);
  const sum = moon + weekday - 7 * shift + 114;
  const easter: IsoDate = isoOfDayNumber(
    dayNumberOf(year, Math.floor(sum / 31), (sum % 31) + 1) - 2,
  );
  return easter.slice(5);
}
