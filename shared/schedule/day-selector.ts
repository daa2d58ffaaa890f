/**
 * Which calendar days a recurrence rule allows: BYMONTH, BYWEEKNO, BYYEARDAY, BYMONTHDAY and BYDAY
 * of RFC 5545 3.3.10 together, as one set of days a month. Sets are made once for each shape of
 * month or year, of which there are few.
 */
import {
  dayNumberOf,
  daysInMonth,
  isLeapYear,
  weekdayIndexOf,
  type DayNumber,
} from '../time/wall-ms.ts';
import {
  allDays,
  countOf,
  everyWeekday,
  firstOf,
  monthDay,
  monthOfDay,
  nthOf,
  type DaySet,
  type MonthAt,
} from './month-days.ts';
import type { RuleWeekday } from './recurrence-rule.ts';

/** The day parts of a rule; null where a part is absent. */
export interface DayParts {
  readonly byMonth: readonly number[] | null;
  readonly byWeekNumber: readonly number[] | null;
  readonly byYearDay: readonly number[] | null;
  readonly byMonthDay: readonly number[] | null;
  readonly byWeekday: readonly RuleWeekday[] | null;
  readonly weekStart: number;
  /** What an ordinal of BYDAY counts in. `none`: ordinals are ignored (RFC 5545 forbids them there). */
  readonly ordinalsIn: 'month' | 'year' | 'none';
}

/** The allowed days of a rule. */
export class DaySelector {
  /** Whether the rule allows every day there is. */
  readonly everyDay: boolean;
  readonly #parts: DayParts;
  readonly #months: number;
  readonly #yearly: boolean;
  readonly #remembers: boolean;
  /** Filled as needed: most rules are asked for few shapes, and most days are quickly told. */
  #byShape: DaySet[] | null = null;
  #byYear: Map<number, readonly DaySet[]> | null = null;
  #cursor = { firstDay: 0, endDay: 0, days: 0 };

  constructor(parts: DayParts) {
    const hasOrdinals = parts.byWeekday?.some(({ ordinal }) => ordinal !== 0) ?? false;
    // Without ordinals a weekday is the same in a month and in a year.
    const ordinalsInYear = parts.ordinalsIn === 'year' && hasOrdinals;
    this.#parts = ordinalsInYear ? parts : { ...parts, ordinalsIn: asInMonths(parts.ordinalsIn) };
    this.#months = parts.byMonth?.reduce((set, month) => set | (1 << (month - 1)), 0) ?? 0xfff;
    this.#yearly = parts.byWeekNumber !== null || parts.byYearDay !== null || ordinalsInYear;
    // Up to a few members are told faster than they are remembered.
    this.#remembers = (parts.byMonthDay?.length ?? 0) + (parts.byWeekday?.length ?? 0) > 8;
    this.everyDay =
      !this.#yearly &&
      parts.byMonth === null &&
      parts.byMonthDay === null &&
      parts.byWeekday === null;
  }

