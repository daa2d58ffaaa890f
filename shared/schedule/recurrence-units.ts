/**
 * Rules that repeat by hour, minute or second. A unit is an hour, a minute or a second; within a
 * day units are numbered from midnight. Which of them the interval lands on depends only on the
 * day's first such unit, so the allowed ones are sorted by that once and each day is looked up.
 */
import { dayMs, type DayNumber } from '../time/wall-ms.ts';
import type { DaySelector } from './day-selector.ts';
import type { RecurrenceSink } from './recurrence-sink.ts';

/** A rule of units. Tables say which hours, minutes and seconds are allowed; null allows all. */
export interface UnitRule {
  /** 3600, 60 or 1. */
  readonly unitSeconds: number;
  /** In units. */
  readonly interval: number;
  readonly selector: DaySelector;
  readonly hours: readonly boolean[] | null;
  readonly minutes: readonly boolean[] | null;
  readonly seconds: readonly boolean[] | null;
  /** Seconds into each unit, ascending, after BYSETPOS. */
  readonly offsets: ArrayLike<number>;
}

/** Gives a rule's readings to the sink. Days before the range are counted, not walked. */
export function walkUnits(rule: UnitRule, sink: RecurrenceSink): void {
  if (rule.offsets.length === 0) return;
  const allowed = allowedUnits(rule);
  const startDay = Math.floor(sink.startMs / dayMs);
  const fromDay = Math.floor(sink.fromMs / dayMs);
  const endDay = Math.ceil(sink.toMs / dayMs);
  if (sink.counts && fromDay > startDay) {
    if (rule.selector.allows(startDay) && !give(rule, allowed, { day: startDay, sink })) return;
    if (!sink.skip(readingsBetween(rule, allowed, { startDay, fromDay, sink }))) return;
  }
  for (let day = fromDay; ; day++) {
    day = rule.selector.nextFrom(day, endDay);
    if (day >= endDay || !sink.step() || !give(rule, allowed, { day, sink })) return;
  }
}

/** How many readings lie on the days after DTSTART's and before the range's first. */
function readingsBetween(
  rule: UnitRule,
  allowed: AllowedUnits | null,
  {
    startDay,
    fromDay,
    sink,
  }: {
    readonly startDay: DayNumber;
    readonly fromDay: DayNumber;
    readonly sink: RecurrenceSink;
  },
): number {
  let units = 0;
  if (unitsPerDay(rule) % rule.interval === 0) {
    // Every day is landed on alike.
    const perDay = countOfDay(rule, allowed, firstUnit(rule, startDay + 1, sink));
    return rule.selector.countBetween(startDay + 1, fromDay) * perDay * rule.offsets.length;
  }
  let day = rule.selector.nextFrom(startDay + 1, fromDay);
  for (; day < fromDay; day = rule.selector.nextFrom(day + 1, fromDay)) {
    units += countOfDay(rule, allowed, firstUnit(rule, day, sink));
  }
  return units * rule.offsets.length;
}

const unitsPerDay = ({ unitSeconds }: UnitRule): number => 86_400 / unitSeconds;

/** The first unit of a day that the interval lands on, the day's end or later if none. */
function firstUnit(rule: UnitRule, day: DayNumber, sink: RecurrenceSink): number {
  const origin = Math.floor(sink.startMs / (rule.unitSeconds * 1_000));
  const ahead = (origin - day * unitsPerDay(rule)) % rule.interval;
  return ahead < 0 ? ahead + rule.interval : ahead;
}

/** Allowed units sorted by their rest to the interval: those with rest `r` are `starts[r]` … `starts[r + 1] − 1`. */
interface AllowedUnits {
  readonly units: Int32Array;
  readonly starts: Int32Array;
}

const isFree = ({ hours, minutes, seconds }: UnitRule): boolean =>
  hours === null && minutes === null && seconds === null;

/** null where the interval alone decides, or lands on a day once at most. */
function allowedUnits(rule: UnitRule): AllowedUnits | null {
  const { interval } = rule;
  const perDay = unitsPerDay(rule);
  if (interval >= perDay || isFree(rule)) return null;
  // First the ends of the groups; filling them from behind leaves their starts.
  const starts = new Int32Array(interval + 1);
  for (let unit = 0; unit < perDay; unit++) {
    if (isAllowed(rule, unit)) (starts[unit % interval] as number)++;
  }
  for (let rest = 1; rest <= interval; rest++) {
    (starts[rest] as number) += starts[rest - 1] as number;
  }
  const units = new Int32Array(starts[interval] as number);
  for (let unit = perDay - 1; unit >= 0; unit--) {
    if (isAllowed(rule, unit)) units[--(starts[unit % interval] as number)] = unit;
  }
  return { units, starts };
}

/** How many units of a day are allowed and landed on, the first landed on being given. */
function countOfDay(rule: UnitRule, allowed: AllowedUnits | null, first: number): number {
  if (allowed !== null) {
    return (allowed.starts[first + 1] as number) - (allowed.starts[first] as number);
  }
  const perDay = unitsPerDay(rule);
  if (first >= perDay) return 0;
  if (isFree(rule)) return Math.floor((perDay - 1 - first) / rule.interval) + 1;
  return isAllowed(rule, first) ? 1 : 0;
}

/** Whether the unit's time of day is allowed. */
function isAllowed({ unitSeconds, hours, minutes, seconds }: UnitRule, unit: number): boolean {
  const second = unit * unitSeconds;
  return (
    (hours === null || hours[Math.floor(second / 3_600)] === true) &&
    (minutes === null || minutes[Math.floor(second / 60) % 60] === true) &&
    (seconds === null || seconds[second % 60] === true)
  );
}

/** Gives the readings of a day. False: no more are wanted. */
function give(
  rule: UnitRule,
  allowed: AllowedUnits | null,
  { day, sink }: { readonly day: DayNumber; readonly sink: RecurrenceSink },
): boolean {
  const first = firstUnit(rule, day, sink);
  if (allowed !== null) {
    const { units, starts } = allowed;
    const end = starts[first + 1] as number;
    for (let at = starts[first] as number; at < end; at++) {
      if (!giveUnit(rule, day, { unit: units[at] as number, sink })) return false;
    }
    return true;
  }
  const perDay = unitsPerDay(rule);
  for (let unit = first; unit < perDay; unit += rule.interval) {
    if (isAllowed(rule, unit) && !giveUnit(rule, day, { unit, sink })) return false;
  }
  return true;
}

function giveUnit(
  { unitSeconds, offsets }: UnitRule,
  day: DayNumber,
  { unit, sink }: { readonly unit: number; readonly sink: RecurrenceSink },
): boolean {
  const second = unit * unitSeconds;
  for (let at = 0; at < offsets.length; at++) {
    if (!sink.take(day * dayMs + (second + (offsets[at] as number)) * 1_000)) return false;
  }
  return true;
}
