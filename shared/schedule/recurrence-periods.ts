/**
 * Rules that repeat by year, month, week or day. A rule is a row of periods numbered from that of
 * DTSTART; each yields days, each day times. Any period is reached by arithmetic.
 */
import { assertNever } from '../kernel/assert-never.ts';
import { civilOf, dayMs, weekdayIndexOf, type DayNumber } from '../time/wall-ms.ts';
import type { DaySelector } from './day-selector.ts';
import { countOf, firstOf, monthAt, monthOfDay, moveOn, nthOf, type DaySet } from './month-days.ts';
import type { Frequency } from './recurrence-rule.ts';
import type { RecurrenceSink } from './recurrence-sink.ts';

/**
 * The periods of a rule, numbered 0, 1, 2 … with its interval already applied; one at a time is
 * looked at. Its allowed days stand in one or twelve stretches of up to 31 days.
 */
interface Periods {
  /** Looks at period `k`; returns its first day. */
  moveTo(k: number): DayNumber;
  /** The last period that begins on or before the day; may be negative. */
  numberAt(day: DayNumber): number;
  readonly firstDays: DayNumber[];
  /** Bit `n` is the day `n` after the stretch's first. */
  readonly sets: DaySet[];
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
  readonly times: ArrayLike<number>;
  /** BYSETPOS where it picks days: months and weeks with one time a day. */
  readonly dayPositions: ReadonlySet<number> | null;
  /** BYSETPOS where it picks among all readings of a period. */
  readonly positions: readonly number[] | null;
}

/** Gives a rule's readings to the sink, from the range's start on; COUNT is kept by counting, not walking. */
export function walkPeriods(rule: DayRule, sink: RecurrenceSink): void {
  const periods = periodsOf(rule, Math.floor(sink.startMs / dayMs));
  let k = Math.max(0, periods.numberAt(Math.floor(sink.fromMs / dayMs)));
  if (sink.counts && k > 0 && !countUpTo(k, { rule, periods }, sink)) return;
  for (; periods.moveTo(k) * dayMs < sink.toMs; k++) {
    if (!give(rule, periods, sink) || !sink.step()) return;
  }
}

/** Counts periods 0 … k − 1. The first is given to the sink, which leaves out what precedes DTSTART. */
function countUpTo(
  k: number,
  { rule, periods }: { readonly rule: DayRule; readonly periods: Periods },
  sink: RecurrenceSink,
): boolean {
  periods.moveTo(0);
  if (!give(rule, periods, sink)) return false;
  if (periods.constantDays !== null) {
    return sink.skip((k - 1) * readingsOf(rule, periods.constantDays));
  }
  const readings: number[] = [];
  for (let at = 1; at < k; at++) {
    periods.moveTo(at);
    const days = daysIn(periods);
    if (!sink.skip((readings[days] ??= readingsOf(rule, days))) || !sink.step()) return false;
  }
  return true;
}

const daysIn = ({ sets }: Periods): number =>
  sets.length === 1 ? countOf(sets[0] as DaySet) : sets.reduce((sum, set) => sum + countOf(set), 0);

function readingsOf({ times, positions }: DayRule, dayCount: number): number {
  const readings = dayCount * times.length;
  return positions === null ? readings : pickedFrom(readings, positions).length;
}

/** Indexes, from 0 and ascending, that BYSETPOS picks out of so many readings. */
function pickedFrom(readings: number, positions: readonly number[]): readonly number[] {
  const indexes = positions.map((at) => (at > 0 ? at - 1 : readings + at));
  const picked = indexes.filter((index) => index >= 0 && index < readings);
  return picked.length <= 1 ? picked : [...new Set(picked)].sort((a, b) => a - b);
}

/** Gives the readings of the period looked at. False: no more are wanted. */
function give(rule: DayRule, periods: Periods, sink: RecurrenceSink): boolean {
  if (rule.positions !== null) return givePicked(rule, periods, sink);
  const { firstDays, sets } = periods;
  for (let at = 0; at < sets.length; at++) {
    const firstDay = firstDays[at] as DayNumber;
    for (let set = sets[at] as DaySet; set !== 0; set &= set - 1) {
      if (!sink.takeDay(firstDay + firstOf(set) - 1, rule.times)) return false;
    }
  }
  return true;
}

