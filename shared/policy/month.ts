import type { IsoDate } from '../time/local-date-time.ts';
import { dayNumberOf, isoOfDayNumber } from '../time/wall-ms.ts';

/** A month of the calendar, `2027-05`; comparable as text. */
export type Month = string;

/** The month of a day. */
export const monthOf = (date: IsoDate): Month => date.slice(0, 7);

/** So many months later, or earlier when negative. */
export function addMonths(month: Month, count: number): Month {
  const [year = 0, number = 1] = month.split('-').map(Number);
  const total = year * 12 + number - 1 + count;
  return monthOf(
    isoOfDayNumber(dayNumberOf(Math.floor(total / 12), (((total % 12) + 12) % 12) + 1, 1)),
  );
}

/** All months from one to another, both included. */
export function monthsThrough(first: Month, last: Month): readonly Month[] {
  const months: Month[] = [];
  for (let month = first; month <= last; month = addMonths(month, 1)) months.push(month);
  return months;
}

/** Year and month (1…12) of a month. */
export const yearAndMonth = (month: Month): { readonly year: number; readonly month: number } => {
  const [year = 0, number = 1] = month.split('-').map(Number);
  return { year, month: number };
};
