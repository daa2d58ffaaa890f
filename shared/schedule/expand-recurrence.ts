/**
 * RFC 5545 recurrence → instants. Direct arithmetic on the wall clock from the range asked for, so
 * the age of DTSTART costs nothing; then each reading becomes an instant by the zone's policy.
 */
import { assertNever } from '../kernel/assert-never.ts';
import type { TimeRange } from '../time/time-range.ts';
import { civilOf, dayMs, weekdayIndexOf, type WallMs } from '../time/wall-ms.ts';
import { wallSpanOf } from '../time/zone.ts';
import type { ZoneTables } from '../time/zone-table.ts';
import { DaySelector, type DayParts } from './day-selector.ts';
import type { ScheduleStarts } from './expand-schedule.ts';
import { walkPeriods, type DayRule } from './recurrence-periods.ts';
import { lastWallMs, type Frequency, type RecurrenceRule } from './recurrence-rule.ts';
import { RecurrenceSink } from './recurrence-sink.ts';
import { walkUnits, type UnitRule } from './recurrence-units.ts';
import { secondsOfDayOf } from './seconds-of-day.ts';
import { StartCollector } from './start-collector.ts';

/** Where and when a rule begins. */
export interface RecurrenceStart {
  /** DTSTART on the wall of its zone, whole seconds. */
  readonly wallMs: WallMs;
  readonly tables: ZoneTables;
}

/** A half-open range of instants, and the most starts wanted of it. */
export interface RecurrenceRange extends TimeRange {
  readonly limit?: number;
}

/**
 * The rule's starts in the range. DTSTART is among them only if it matches the rule.
 * COUNT counts wall readings from DTSTART on. Gap: offset before the gap; fold: first reading. Cut
 * when the rule has more than an answer holds, or costs too much.
 */
export function expandRecurrence(
  rule: RecurrenceRule,
  start: RecurrenceStart,
  range: RecurrenceRange,
): ScheduleStarts {
  const { until } = rule;
  const endMs = until?.kind === 'utc' ? Math.min(range.endMs, until.epochMs + 1) : range.endMs;
  if (endMs <= range.startMs) return { startsMs: [], cut: false };
  const clipped = { startMs: range.startMs, endMs };
  const span = wallSpanOf(clipped, start.tables);
  const collector = new StartCollector(clipped, start.tables, range.limit);
  const sink = new RecurrenceSink(
    {
      startMs: start.wallMs,
      fromMs: span.fromMs,
      toMs: Math.min(span.toMs, lastWallMs(until) + 1),
    },
    rule.count,
    collector,
  );
  if (sink.startMs < sink.toMs) walk(rule, start.wallMs, sink);
  return { startsMs: collector.starts(), cut: collector.cut };
}

function walk(rule: RecurrenceRule, startMs: WallMs, sink: RecurrenceSink): void {
  const { frequency } = rule;
  switch (frequency) {
    case 'YEARLY':
    case 'MONTHLY':
    case 'WEEKLY':
    case 'DAILY':
      walkPeriods(dayRuleOf(rule, frequency, startMs), sink);
      return;
    case 'HOURLY':
      walkUnits(unitRuleOf(rule, 3_600, startMs), sink);
      return;
    case 'MINUTELY':
      walkUnits(unitRuleOf(rule, 60, startMs), sink);
      return;
    case 'SECONDLY':
      walkUnits(unitRuleOf(rule, 1, startMs), sink);
      return;
    default:
      return assertNever(frequency);
  }
}

function dayRuleOf(
  rule: RecurrenceRule,
  frequency: DayRule['frequency'],
  startMs: WallMs,
): DayRule {
  const start = secondsOfDay(startMs);
  const times = secondsOfDayOf(
    rule.byHour ?? [Math.floor(start / 3_600)],
    rule.byMinute ?? [Math.floor(start / 60) % 60],
    rule.bySecond ?? [start % 60],
  );
  const parts = dayPartsOf(rule, frequency, startMs);
  const daily = frequency === 'DAILY';
  const picksDays = times.length === 1 && (frequency === 'MONTHLY' || frequency === 'WEEKLY');
  return {
    frequency,
    interval: rule.interval,
    weekStart: rule.weekStart,
    weekdaysOnly: frequency === 'WEEKLY' ? weekdaysAlone(parts) : null,
    selector: new DaySelector(parts),
    // A day's readings are its times: BYSETPOS can be applied once for all of them.
    times: daily ? picked(times, rule.bySetPosition) : times,
    dayPositions: picksDays && rule.bySetPosition !== null ? new Set(rule.bySetPosition) : null,
    positions: daily || picksDays ? null : rule.bySetPosition,
  };
}

