/** The columns of a year: its months, or its weeks from the day they begin on. Days belong to no zone. */
import {
  weekdayIndexOf,
  dayNumberOf,
  isoOfDayNumber,
  type DayNumber,
} from '../../shared/time/wall-ms.ts';
import { formatLongIsoDate, formatMonth } from './format-time.ts';
import { dayNames, firstWeekday, type WeekdayIndex } from './locale.ts';

/** Half-open: `toDay` is the first day that is not inside. */
export interface DaySpan {
  readonly fromDay: DayNumber;
  readonly toDay: DayNumber;
}

/** One column. The first and last week of a year are as long as they lie in it. */
export interface YearColumn extends DaySpan {
  /** `Mar`, or the day a week begins: `8`, `1 Mar` where the month is new. */
  readonly short: string;
  /** The same in little room: `Mar`, `8`; empty where there is none, and where a month's name reaches into it. */
  readonly narrow: string;
  /** `March 2027`, `Week of Monday 8 March 2027`. */
  readonly long: string;
}

export type YearUnit = 'months' | 'weeks';

/** The days of a year. */
export const yearSpan = (year: number): DaySpan => ({
  fromDay: dayNumberOf(year, 1, 1),
  toDay: dayNumberOf(year + 1, 1, 1),
});

/** 12 months, or the 53 (at most 54) weeks that have days in the year; without a gap or an overlap. */
export const yearColumns = (
  year: number,
  unit: YearUnit,
  weekStart: WeekdayIndex = firstWeekday(),
): readonly YearColumn[] => (unit === 'months' ? monthColumns(year) : weekColumns(year, weekStart));

const monthColumns = (year: number): readonly YearColumn[] =>
  Array.from({ length: 12 }, (_, index) => {
    const fromDay = dayNumberOf(year, index + 1, 1);
    const long = formatMonth(isoOfDayNumber(fromDay));
    const short = dayNames().shortMonth({ year, month: index + 1, day: 1 });
    return { fromDay, toDay: dayNumberOf(year, index + 2, 1), short, narrow: short, long };
  });

function weekColumns(year: number, weekStart: WeekdayIndex): readonly YearColumn[] {
  const { fromDay: first, toDay: end } = yearSpan(year);
  const columns: YearColumn[] = [];
  let [month, named] = ['', ''];
  let isBesideName = false;
  for (let fromDay = first; fromDay < end;) {
    // Day numbers count weekdays from Monday, locales from Sunday.
    const daysIn = (weekdayIndexOf(fromDay) + 8 - weekStart) % 7;
    const toDay = Math.min(end, fromDay + 7 - daysIn);
    const date = isoOfDayNumber(fromDay);
    const day = { year, month: Number(date.slice(5, 7)), day: Number(date.slice(8)) };
    const isNew = date.slice(0, 7) !== month;
    month = date.slice(0, 7);
    const hasRoom = toDay - fromDay >= 4;
    const isUnnamed = month !== named;
    if (hasRoom) named = month;
    columns.push({
      fromDay,
      toDay,
      short: isNew ? dayNames().shortDate(day) : String(day.day),
      narrow:
        !hasRoom || isBesideName ? '' : isUnnamed ? dayNames().shortMonth(day) : String(day.day),
      long: `Week of ${formatLongIsoDate(date)}`,
    });
    isBesideName = hasRoom && isUnnamed;
    fromDay = toDay;
  }
  return columns;
}

/** Which column a day lies in; −1: none. Columns come in order, and a day may have a fraction. */
export function columnAt(columns: readonly YearColumn[], day: number): number {
  const first = columns[0]?.fromDay ?? Infinity;
  if (day < first || day >= (columns.at(-1)?.toDay ?? -Infinity)) return -1;
  // Columns are nearly as wide as each other: the guess is right or next to right.
  let index = Math.min(
    columns.length - 1,
    Math.floor(((day - first) / ((columns.at(-1)?.toDay ?? 0) - first)) * columns.length),
  );
  while ((columns[index]?.toDay ?? Infinity) <= day) index += 1;
  while ((columns[index]?.fromDay ?? -Infinity) > day) index -= 1;
  return index;
}

/** Share of the year, 0…1, that a day lies at; outside of it beyond. */
export const shareOf = (day: number, { fromDay, toDay }: DaySpan): number =>
  (day - fromDay) / (toDay - fromDay);

/** Where a column lies in its year, as shares of it that a style sheet takes. */
interface ColumnPlace {
  readonly left: string;
  readonly width: string;
}

/** Columns' places by their indices, made once for all rows. */
export const placesOf = (columns: readonly YearColumn[], span: DaySpan): readonly ColumnPlace[] =>
  columns.map(({ fromDay, toDay }) => ({
    left: `${shareOf(fromDay, span) * 100}%`,
    width: `${((toDay - fromDay) / (span.toDay - span.fromDay)) * 100}%`,
  }));
