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
  const startDay = Math.floor(sink.startMs / dayMs);
  const fromDay = Math.floor(sink.fromMs / dayMs);
  const endDay = Math.ceil(sink.toMs / dayMs);
  const allowed = allowedUnits(rule);
  for (let day = sink.counts ? startDay : fromDay; ; day++) {
    day = rule.selector.nextFrom(day, endDay);
    if (day >= endDay || !sink.step()) return;
    const units = unitsOfDay(rule, allowed, firstUnit(rule, day, sink));
    const isBefore = day > startDay && day < fromDay;
    const wanted = isBefore
      ? sink.skip(units.count * rule.offsets.length)
      : give(rule, units, { day, sink });
    if (!wanted) return;
  }
}

/** Units of a day: `at(0)` … `at(count − 1)`, ascending. */
interface DayUnits {
  readonly count: number;
  at(index: number): number;
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

/** Up to so many units a day are tried one by one; more are sorted beforehand. */
const mostTried = 64;

const isFree = ({ hours, minutes, seconds }: UnitRule): boolean =>
  hours === null && minutes === null && seconds === null;

/** null where the interval alone decides, or lands on a day so rarely that trying is cheaper. */
function allowedUnits(rule: UnitRule): AllowedUnits | null {
  const { interval } = rule;
  const perDay = unitsPerDay(rule);
  if (interval * mostTried >= perDay || isFree(rule)) return null;
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

function unitsOfDay(rule: UnitRule, allowed: AllowedUnits | null, first: number): DayUnits {
  const perDay = unitsPerDay(rule);
  const { interval } = rule;
  if (allowed !== null) {
    const start = allowed.starts[first] as number;
    const count = (allowed.starts[first + 1] as number) - start;
    return { count, at: (index) => allowed.units[start + index] as number };
  }
  if (isFree(rule)) {
    const count = first < perDay ? Math.floor((perDay - 1 - first) / interval) + 1 : 0;
    return { count, at: (index) => first + index * interval };
  }
  const tried: number[] = [];
  for (let unit = first; unit < perDay; unit += interval) {
    if (isAllowed(rule, unit)) tried.push(unit);
  }
  return { count: tried.length, at: (index) => tried[index] as number };
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
  { unitSeconds, offsets }: UnitRule,
  units: DayUnits,
  { day, sink }: { readonly day: DayNumber; readonly sink: RecurrenceSink },
): boolean {
  for (let index = 0; index < units.count; index++) {
    const second = units.at(index) * unitSeconds;
    for (let at = 0; at < offsets.length; at++) {
      if (!sink.take(day * dayMs + (second + (offsets[at] as number)) * 1_000)) return false;
    }
  }
  return true;
}