function unitRuleOf(rule: RecurrenceRule, unitSeconds: number, startMs: WallMs): UnitRule {
  const start = secondsOfDay(startMs);
  const minutes = unitSeconds > 60 ? (rule.byMinute ?? [Math.floor(start / 60) % 60]) : [0];
  const seconds = unitSeconds > 1 ? (rule.bySecond ?? [start % 60]) : [0];
  return {
    unitSeconds,
    interval: rule.interval,
    selector: new DaySelector(dayPartsOf(rule, rule.frequency, startMs)),
    hours: tableOf(rule.byHour, 24),
    minutes: unitSeconds > 60 ? null : tableOf(rule.byMinute, 60),
    seconds: unitSeconds > 1 ? null : tableOf(rule.bySecond, 60),
    offsets: picked(secondsOfDayOf([0], minutes, seconds), rule.bySetPosition),
  };
}

/** The day parts, with what RFC 5545 takes from DTSTART where the rule is silent. */
function dayPartsOf(rule: RecurrenceRule, frequency: Frequency, startMs: WallMs): DayParts {
  const { byMonth, byWeekNumber, byYearDay, byMonthDay, byWeekday, weekStart } = rule;
  const ordinalsIn = ordinalScope(frequency, byMonth);
  const parts = { byMonth, byWeekNumber, byYearDay, byMonthDay, byWeekday, weekStart, ordinalsIn };
  if (byYearDay !== null || byMonthDay !== null || byWeekday !== null) return parts;
  const startDay = Math.floor(startMs / dayMs);
  const { month, day } = civilOf(startDay);
  const weekday = [{ weekday: weekdayIndexOf(startDay), ordinal: 0 }];
  if (byWeekNumber !== null) return { ...parts, byWeekday: weekday };
  switch (frequency) {
    case 'YEARLY':
      return { ...parts, byMonth: byMonth ?? [month], byMonthDay: [day] };
    case 'MONTHLY':
      return { ...parts, byMonthDay: [day] };
    case 'WEEKLY':
      return { ...parts, byWeekday: weekday };
    case 'DAILY':
    case 'HOURLY':
    case 'MINUTELY':
    case 'SECONDLY':
      return parts;
    default:
      return assertNever(frequency);
  }
}

function ordinalScope(
  frequency: Frequency,
  byMonth: readonly number[] | null,
): DayParts['ordinalsIn'] {
  if (frequency === 'MONTHLY') return 'month';
  if (frequency !== 'YEARLY') return 'none';
  return byMonth === null ? 'year' : 'month';
}

const weekdaysAlone = (parts: DayParts): readonly number[] | null =>
  parts.byMonth === null &&
  parts.byWeekNumber === null &&
  parts.byYearDay === null &&
  parts.byMonthDay === null &&
  parts.byWeekday !== null
    ? parts.byWeekday.map(({ weekday }) => weekday)
    : null;

const secondsOfDay = (wallMs: WallMs): number =>
  Math.floor((wallMs - Math.floor(wallMs / dayMs) * dayMs) / 1_000);

function picked(all: ArrayLike<number>, positions: readonly number[] | null): ArrayLike<number> {
  if (positions === null) return all;
  const indexes = new Set(positions.map((at) => (at > 0 ? at - 1 : all.length + at)));
  return [...indexes]
    .filter((index) => index >= 0 && index < all.length)
    .sort((a, b) => a - b)
    .map((index) => all[index] as number);
}

const tableOf = (values: readonly number[] | null, size: number): readonly boolean[] | null =>
  values === null ? null : Array.from({ length: size }, (_, index) => values.includes(index));
