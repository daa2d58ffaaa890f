/**
 * Federal holidays of the United States, by rule: 5 U.S.C. 6103, and Executive Order 11582 for the days
 * on which they are observed. https://www.opm.gov/policy-data-oversight/pay-leave/federal-holidays/
 */
import { addDays, weekdayOf, weekdays, type Weekday } from '../time/iso-date.ts';
import type { IsoDate } from '../time/local-date-time.ts';
import { daysInMonth } from '../time/wall-ms.ts';

/** A holiday of a set. */
export interface BundledHoliday {
  readonly date: IsoDate;
  readonly name: string;
}

/** Those of a year by their own days; one on a weekend is observed on the working day beside it as well. */
export const usFederalHolidays = (year: number): readonly BundledHoliday[] =>
  [
    { date: `${year}-01-01`, name: "New Year's Day" },
    { date: nth(year, 1, ['MO', 3]), name: 'Birthday of Martin Luther King, Jr.' },
    { date: nth(year, 2, ['MO', 3]), name: "Washington's Birthday" },
    { date: nth(year, 5, ['MO', -1]), name: 'Memorial Day' },
    { date: `${year}-06-19`, name: 'Juneteenth National Independence Day' },
    { date: `${year}-07-04`, name: 'Independence Day' },
    { date: nth(year, 9, ['MO', 1]), name: 'Labor Day' },
    { date: nth(year, 10, ['MO', 2]), name: 'Columbus Day' },
    { date: `${year}-11-11`, name: 'Veterans Day' },
    { date: nth(year, 11, ['TH', 4]), name: 'Thanksgiving Day' },
    { date: `${year}-12-25`, name: 'Christmas Day' },
  ].flatMap((holiday) => [holiday, ...observed(holiday)]);

/** Saturday's is observed on Friday, Sunday's on Monday: New Year's Day 2028 in December 2027. */
function observed({ date, name }: BundledHoliday): readonly BundledHoliday[] {
  const weekday = weekdayOf(date);
  if (weekday !== 'SA' && weekday !== 'SU') return [];
  return [{ date: addDays(date, weekday === 'SA' ? -1 : 1), name: `${name} (observed)` }];
}

/** The nth weekday of a month, from its end where n is negative. */
function nth(year: number, month: number, [weekday, n]: readonly [Weekday, number]): IsoDate {
  const at = (day: number): IsoDate =>
    `${year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  const wanted = weekdays.indexOf(weekday);
  if (n > 0) {
    const first = weekdays.indexOf(weekdayOf(at(1)));
    return at(1 + ((wanted - first + 7) % 7) + (n - 1) * 7);
  }
  const length = daysInMonth(year, month);
  const last = weekdays.indexOf(weekdayOf(at(length)));
  return at(length - ((last - wanted + 7) % 7));
}
