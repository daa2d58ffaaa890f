/** Rules in words, as people in meetings say them: "2nd Saturday 22:00 for 6 h, America/New_York". */
import { assertNever } from '../kernel/assert-never.ts';
import type { Series, SeriesRule, WeekOrdinal, Weekday } from '../model/series.ts';

/** English names in the order of `weekdays`. */
export const weekdayNames: Readonly<Record<Weekday, string>> = {
  MO: 'Monday',
  TU: 'Tuesday',
  WE: 'Wednesday',
  TH: 'Thursday',
  FR: 'Friday',
  SA: 'Saturday',
  SU: 'Sunday',
};

/** "1st" … "5th", "last" for -1. */
export function formatOrdinal(ordinal: WeekOrdinal): string {
  return ordinal === -1 ? 'last' : ordinalWord(ordinal);
}

/** Elapsed time in words: "6 h", "90 min", "2 h 30 min", "2 d". */
export function formatDuration(durationMinutes: number): string {
  const days = Math.floor(durationMinutes / 1_440);
  const hours = Math.floor((durationMinutes % 1_440) / 60);
  const minutes = durationMinutes % 60;
  const parts = [
    ...(days > 0 ? [`${days} d`] : []),
    ...(hours > 0 ? [`${hours} h`] : []),
    ...(minutes > 0 || durationMinutes === 0 ? [`${minutes} min`] : []),
  ];
  return parts.join(' ');
}

/** The days of a rule alone: "2nd Saturday", "Patch Tuesday + 11 days", "every 28 days from 2027-01-09". */
export function describeRule(rule: SeriesRule): string {
  switch (rule.kind) {
    case 'dates':
      return describeDates(rule.dates);
    case 'weekly':
      return describeWeekly(rule) + until(rule);
    case 'nth-weekday':
      return `${formatOrdinal(rule.ordinal)} ${weekdayNames[rule.weekday]}${describeOffset(rule.offsetDays ?? 0)}${until(rule)}`;
    case 'month-day':
      return `${rule.day === -1 ? 'last day' : `${ordinalWord(rule.day)} day`} of the month${until(rule)}`;
    case 'every-days':
      return `${rule.days === 1 ? 'every day' : `every ${rule.days} days`} from ${rule.fromDate}${until(rule)}`;
    case 'patch-tuesday':
      return `Patch Tuesday${describeOffset(rule.offsetDays)}${until(rule)}`;
    case 'weekday-after-patch-tuesday':
      return `${weekdayNames[rule.weekday]} after Patch Tuesday${until(rule)}`;
    case 'release':
      return describeRelease(rule.product, rule.offsetDays);
    default:
      return assertNever(rule);
  }
}

/** A whole series: days, start, elapsed duration and zone. */
export const describeSeries = ({
  rule,
  startTime,
  durationMinutes,
  zone,
}: Pick<Series, 'rule' | 'startTime' | 'durationMinutes' | 'zone'>): string =>
  `${describeRule(rule)} ${startTime} for ${formatDuration(durationMinutes)}, ${zone}`;

const until = ({ untilDate }: { readonly untilDate?: string }): string =>
  untilDate === undefined ? '' : ` until ${untilDate}`;

/** Dates named one by one; more are counted. */
const mostDatesNamed = 4;

function describeDates(dates: readonly string[]): string {
  const sorted = [...dates].sort();
  if (sorted.length === 0) return 'no dates';
  return sorted.length <= mostDatesNamed
    ? sorted.join(', ')
    : `${sorted.length} single dates from ${sorted[0]} to ${sorted.at(-1)}`;
}

function describeWeekly(rule: Extract<SeriesRule, { kind: 'weekly' }>): string {
  const names = rule.weekdays.map((weekday) => weekdayNames[weekday]).join(', ');
  if (rule.everyWeeks === 1) return `every ${names}`;
  return `every ${rule.everyWeeks} weeks on ${names} from ${rule.fromDate}`;
}

const describeOffset = (days: number): string =>
  days === 0 ? '' : ` ${days < 0 ? '−' : '+'} ${countDays(days)}`;

function describeRelease(product: string, offsetDays: number): string {
  if (offsetDays === 0) return `same night as a ${product} release`;
  return `${countDays(offsetDays)} ${offsetDays < 0 ? 'before' : 'after'} a ${product} release`;
}

const countDays = (days: number): string =>
  Math.abs(days) === 1 ? '1 day' : `${Math.abs(days)} days`;

/** "1st", "2nd", "11th", "22nd". */
export function ordinalWord(value: number): string {
  const teens = value % 100 >= 11 && value % 100 <= 13;
  const ending = teens ? 'th' : (['th', 'st', 'nd', 'rd'][value % 10] ?? 'th');
  return `${value}${ending}`;
}
