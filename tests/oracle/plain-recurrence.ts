/**
 * The slow and obvious way: look at every day (or every hour) since DTSTART, keep what the rule
 * allows, sort it into periods, pick positions, count. Wall readings in milliseconds. Written from
 * RFC 5545 3.3.10 with nothing of the product but the rule's type.
 */
import type { RecurrenceRule } from '../../shared/schedule/recurrence-rule.ts';

const dayMs = 86_400_000;

/** All readings before `endWallMs`; only for rules of days and hours, and few years. */
export function plainRecurrence(
  rule: RecurrenceRule,
  startMs: number,
  endWallMs: number,
): readonly number[] {
  const byPeriod = new Map<number, number[]>();
  // The period of DTSTART counts from its own beginning, at most a year before.
  const firstDay = Math.floor(startMs / dayMs) - 366;
  for (let day = firstDay; day * dayMs < endWallMs + 366 * dayMs; day += 1) {
    if (!allowsDay(rule, day, startMs)) continue;
    for (const reading of readingsOfDay(rule, day, startMs)) {
      const period = periodOf(rule, reading);
      const steps = period - periodOf(rule, startMs);
      if (steps < 0 || steps % rule.interval !== 0) continue;
      const known = byPeriod.get(period);
      if (known === undefined) byPeriod.set(period, [reading]);
      else known.push(reading);
    }
  }
  const readings = [...byPeriod.values()]
    .flatMap((all) => picked(all, rule.bySetPosition))
    .filter((reading) => reading >= startMs)
    .slice(0, rule.count ?? Infinity);
  return readings.filter((reading) => reading < endWallMs && isBeforeUntil(rule, reading));
}

const isBeforeUntil = ({ until }: RecurrenceRule, reading: number): boolean =>
  until === null || until.kind === 'utc' || reading <= until.wallMs;

function picked(all: readonly number[], positions: readonly number[] | null): readonly number[] {
  if (positions === null) return all;
  const wanted = positions.map((at) => (at > 0 ? all[at - 1] : all[all.length + at]));
  return all.filter((reading) => wanted.includes(reading));
}

function periodOf({ frequency, weekStart }: RecurrenceRule, reading: number): number {
  const date = new Date(reading);
  const day = Math.floor(reading / dayMs);
  switch (frequency) {
    case 'YEARLY':
      return date.getUTCFullYear();
    case 'MONTHLY':
      return date.getUTCFullYear() * 12 + date.getUTCMonth();
    case 'WEEKLY':
      // Day 0 was a Thursday, 3 days after a Monday.
      return Math.floor((day + 3 - weekStart) / 7);
    case 'DAILY':
      return day;
    case 'HOURLY':
      return Math.floor(reading / 3_600_000);
    case 'MINUTELY':
    case 'SECONDLY':
      throw new Error(`Too slow for ${frequency}`);
  }
}

function readingsOfDay(rule: RecurrenceRule, day: number, startMs: number): readonly number[] {
  const start = new Date(startMs);
  const hourly = rule.frequency === 'HOURLY';
  const everyHour = Array.from({ length: 24 }, (_, hour) => hour);
  const hours = rule.byHour ?? (hourly ? everyHour : [start.getUTCHours()]);
  const minutes = rule.byMinute ?? [start.getUTCMinutes()];
  const seconds = rule.bySecond ?? [start.getUTCSeconds()];
  return hours.flatMap((hour) =>
    minutes.flatMap((minute) =>
      seconds.map((second) => day * dayMs + ((hour * 60 + minute) * 60 + second) * 1_000),
    ),
  );
}

function allowsDay(rule: RecurrenceRule, day: number, startMs: number): boolean {
  const date = new Date(day * dayMs);
  const start = new Date(startMs);
  const [month, monthDay] = [date.getUTCMonth() + 1, date.getUTCDate()];
  const yearly = rule.frequency === 'YEARLY';
  const silent = rule.byMonthDay === null && rule.byYearDay === null && rule.byWeekday === null;
  const byDate = silent && rule.byWeekNumber === null && (yearly || rule.frequency === 'MONTHLY');
  const byWeekday = silent && (rule.byWeekNumber !== null || rule.frequency === 'WEEKLY');
  return (
    (rule.byMonth?.includes(month) ?? !(byDate && yearly && month !== start.getUTCMonth() + 1)) &&
    (rule.byMonthDay === null || isOneOf(rule.byMonthDay, monthDay, lengthOfMonth(date))) &&
    (rule.byYearDay === null || isOneOf(rule.byYearDay, dayOfYear(date), lengthOfYear(date))) &&
    (rule.byWeekNumber === null || isInWeek(rule.byWeekNumber, day, rule.weekStart)) &&
    (rule.byWeekday === null || isWeekday(rule, date)) &&
    !(byDate && monthDay !== start.getUTCDate()) &&
    !(byWeekday && date.getUTCDay() !== start.getUTCDay())
  );
}

/** Whether the n-th of so many is listed, counted from either end. */
const isOneOf = (listed: readonly number[], nth: number, of: number): boolean =>
  listed.includes(nth) || listed.includes(nth - of - 1);

function isWeekday(rule: RecurrenceRule, date: Date): boolean {
  const weekday = (date.getUTCDay() + 6) % 7;
  const inYear = rule.frequency === 'YEARLY' && rule.byMonth === null;
  const counts = rule.frequency === 'YEARLY' || rule.frequency === 'MONTHLY';
  const nth = inYear ? dayOfYear(date) : date.getUTCDate();
  const of = inYear ? lengthOfYear(date) : lengthOfMonth(date);
  return (rule.byWeekday ?? []).some((wanted) => {
    if (wanted.weekday !== weekday) return false;
    if (wanted.ordinal === 0 || !counts) return true;
    return (
      wanted.ordinal === Math.ceil(nth / 7) || wanted.ordinal === -Math.ceil((of - nth + 1) / 7)
    );
  });
}

/** Weeks belong to the year that has four of their days. */
function isInWeek(listed: readonly number[], day: number, weekStart: number): boolean {
  const first = day - ((((day + 3 - weekStart) % 7) + 7) % 7);
  const year = new Date((first + 3) * dayMs).getUTCFullYear();
  const nth = Math.floor(((first + 3) * dayMs - Date.UTC(year, 0, 1)) / dayMs / 7) + 1;
  const last = Date.UTC(year, 11, 31) / dayMs;
  const lastFirst = last - ((((last + 3 - weekStart) % 7) + 7) % 7);
  const owner = new Date((lastFirst + 3) * dayMs).getUTCFullYear();
  const weeks = Math.round((lastFirst - first) / 7) + nth - (owner === year ? 0 : 1);
  return isOneOf(listed, nth, weeks);
}

const lengthOfMonth = (date: Date): number =>
  new Date(Date.UTC(date.getUTCFullYear(), date.getUTCMonth() + 1, 0)).getUTCDate();

const dayOfYear = (date: Date): number =>
  Math.floor((date.getTime() - Date.UTC(date.getUTCFullYear(), 0, 1)) / dayMs) + 1;

const lengthOfYear = (date: Date): number =>
  (Date.UTC(date.getUTCFullYear() + 1, 0, 1) - Date.UTC(date.getUTCFullYear(), 0, 1)) / dayMs;