  /** The allowed days of a month. */
  daysOf({ year, month, length, firstWeekday }: MonthAt): DaySet {
    if ((this.#months & (1 << (month - 1))) === 0) return 0;
    if (this.#yearly) return this.#ofYear(year)[month - 1] as DaySet;
    if (!this.#remembers) return shapedDays(this.#parts, length, firstWeekday);
    const index = (length - 28) * 7 + firstWeekday;
    this.#byShape ??= new Array<DaySet>(28).fill(-1);
    const known = this.#byShape[index] as DaySet;
    if (known >= 0) return known;
    return (this.#byShape[index] = shapedDays(this.#parts, length, firstWeekday));
  }

  /** Whether the day is allowed. */
  allows(day: DayNumber): boolean {
    if (this.everyDay) return true;
    this.#moveTo(day);
    return (this.#cursor.days & (1 << (day - this.#cursor.firstDay))) !== 0;
  }

  /** The allowed ones of the seven days from `day` on; bit 0 is `day`. */
  weekFrom(day: DayNumber): DaySet {
    this.#moveTo(day);
    const { firstDay, endDay } = this.#cursor;
    const here = this.#cursor.days >>> (day - firstDay);
    if (endDay - day >= 7) return here & 127;
    this.#moveTo(endDay);
    return (here | (this.#cursor.days << (endDay - day))) & 127;
  }

  /** The first allowed day from `day` on and before `endDay`, or `endDay`. */
  nextFrom(day: DayNumber, endDay: DayNumber): DayNumber {
    if (this.everyDay) return Math.min(day, endDay);
    for (let at = day; at < endDay; at = this.#cursor.endDay) {
      this.#moveTo(at);
      const left = this.#cursor.days & (-1 << (at - this.#cursor.firstDay));
      if (left !== 0) return Math.min(this.#cursor.firstDay + firstOf(left) - 1, endDay);
    }
    return endDay;
  }

  /** How many days are allowed in `fromDay <= day < endDay`. */
  countBetween(fromDay: DayNumber, endDay: DayNumber): number {
    if (this.everyDay) return Math.max(0, endDay - fromDay);
    let count = 0;
    for (let at = fromDay; at < endDay; at = this.#cursor.endDay) {
      this.#moveTo(at);
      const { firstDay, days } = this.#cursor;
      const before = endDay - firstDay >= 31 ? -1 : ~(-1 << (endDay - firstDay));
      count += countOf(days & before & (-1 << (at - firstDay)));
    }
    return count;
  }

  #moveTo(day: DayNumber): void {
    if (day >= this.#cursor.firstDay && day < this.#cursor.endDay) return;
    const month = monthOfDay(day);
    const { firstDay, length } = month;
    this.#cursor = { firstDay, endDay: firstDay + length, days: this.daysOf(month) };
  }

  /** The twelve sets of a year; years that begin alike and are of one length are alike. */
  #ofYear(year: number): readonly DaySet[] {
    const newYear = weekdayIndexOf(dayNumberOf(year, 1, 1));
    const key = newYear * 4 + (isLeapYear(year) ? 2 : 0) + (isLeapYear(year - 1) ? 1 : 0);
    this.#byYear ??= new Map();
    const known = this.#byYear.get(key);
    if (known !== undefined) return known;
    const sets = yearDays(this.#parts, year);
    this.#byYear.set(key, sets);
    return sets;
  }
}

const asInMonths = (scope: DayParts['ordinalsIn']): DayParts['ordinalsIn'] =>
  scope === 'year' ? 'month' : scope;

/** The days that BYMONTHDAY and BYDAY allow, as far as the month alone decides. */
function shapedDays(
  { byMonthDay, byWeekday, ordinalsIn }: DayParts,
  length: number,
  firstWeekday: number,
): DaySet {
  let days = allDays(length);
  if (byMonthDay !== null) {
    let listed = 0;
    for (const day of byMonthDay) listed |= monthDay(day, length);
    days &= listed;
  }
  if (byWeekday !== null && ordinalsIn !== 'year') {
    let listed = 0;
    for (const { weekday, ordinal } of byWeekday) {
      const every = everyWeekday(weekday, length, firstWeekday);
      listed |= ordinal === 0 || ordinalsIn === 'none' ? every : nthOf(every, ordinal);
    }
    days &= listed;
  }
  return days;
}

function yearDays(parts: DayParts, year: number): readonly DaySet[] {
  const newYear = dayNumberOf(year, 1, 1);
  const length = isLeapYear(year) ? 366 : 365;
  const allowed = new Uint8Array(length).fill(1);
  if (parts.byYearDay !== null) keep(allowed, daysOfYear(parts.byYearDay, length));
  if (parts.byWeekNumber !== null) {
    keep(allowed, daysOfWeeks(parts.byWeekNumber, parts.weekStart, { year, newYear, length }));
  }
  if (parts.byWeekday !== null && parts.ordinalsIn === 'year') {
    keep(allowed, weekdaysOfYear(parts.byWeekday, weekdayIndexOf(newYear), length));
  }
  let at = 0;
  return Array.from({ length: 12 }, (_, index) => {
    const monthLength = daysInMonth(year, index + 1);
    let days = 0;
    for (let day = 0; day < monthLength; day++) days |= (allowed[at + day] as number) << day;
    const shaped = shapedDays(parts, monthLength, weekdayIndexOf(newYear + at));
    at += monthLength;
    return days & shaped;
  });
}

/** Indexes into a year, from 0. */
function keep(allowed: Uint8Array, days: ReadonlySet<number>): void {
  for (const index of allowed.keys()) if (!days.has(index)) allowed[index] = 0;
}

const daysOfYear = (byYearDay: readonly number[], length: number): ReadonlySet<number> =>
  new Set(byYearDay.map((day) => (day < 0 ? length + day : day - 1)));

function weekdaysOfYear(
  byWeekday: readonly RuleWeekday[],
  newYearWeekday: number,
  length: number,
): ReadonlySet<number> {
  const days = new Set<number>();
  for (const { weekday, ordinal } of byWeekday) {
    const first = (weekday - newYearWeekday + 7) % 7;
    const all = Array.from({ length: Math.ceil((length - first) / 7) }, (_, n) => first + 7 * n);
    const picked = ordinal === 0 ? all : [all.at(ordinal > 0 ? ordinal - 1 : ordinal)];
    for (const day of picked) if (day !== undefined) days.add(day);
  }
  return days;
}

/** Days of a calendar year that lie in the numbered weeks of ISO 8601, weeks beginning on `weekStart`. */
function daysOfWeeks(
  byWeekNumber: readonly number[],
  weekStart: number,
  { year, newYear, length }: { year: number; newYear: DayNumber; length: number },
): ReadonlySet<number> {
  // The first and last days of a year may belong to weeks of its neighbours.
  const firstDays = [year - 1, year, year + 1].flatMap((weekYear) => {
    const firstWeek = firstWeekOf(weekYear, weekStart);
    const weeks = (firstWeekOf(weekYear + 1, weekStart) - firstWeek) / 7;
    return byWeekNumber
      .map((number) => (number < 0 ? weeks + number : number - 1))
      .filter((week) => week >= 0 && week < weeks)
      .map((week) => firstWeek + 7 * week);
  });
  const days = firstDays.flatMap((first) =>
    [0, 1, 2, 3, 4, 5, 6].map((day) => first + day - newYear),
  );
  return new Set(days.filter((index) => index >= 0 && index < length));
}

/** First day of week 1: the first week with at least four days in the year. */
function firstWeekOf(year: number, weekStart: number): DayNumber {
  const newYear = dayNumberOf(year, 1, 1);
  const into = (weekdayIndexOf(newYear) - weekStart + 7) % 7;
  return into <= 3 ? newYear - into : newYear + 7 - into;
}
