/** RRULE → the rule of a series, where it says exactly the same days; null where it does not. */
import type { SeriesRule, WeekOrdinal } from '../model/series.ts';
import type { RecurrenceRule } from '../schedule/recurrence-rule.ts';
import { isoDateOf, weekdayAt, weekdayOf } from '../time/iso-date.ts';
import type { IsoDate, LocalDateTime } from '../time/local-date-time.ts';
import { dayMs, isoOfDayNumber, wallMsOf } from '../time/wall-ms.ts';
import { wallAt } from '../time/zone.ts';
import type { ZoneTables } from '../time/zone-table.ts';

/** First start of the event, as its own wall shows it. */
export interface RuleStart {
  readonly local: LocalDateTime;
  readonly tables: ZoneTables;
}

/**
 * Weekly, monthly by weekday or by day, and every so many days. What counts its occurrences, names
 * months or hours, or begins on a day that is none of its own is left to be listed day by day.
 */
export function ruleOfRecurrence(rule: RecurrenceRule, start: RuleStart): SeriesRule | null {
  const others = [rule.byMonth, rule.byWeekNumber, rule.byYearDay, rule.byHour, rule.byMinute];
  const isPlain = [...others, rule.bySecond, rule.count].every((part) => part === null);
  const fromDate = isoDateOf(start.local);
  if (!isPlain) return null;
  const until = untilDateOf(rule, start);
  if (until !== null && until < fromDate) return null;
  const span = { fromDate, ...(until !== null && { untilDate: until }) };
  switch (rule.frequency) {
    case 'DAILY':
      return daysOf(rule) === null ? { kind: 'every-days', days: rule.interval, ...span } : null;
    case 'WEEKLY':
      return weeklyRule(rule, span);
    case 'MONTHLY':
      return rule.interval === 1 ? monthlyRule(rule, span) : null;
    case 'YEARLY':
    case 'HOURLY':
    case 'MINUTELY':
    case 'SECONDLY':
      return null;
  }
}

interface Span {
  readonly fromDate: IsoDate;
  readonly untilDate?: IsoDate;
}

/** Anything that picks days; null where the frequency alone does. */
const daysOf = ({ byWeekday, byMonthDay, bySetPosition }: RecurrenceRule): object | null =>
  byWeekday ?? byMonthDay ?? bySetPosition;

function weeklyRule(rule: RecurrenceRule, span: Span): SeriesRule | null {
  const { byWeekday, byMonthDay, bySetPosition, interval } = rule;
  if (byMonthDay !== null || bySetPosition !== null) return null;
  const own = weekdayOf(span.fromDate);
  const weekdays = byWeekday === null ? [own] : byWeekday.map(({ weekday }) => weekdayAt(weekday));
  if (!weekdays.includes(own) || byWeekday?.some(({ ordinal }) => ordinal !== 0)) return null;
  // Of every second week it would matter on which day a week begins.
  if (interval > 1 && weekdays.length > 1) return null;
  return { kind: 'weekly', weekdays, everyWeeks: interval, ...span };
}

function monthlyRule(rule: RecurrenceRule, span: Span): SeriesRule | null {
  const { byWeekday, byMonthDay, bySetPosition } = rule;
  const ownDay = Number(span.fromDate.slice(8));
  if (byWeekday === null) {
    if (bySetPosition !== null) return null;
    const [day, ...more] = byMonthDay ?? [ownDay];
    if (day === undefined || more.length > 0 || (day !== ownDay && day !== -1)) return null;
    if (day === -1 && !isLastOfMonth(span.fromDate)) return null;
    return { kind: 'month-day', day, ...span };
  }
  const [only, ...others] = byWeekday;
  if (only === undefined || others.length > 0 || byMonthDay !== null) return null;
  const ordinal = ordinalOf(only.ordinal, bySetPosition);
  const weekday = weekdayAt(only.weekday);
  if (ordinal === null || !isNth(span.fromDate, ordinal) || weekday !== weekdayOf(span.fromDate)) {
    return null;
  }
  return { kind: 'nth-weekday', ordinal, weekday, ...span };
}

const ordinals: readonly WeekOrdinal[] = [1, 2, 3, 4, 5, -1];

/** `2SA`, or `SA` with the second of a month's set. */
function ordinalOf(ordinal: number, positions: readonly number[] | null): WeekOrdinal | null {
  const [position, ...more] = positions ?? [ordinal];
  if (more.length > 0 || (positions !== null && ordinal !== 0)) return null;
  return ordinals.find((each) => each === position) ?? null;
}

function isNth(date: IsoDate, ordinal: WeekOrdinal): boolean {
  const nth = Math.ceil(Number(date.slice(8)) / 7);
  return ordinal === -1 ? isLastOfMonth(date, 7) : nth === ordinal;
}

/** Whether the month ends within so many days of the day. */
function isLastOfMonth(date: IsoDate, days = 1): boolean {
  const later = isoOfDayNumber(Math.floor(wallMsOf(`${date}T00:00`) / dayMs) + days);
  return later.slice(0, 7) !== date.slice(0, 7);
}

/** The last day on which the event may still begin; null: it goes on for ever. */
function untilDateOf({ until }: RecurrenceRule, { local, tables }: RuleStart): IsoDate | null {
  if (until === null) return null;
  const wallMs = until.kind === 'utc' ? wallAt(until.epochMs, tables) : until.wallMs;
  const day = Math.floor(wallMs / dayMs);
  const timeOfDayMs = wallMsOf(local) - Math.floor(wallMsOf(local) / dayMs) * dayMs;
  const isTooEarly = until.kind !== 'date' && wallMs - day * dayMs < timeOfDayMs;
  return isoOfDayNumber(isTooEarly ? day - 1 : day);
}
