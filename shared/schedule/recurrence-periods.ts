/**
 * Rules that repeat by year, month, week or day. A rule is a row of periods numbered from that of
 * DTSTART; each yields days, each day times. Any period is reached by arithmetic.
 */
import {
  civilOf,
  dayMs,
  dayNumberOf,
  daysInMonth,
  weekdayIndexOf,
  type DayNumber,
} from '../time/wall-ms.ts';
import type { DaySelector } from './day-selector.ts';
import { firstOf } from './month-days.ts';
import type { Frequency } from './recurrence-rule.ts';
import type { RecurrenceSink } from './recurrence-sink.ts';

/** The periods of a rule, numbered 0, 1, 2 … with its interval already applied. */
interface Periods {
  /** First day of period `k`. */
  startDay(k: number): DayNumber;
  /** The last period that begins on or before the day; may be negative. */
  numberAt(day: DayNumber): number;
  /** Fills in the allowed days of period `k`, ascending; returns how many. */
  fill(k: number, days: Float64Array): number;
  /** How many days every period has, where that never changes. */
  readonly constantDays: number | null;
}

/** A rule of days: what its periods are, which days it allows, at which times, which positions. */
export interface DayRule {
  readonly frequency: Extract<Frequency, 'YEARLY' | 'MONTHLY' | 'WEEKLY' | 'DAILY'>;
  readonly interval: number;
  readonly weekStart: number;
  /** Plain weekdays when they alone decide the days of a week, else null. */
  readonly weekdaysOnly: readonly number[] | null;
  readonly selector: DaySelector;
  /** Seconds of the day, ascending. */
  readonly times: readonly number[];
  /** BYSETPOS over the readings of a period. */
  readonly positions: readonly number[] | null;
}

/** Gives a rule's readings to the sink, from the range's start on; COUNT is kept by counting, not walking. */
export function walkPeriods(rule: DayRule, sink: RecurrenceSink): void {
  const startDay = Math.floor(sink.startMs / dayMs);
  const periods = periodsOf(rule, startDay);
  const days = new Float64Array(rule.frequency === 'YEARLY' ? 366 : 31);
  let k = Math.max(0, periods.numberAt(Math.floor(sink.fromMs / dayMs)));
  if (sink.counts && k > 0 && !countUpTo(k, { rule, periods, days }, sink)) return;
  for (; periods.startDay(k) * dayMs < sink.toMs; k++) {
    const count = periods.fill(k, days);
    if (count > 0 && !give(rule, days, { count, sink })) return;
    if (!sink.step()) return;
  }
}

interface Walk {
  readonly rule: DayRule;
  readonly periods: Periods;
  readonly days: Float64Array;
}

/** Counts periods 0 … k − 1. The first is given to the sink, which leaves out what precedes DTSTART. */
function countUpTo(k: number, { rule, periods, days }: Walk, sink: RecurrenceSink): boolean {
  if (!give(rule, days, { count: periods.fill(0, days), sink })) return false;
  if (periods.constantDays !== null) {
    return sink.skip((k - 1) * readingsOf(rule, periods.constantDays));
  }
  for (let at = 1; at < k; at++) {
    if (!sink.skip(readingsOf(rule, periods.fill(at, days))) || !sink.step()) return false;
  }
  return true;
}

function readingsOf({ times, positions }: DayRule, dayCount: number): number {
  const readings = dayCount * times.length;
  return positions === null ? readings : pickedFrom(readings, positions).length;
}

/** Indexes, from 0, that BYSETPOS picks out of so many readings. */
function pickedFrom(readings: number, positions: readonly number[]): readonly number[] {
  const picked = new Set<number>();
  for (const position of positions) {
    const index = position > 0 ? position - 1 : readings + position;
    if (index >= 0 && index < readings) picked.add(index);
  }
  return [...picked].sort((a, b) => a - b);
}

/** Gives the readings of one period. False: no more are wanted. */
function give(
  { times, positions }: DayRule,
  days: Float64Array,
  { count, sink }: { readonly count: number; readonly sink: RecurrenceSink },
): boolean {
  if (positions !== null) {
    return pickedFrom(count * times.length, positions).every((index) => {
      const day = days[Math.floor(index / times.length)] as number;
      return sink.take(day * dayMs + (times[index % times.length] as number) * 1_000);
    });
  }
  for (let index = 0; index < count; index++) {
    if (!giveDay((days[index] as number) * dayMs, times, sink)) return false;
  }
  return true;
}

