/** Days as cron and systemd name them: by month, day of the month and weekday. */
import type { SeriesRule, WeekOrdinal } from '../model/series.ts';
import { weekdayAt } from '../time/iso-date.ts';
import type { IsoDate } from '../time/local-date-time.ts';
import {
  civilOf,
  dayNumberOf,
  dayNumberOfIso,
  daysInMonth,
  isoOfDayNumber,
  weekdayIndexOf,
  type DayNumber,
} from '../time/wall-ms.ts';

/** Which days; null stands for any. */
export interface DayPattern {
  readonly years: ReadonlySet<number> | null;
  readonly months: ReadonlySet<number> | null;
  /** 1…31. */
  readonly days: ReadonlySet<number> | null;
  /** 1…31 from the end of the month: 1 is its last day. */
  readonly daysFromEnd: ReadonlySet<number> | null;
  /** 0…6 from Monday. */
  readonly weekdays: ReadonlySet<number> | null;
  /** A day or a weekday is enough, as in cron where both are said; else both must fit. */
  readonly either: boolean;
}

/** A rule for the days, exact; or single dates for as long as it says. */
export interface PatternRule {
  readonly rule: SeriesRule;
  /** Last day of single dates; null where the rule goes on. */
  readonly listedUntil: IsoDate | null;
}

/** Whether the day is one of the pattern's. */
function isDayOf(pattern: DayPattern, day: DayNumber): boolean {
  const { year, month, day: ofMonth } = civilOf(day);
  if (pattern.years !== null && !pattern.years.has(year)) return false;
  if (pattern.months !== null && !pattern.months.has(month)) return false;
  const fromEnd = daysInMonth(year, month) - ofMonth + 1;
  const isDay =
    (pattern.days === null || pattern.days.has(ofMonth)) &&
    (pattern.daysFromEnd === null || pattern.daysFromEnd.has(fromEnd));
  const isWeekday = pattern.weekdays === null || pattern.weekdays.has(weekdayIndexOf(day));
  const isEither = pattern.either && pattern.weekdays !== null && pattern.days !== null;
  return isEither ? isDay || isWeekday : isDay && isWeekday;
}

/**
 * The days from `fromDate` on as a rule. What no rule of ours says is listed day by day until the end
 * of the year after the one of `today`. Null: none of these days comes until then.
 */
export function ruleOfPattern(
  pattern: DayPattern,
  { fromDate, today }: { readonly fromDate: IsoDate; readonly today: IsoDate },
): PatternRule | null {
  const rule =
    pattern.years === null && pattern.months === null ? endlessRule(pattern, fromDate) : null;
  if (rule !== null) return { rule, listedUntil: null };
  const from = dayNumberOfIso(fromDate);
  const to = dayNumberOf(civilOf(dayNumberOfIso(today)).year + 1, 12, 31);
  const dates: IsoDate[] = [];
  for (let day = from; day <= to; day += 1) {
    if (isDayOf(pattern, day)) dates.push(isoOfDayNumber(day));
  }
  if (dates.length === 0) return null;
  return { rule: { kind: 'dates', dates }, listedUntil: isoOfDayNumber(to) };
}

function endlessRule(pattern: DayPattern, fromDate: IsoDate): SeriesRule | null {
  const { days, daysFromEnd, weekdays } = pattern;
  if (days !== null && daysFromEnd !== null) return null;
  const listed = days ?? daysFromEnd;
  if (listed === null) {
    if (weekdays === null || weekdays.size === 7) return { kind: 'every-days', days: 1, fromDate };
    const names = [...weekdays].sort((a, b) => a - b).map(weekdayAt);
    return { kind: 'weekly', weekdays: names, everyWeeks: 1, fromDate };
  }
  if (weekdays === null) return monthDayRule(pattern, fromDate);
  const [weekday] = weekdays;
  if (pattern.either || weekdays.size !== 1 || weekday === undefined) return null;
  return weekdayRule({ weekday, listed, isFromEnd: days === null }, fromDate);
}

function monthDayRule({ days, daysFromEnd }: DayPattern, fromDate: IsoDate): SeriesRule | null {
  const [day] = days ?? [];
  if (days?.size === 1 && day !== undefined) return { kind: 'month-day', day, fromDate };
  const isLast = daysFromEnd?.size === 1 && daysFromEnd.has(1);
  return isLast ? { kind: 'month-day', day: -1, fromDate } : null;
}

/** One weekday among seven days of the month in a row is there once. */
function weekdayRule(
  {
    weekday,
    listed,
    isFromEnd,
  }: {
    readonly weekday: number;
    readonly listed: ReadonlySet<number>;
    readonly isFromEnd: boolean;
  },
  fromDate: IsoDate,
): SeriesRule | null {
  const first = Math.min(...listed);
  const last = Math.max(...listed);
  const isWeek = listed.size === last - first + 1 && last - first === 6;
  const nth = (ordinal: WeekOrdinal): SeriesRule => ({
    kind: 'nth-weekday',
    ordinal,
    weekday: weekdayAt(weekday),
    fromDate,
  });
  if (isFromEnd) return isWeek && first === 1 ? nth(-1) : null;
  if (first === 29 && last === 31 && listed.size === 3) return nth(5);
  if (!isWeek || last > 28) return null;
  // Tuesday is 1: the second one lies on 8…14, and so many days later on so many days more.
  const offsetDays = first - 8;
  const isAfterTuesday = (((weekday - 1 - offsetDays) % 7) + 7) % 7 === 0;
  if (isAfterTuesday && (offsetDays === 0 || offsetDays % 7 !== 0)) {
    return { kind: 'patch-tuesday', offsetDays, fromDate };
  }
  // The week begins on day 1, 8, 15 or 22, so the number of the weekday is 1…4.
  return offsetDays % 7 === 0 ? nth(((first - 1) / 7 + 1) as WeekOrdinal) : null;
}
