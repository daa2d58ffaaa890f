/** What becomes of a date that falls on a holiday. Pure: dates in, dates out. */
import { assertNever } from '../kernel/assert-never.ts';
import type { HolidayStrategy } from '../model/series.ts';
import { addDays } from '../time/iso-date.ts';
import type { IsoDate } from '../time/local-date-time.ts';

/** Where a date went; `date` is null when the occurrence is skipped. */
export interface HolidayMove {
  readonly original: IsoDate;
  readonly date: IsoDate | null;
}

/** Days without work, and what is to become of dates that fall on them. */
export interface HolidayQuestion {
  readonly holidays: readonly IsoDate[];
  readonly strategy: HolidayStrategy;
  /** How many days a step has, 1 unless given; 7 keeps the weekday. */
  readonly stepDays?: number;
}

/** How far a date may move in steps of a day: half a year. Longer steps reach as many times further. */
export const furthestMoveDays = 183;

/**
 * One move for each date that is a holiday; dates that are not are left out. A date moves by whole
 * steps (7: the same weekday of another week) and never onto a holiday, another of the dates, or a
 * day that was taken by an earlier move. Where there is no such day it is skipped.
 */
export function moveOffHolidays(
  dates: readonly IsoDate[],
  { holidays, strategy, stepDays = 1 }: HolidayQuestion,
): readonly HolidayMove[] {
  const closed = new Set(holidays);
  const taken = new Set([...closed, ...dates]);
  return dates
    .filter((date) => closed.has(date))
    .map((original) => {
      const date = candidates(original, strategy, stepDays).find((day) => !taken.has(day)) ?? null;
      if (date !== null) taken.add(date);
      return { original, date };
    });
}

/** Days to try, best first. */
function candidates(
  original: IsoDate,
  strategy: HolidayStrategy,
  stepDays: number,
): readonly IsoDate[] {
  const steps = Array.from({ length: furthestMoveDays }, (_, index) => (index + 1) * stepDays);
  switch (strategy) {
    case 'skip':
      return [];
    case 'previous':
      return steps.map((days) => addDays(original, -days));
    case 'next':
      return steps.map((days) => addDays(original, days));
    case 'nearest':
      return steps.flatMap((days) => [addDays(original, -days), addDays(original, days)]);
    default:
      return assertNever(strategy);
  }
}