function giveDay(dayWallMs: number, times: readonly number[], sink: RecurrenceSink): boolean {
  if (dayWallMs + dayMs <= sink.fromMs) {
    if (!sink.counts || dayWallMs + dayMs <= sink.startMs) return true;
    if (dayWallMs >= sink.startMs) return sink.skip(times.length);
  }
  for (const seconds of times) if (!sink.take(dayWallMs + seconds * 1_000)) return false;
  return true;
}

function periodsOf(rule: DayRule, startDay: DayNumber): Periods {
  switch (rule.frequency) {
    case 'YEARLY':
      return yearPeriods(rule, startDay);
    case 'MONTHLY':
      return monthPeriods(rule, startDay);
    case 'WEEKLY':
      return weekPeriods(rule, startDay);
    case 'DAILY':
      // Every day of a month is every day: a month at a time is faster. BYSETPOS is in the times.
      return rule.interval === 1 ? monthPeriods(rule, startDay) : dayPeriods(rule, startDay);
  }
}

function yearPeriods({ interval, selector }: DayRule, startDay: DayNumber): Periods {
  const startYear = civilOf(startDay).year;
  return {
    constantDays: null,
    startDay: (k) => dayNumberOf(startYear + k * interval, 1, 1),
    numberAt: (day) => Math.floor((civilOf(day).year - startYear) / interval),
    fill(k, days) {
      const year = startYear + k * interval;
      let count = 0;
      for (let month = 1; month <= 12; month++) {
        count = fillMonth(selector, { year, month, count }, days);
      }
      return count;
    },
  };
}

function monthPeriods({ interval, selector }: DayRule, startDay: DayNumber): Periods {
  const start = civilOf(startDay);
  const startMonth = start.year * 12 + start.month - 1;
  return {
    constantDays: null,
    startDay(k) {
      const index = startMonth + k * interval;
      return dayNumberOf(Math.floor(index / 12), (((index % 12) + 12) % 12) + 1, 1);
    },
    numberAt(day) {
      const { year, month } = civilOf(day);
      return Math.floor((year * 12 + month - 1 - startMonth) / interval);
    },
    fill(k, days) {
      const index = startMonth + k * interval;
      const year = Math.floor(index / 12);
      return fillMonth(selector, { year, month: index - year * 12 + 1, count: 0 }, days);
    },
  };
}

/** Adds the allowed days of one month behind the `count` that are there; returns the new count. */
function fillMonth(
  selector: DaySelector,
  { year, month, count }: { readonly year: number; readonly month: number; readonly count: number },
  days: Float64Array,
): number {
  const firstDay = dayNumberOf(year, month, 1);
  const length = daysInMonth(year, month);
  let filled = count;
  let set = selector.daysOf(year, month, { length, firstWeekday: weekdayIndexOf(firstDay) });
  for (; set !== 0; set &= set - 1) days[filled++] = firstDay + firstOf(set) - 1;
  return filled;
}

function weekPeriods(rule: DayRule, startDay: DayNumber): Periods {
  const { interval, selector, weekStart, weekdaysOnly } = rule;
  const firstDay = startDay - ((weekdayIndexOf(startDay) - weekStart + 7) % 7);
  const step = 7 * interval;
  const offsets = weekdaysOnly
    ?.map((weekday) => (weekday - weekStart + 7) % 7)
    .sort((a, b) => a - b);
  return {
    constantDays: offsets?.length ?? null,
    startDay: (k) => firstDay + k * step,
    numberAt: (day) => Math.floor((day - firstDay) / step),
    fill(k, days) {
      const week = firstDay + k * step;
      let count = 0;
      if (offsets !== undefined) {
        for (const offset of offsets) days[count++] = week + offset;
        return count;
      }
      for (let day = week; day < week + 7; day++) if (selector.allows(day)) days[count++] = day;
      return count;
    },
  };
}

function dayPeriods({ interval, selector }: DayRule, startDay: DayNumber): Periods {
  return {
    constantDays: selector.everyDay ? 1 : null,
    startDay: (k) => startDay + k * interval,
    numberAt: (day) => Math.floor((day - startDay) / interval),
    fill(k, days) {
      const day = startDay + k * interval;
      if (!selector.allows(day)) return 0;
      days[0] = day;
      return 1;
    },
  };
}
