/** Which days a view shows around a day, and where its arrows lead. Weeks begin as the locale says. */
import { addDays, weekdayOf } from '../../shared/time/iso-date.ts';
import type { IsoDate, Zone } from '../../shared/time/local-date-time.ts';
import type { TimeRange } from '../../shared/time/time-range.ts';
import { formatDateSpan, formatIsoDate, formatMonth } from './format-time.ts';
import { type DaySpan, startOfDayMs } from './item-days.ts';
import { firstWeekday } from './locale.ts';

/** How much is shown at once, whether drawn or listed. */
export type ShownSpan = 'month' | 'week' | 'day' | 'year';

const fromSunday = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];

/** Days the view is about, both inside: a whole month even where its weeks show more. */
export function daysInView(view: ShownSpan, date: IsoDate): DaySpan {
  if (view === 'day') return { first: date, last: date };
  if (view === 'week') {
    const sinceFirst = (fromSunday.indexOf(weekdayOf(date)) - firstWeekday() + 7) % 7;
    const first = addDays(date, -sinceFirst);
    return { first, last: addDays(first, 6) };
  }
  if (view === 'year') {
    return { first: `${date.slice(0, 4)}-01-01`, last: `${date.slice(0, 4)}-12-31` };
  }
  const first = `${date.slice(0, 7)}-01`;
  return { first, last: addDays(shiftMonth(first, 1), -1) };
}

/** The same as instants in a zone. */
export function rangeInView(view: ShownSpan, date: IsoDate, zone: Zone): TimeRange {
  const { first, last } = daysInView(view, date);
  return { startMs: startOfDayMs(first, zone), endMs: startOfDayMs(addDays(last, 1), zone) };
}

/** The day to show after stepping `by` months, weeks or days. */
export function stepDate(view: ShownSpan, date: IsoDate, by: number): IsoDate {
  if (view === 'day') return addDays(date, by);
  if (view === 'week') return addDays(date, by * 7);
  return shiftMonth(date, view === 'year' ? by * 12 : by);
}

/** `March 2027`, `8 – 14 Mar 2027`, `Sat 13 Mar 2027`. */
export function titleOfView(view: ShownSpan, date: IsoDate): string {
  if (view === 'day') return formatIsoDate(date);
  if (view === 'year') return date.slice(0, 4);
  if (view === 'month') return formatMonth(date);
  const { first, last } = daysInView('week', date);
  return formatDateSpan(first, last);
}

/** The same day of another month, or that month's last day if it is shorter. */
function shiftMonth(date: IsoDate, by: number): IsoDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const monthStart = isoMonth(year, month - 1 + by);
  const lastDay = Number(addDays(isoMonth(year, month + by), -1).slice(8));
  return `${monthStart.slice(0, 8)}${String(Math.min(day, lastDay)).padStart(2, '0')}`;
}

/** First day of the month `monthIndex` months after January of the year. */
function isoMonth(year: number, monthIndex: number): IsoDate {
  const inYear = year + Math.floor(monthIndex / 12);
  const month = (((monthIndex % 12) + 12) % 12) + 1;
  return `${String(inYear).padStart(4, '0')}-${String(month).padStart(2, '0')}-01`;
}