/** As `give`, the readings that BYSETPOS picks out of the whole period. */
function givePicked({ times, positions }: DayRule, periods: Periods, sink: RecurrenceSink) {
  const days = listedDays(periods);
  const picked = pickedFrom(days.length * times.length, positions ?? []);
  return picked.every((index) => {
    const day = days[Math.floor(index / times.length)] as DayNumber;
    return sink.take(day * dayMs + (times[index % times.length] as number) * 1_000);
  });
}

/** The days of the period looked at, ascending. */
function listedDays({ firstDays, sets }: Periods): readonly DayNumber[] {
  const days: DayNumber[] = [];
  for (const [at, stretch] of sets.entries()) {
    const before = (firstDays[at] as DayNumber) - 1;
    for (let set = stretch; set !== 0; set &= set - 1) days.push(before + firstOf(set));
  }
  return days;
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
    default:
      return assertNever(rule.frequency);
  }
}

function yearPeriods({ interval, selector }: DayRule, startDay: DayNumber): Periods {
  const startYear = civilOf(startDay).year;
  const firstDays: DayNumber[] = new Array<DayNumber>(12).fill(0);
  const sets: DaySet[] = new Array<DaySet>(12).fill(0);
  return {
    constantDays: null,
    firstDays,
    sets,
    numberAt: (day) => Math.floor((civilOf(day).year - startYear) / interval),
    moveTo(k) {
      const at = monthAt((startYear + k * interval) * 12);
      const newYear = at.firstDay;
      for (let index = 0; index < 12; index++, moveOn(at)) {
        firstDays[index] = at.firstDay;
        sets[index] = selector.daysOf(at);
      }
      return newYear;
    },
  };
}

function monthPeriods(rule: DayRule, startDay: DayNumber): Periods {
  const { interval, selector, dayPositions } = rule;
  let at = monthOfDay(startDay);
  const startMonth = at.index;
  const firstDays: DayNumber[] = [0];
  const sets: DaySet[] = [0];
  return {
    constantDays: null,
    firstDays,
    sets,
    numberAt: (day) => Math.floor((monthOfDay(day).index - startMonth) / interval),
    moveTo(k) {
      const index = startMonth + k * interval;
      if (index === at.index + 1) moveOn(at);
      else at = monthAt(index);
      const set = selector.daysOf(at);
      firstDays[0] = at.firstDay;
      sets[0] = dayPositions === null ? set : pickedDays(set, dayPositions);
      return at.firstDay;
    },
  };
}

/** The days of a set at those positions. */
function pickedDays(set: DaySet, positions: ReadonlySet<number>): DaySet {
  let picked = 0;
  if (positions.size <= 2) {
    for (const position of positions) picked |= nthOf(set, position);
    return picked;
  }
  const count = countOf(set);
  let left = set;
  for (let nth = 1; nth <= count; nth++, left &= left - 1) {
    if (positions.has(nth) || positions.has(nth - count - 1)) picked |= left & -left;
  }
  return picked;
}

function weekPeriods(rule: DayRule, startDay: DayNumber): Periods {
  const { interval, selector, weekStart, weekdaysOnly } = rule;
  const weekOfStart = startDay - ((weekdayIndexOf(startDay) - weekStart + 7) % 7);
  const step = 7 * interval;
  const everySet = weekdaysOnly?.reduce(
    (set, weekday) => set | (1 << ((weekday - weekStart + 7) % 7)),
    0,
  );
  const constantSet =
    everySet === undefined || rule.dayPositions === null
      ? everySet
      : pickedDays(everySet, rule.dayPositions);
  const firstDays: DayNumber[] = [0];
  const sets: DaySet[] = [constantSet ?? 0];
  return {
    constantDays: constantSet === undefined ? null : countOf(constantSet),
    firstDays,
    sets,
    numberAt: (day) => Math.floor((day - weekOfStart) / step),
    moveTo(k) {
      const firstDay = weekOfStart + k * step;
      firstDays[0] = firstDay;
      if (constantSet !== undefined) return firstDay;
      const set = selector.weekFrom(firstDay);
      sets[0] = rule.dayPositions === null ? set : pickedDays(set, rule.dayPositions);
      return firstDay;
    },
  };
}

function dayPeriods({ interval, selector }: DayRule, startDay: DayNumber): Periods {
  const firstDays: DayNumber[] = [0];
  const sets: DaySet[] = [0];
  return {
    constantDays: selector.everyDay ? 1 : null,
    firstDays,
    sets,
    numberAt: (day) => Math.floor((day - startDay) / interval),
    moveTo(k) {
      const day = startDay + k * interval;
      firstDays[0] = day;
      sets[0] = selector.allows(day) ? 1 : 0;
      return day;
    },
  };
}
