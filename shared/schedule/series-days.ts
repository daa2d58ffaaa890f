/** Which days a series' rule falls on, by arithmetic from the range asked for: old rules cost no more. */
import { assertNever } from '../kernel/assert-never.ts';
import type { Release } from '../model/release.ts';
import type { SeriesRule, Weekday } from '../model/series.ts';
import { patchTuesdayNumber, weekdays } from '../time/iso-date.ts';
import type { Zone } from '../time/local-date-time.ts';
import { dayMs, dayNumberOfIso, weekdayIndexOf, type DayNumber } from '../time/wall-ms.ts';
import { wallAt } from '../time/zone.ts';
import { zoneTablesOf } from '../time/zone-table.ts';
import {
  everyWeekday,
  firstOf,
  monthDay,
  monthOfDay,
  moveOn,
  nthOf,
  type DaySet,
  type MonthAt,
} from './month-days.ts';

/** Days asked for, both ends included, and the most that may be answered. */
export interface DaySpan {
  readonly fromDay: DayNumber;
  readonly toDay: DayNumber;
  readonly limit: number;
}

/** What release-attached rules follow: releases, whose day is read in the series' zone. */
export interface ReleaseContext {
  readonly releases: readonly Release[];
  readonly zone: Zone;
}

/** The rule's days in the span, ascending, without duplicates, at most `limit`. */
export function seriesDays(rule: SeriesRule, span: DaySpan, context: ReleaseContext): DayNumber[] {
  switch (rule.kind) {
    case 'dates':
      return within(rule.dates.map(dayNumberOfIso), span);
    case 'release':
      return within(releaseDays(rule, context), span);
    case 'weekly':
      return weeklyDays(rule, clipped(span, rule));
    case 'every-days':
      return steppedDays(dayNumberOfIso(rule.fromDate), rule.days, clipped(span, rule));
    case 'nth-weekday':
    case 'month-day':
    case 'patch-tuesday':
    case 'weekday-after-patch-tuesday':
      return monthlyDays(rule, clipped(span, rule));
    default:
      return assertNever(rule);
  }
}

/** Whether the rule falls on the day. */
export const fallsOn = (rule: SeriesRule, day: DayNumber, context: ReleaseContext): boolean =>
  seriesDays(rule, { fromDay: day, toDay: day, limit: 1 }, context).length > 0;

type MonthlyRule = Extract<
  SeriesRule,
  { kind: 'nth-weekday' | 'month-day' | 'patch-tuesday' | 'weekday-after-patch-tuesday' }
>;

const within = (days: readonly DayNumber[], { fromDay, toDay, limit }: DaySpan): DayNumber[] =>
  [...new Set(days)]
    .filter((day) => day >= fromDay && day <= toDay)
    .sort((a, b) => a - b)
    .slice(0, limit);

function releaseDays(
  rule: Extract<SeriesRule, { kind: 'release' }>,
  { releases, zone }: ReleaseContext,
): DayNumber[] {
  const tables = zoneTablesOf(zone);
  return releases
    .filter(({ product }) => product === rule.product)
    .map(({ startMs }) => Math.floor(wallAt(startMs, tables) / dayMs) + rule.offsetDays);
}

/** Both ends of a rule's own span count as days of it. */
const clipped = (
  { fromDay, toDay, limit }: DaySpan,
  rule: { readonly fromDate: string; readonly untilDate?: string },
): DaySpan => ({
  fromDay: Math.max(fromDay, dayNumberOfIso(rule.fromDate)),
  toDay: rule.untilDate === undefined ? toDay : Math.min(toDay, dayNumberOfIso(rule.untilDate)),
  limit,
});

/** Weeks begin on Monday; every n-th is counted from the week of `fromDate`. */
function weeklyDays(rule: Extract<SeriesRule, { kind: 'weekly' }>, span: DaySpan): DayNumber[] {
  const start = dayNumberOfIso(rule.fromDate);
  const firstMonday = start - weekdayIndexOf(start);
  const offsets = [...new Set(rule.weekdays.map((name) => weekdays.indexOf(name)))];
  offsets.sort((a, b) => a - b);
  const perWeek = { ...span, fromDay: span.fromDay - 6, limit: span.limit + 1 };
  const mondays = steppedDays(firstMonday, 7 * rule.everyWeeks, perWeek);
  return mondays
    .flatMap((monday) => offsets.map((offset) => monday + offset))
    .filter((day) => day >= span.fromDay && day <= span.toDay)
    .slice(0, span.limit);
}

function steppedDays(anchor: DayNumber, step: number, span: DaySpan): DayNumber[] {
  // A step that is no whole number of days would stand still or drift; no rule may hold one.
  if (!Number.isInteger(step) || step < 1) return [];
  const days: DayNumber[] = [];
  const first = anchor + step * Math.max(0, Math.ceil((span.fromDay - anchor) / step));
  for (let day = first; day <= span.toDay && days.length < span.limit; day += step) days.push(day);
  return days;
}

function monthlyDays(rule: MonthlyRule, span: DaySpan): DayNumber[] {
  const days: DayNumber[] = [];
  // A weekday ± 30 days may fall in the next month or in the one before.
  const lastFirst = span.toDay + 31;
  const at = monthOfDay(span.fromDay - 62);
  for (; at.firstDay <= lastFirst && days.length < span.limit; moveOn(at)) {
    const day = dayInMonth(rule, at);
    if (day !== null && day >= span.fromDay && day <= span.toDay) days.push(day);
  }
  return days;
}

function dayInMonth(rule: MonthlyRule, at: MonthAt): DayNumber | null {
  switch (rule.kind) {
    case 'nth-weekday': {
      const day = dayOfSet(nthOf(weekdaysIn(rule.weekday, at), rule.ordinal), at);
      return day === null ? null : day + (rule.offsetDays ?? 0);
    }
    case 'month-day':
      return dayOfSet(monthDay(rule.day, at.length), at);
    case 'patch-tuesday':
      return patchTuesdayNumber(at.year, at.month) + rule.offsetDays;
    case 'weekday-after-patch-tuesday': {
      const tuesday = patchTuesdayNumber(at.year, at.month);
      const ahead = (weekdays.indexOf(rule.weekday) - 1 + 7) % 7;
      return tuesday + (ahead === 0 ? 7 : ahead);
    }
    default:
      return assertNever(rule);
  }
}

const weekdaysIn = (weekday: Weekday, { length, firstWeekday }: MonthAt): DaySet =>
  everyWeekday(weekdays.indexOf(weekday), length, firstWeekday);

const dayOfSet = (days: DaySet, { firstDay }: MonthAt): DayNumber | null =>
  days === 0 ? null : firstDay + firstOf(days) - 1;
