/**
 * Rules that repeat by hour, minute or second. Units are numbered from 1970 on the wall clock; what
 * the rule forbids is stepped over a day, an hour or a minute at a time.
 */
import { dayMs } from '../time/wall-ms.ts';
import type { DaySelector } from './day-selector.ts';
import type { RecurrenceSink } from './recurrence-sink.ts';

/** A rule of units; null sets allow everything. */
export interface UnitRule {
  /** 3600, 60 or 1. */
  readonly unitSeconds: number;
  /** In units. */
  readonly interval: number;
  readonly selector: DaySelector;
  readonly hours: ReadonlySet<number> | null;
  readonly minutes: ReadonlySet<number> | null;
  readonly seconds: ReadonlySet<number> | null;
  /** Seconds into each unit, ascending, after BYSETPOS. */
  readonly offsets: ArrayLike<number>;
}

/** A unit's number since 1970-01-01T00:00 on the wall. */
type Unit = number;

/** Gives a rule's readings to the sink, from the range's start on where COUNT allows that. */
export function walkUnits(rule: UnitRule, sink: RecurrenceSink): void {
  if (rule.offsets.length === 0 || canNeverAlign(rule, sink)) return;
  const unitMs = rule.unitSeconds * 1_000;
  const origin = Math.floor(sink.startMs / unitMs);
  const from = Math.floor(sink.fromMs / unitMs);
  const end = Math.ceil(sink.toMs / unitMs);
  if (!sink.counts) {
    give(rule, { origin, from: alignedFrom(from, origin, rule.interval), end }, sink);
    return;
  }
  const first = { origin, from: origin, end: Math.min(end, endOfFirstDay(rule, origin)) };
  if (!give(rule, first, sink)) return;
  const counted = countDays(rule, { origin, from, dayAfterFirst: first.end }, sink);
  if (counted === null) return;
  give(rule, { origin, from: alignedFrom(counted, origin, rule.interval), end }, sink);
}

const unitsPerDay = ({ unitSeconds }: UnitRule): number => dayMs / 1_000 / unitSeconds;

const endOfFirstDay = (rule: UnitRule, origin: Unit): Unit =>
  (Math.floor(origin / unitsPerDay(rule)) + 1) * unitsPerDay(rule);

const alignedFrom = (unit: Unit, origin: Unit, interval: number): Unit =>
  origin + Math.max(0, Math.ceil((unit - origin) / interval)) * interval;

/** Seconds that the interval never lands on: SECONDLY every other second, BYSECOND odd. */
function canNeverAlign({ unitSeconds, interval, seconds }: UnitRule, sink: RecurrenceSink) {
  if (unitSeconds !== 1 || seconds === null) return false;
  const origin = Math.floor(sink.startMs / 1_000);
  const common = greatestCommonDivisor(interval, 60);
  const residue = ((origin % common) + common) % common;
  return ![...seconds].some((second) => second % common === residue);
}

const greatestCommonDivisor = (a: number, b: number): number =>
  b === 0 ? a : greatestCommonDivisor(b, a % b);

/**
 * Counts whole days before the range without walking them, where every day is alike. Returns the
 * unit from which to go on, or null when COUNT is used up.
 */
function countDays(
  rule: UnitRule,
  at: { readonly origin: Unit; readonly from: Unit; readonly dayAfterFirst: Unit },
  sink: RecurrenceSink,
): Unit | null {
  const perDay = unitsPerDay(rule);
  const fromDay = Math.floor(at.from / perDay);
  const firstDay = at.dayAfterFirst / perDay;
  if (fromDay <= firstDay || perDay % rule.interval !== 0) return at.dayAfterFirst;
  const days = rule.selector.countBetween(firstDay, fromDay);
  return sink.skip(days * readingsOfDay(rule, at.origin)) ? fromDay * perDay : null;
}

function readingsOfDay(rule: UnitRule, origin: Unit): number {
  const perDay = unitsPerDay(rule);
  let units = 0;
  for (let unit = origin % rule.interval; unit < perDay; unit += rule.interval) {
    if (nextAllowed(rule, unit) === unit) units++;
  }
  return units * rule.offsets.length;
}

interface Stretch {
  readonly origin: Unit;
  /** Aligned with the interval. */
  readonly from: Unit;
  readonly end: Unit;
}

/** Gives every allowed unit of a stretch. False: no more are wanted. */
function give(rule: UnitRule, { origin, from, end }: Stretch, sink: RecurrenceSink): boolean {
  const { interval, offsets, selector } = rule;
  const unitMs = rule.unitSeconds * 1_000;
  const perDay = unitsPerDay(rule);
  const endDay = Math.ceil(end / perDay);
  for (let unit = from; unit < end;) {
    if (!sink.step()) return false;
    const day = Math.floor(unit / perDay);
    const allowedDay = selector.nextFrom(day, endDay);
    const next = allowedDay === day ? nextAllowed(rule, unit) : allowedDay * perDay;
    if (next !== unit) {
      unit = alignedFrom(next, origin, interval);
      continue;
    }
    for (let at = 0; at < offsets.length; at++) {
      if (!sink.take(unit * unitMs + (offsets[at] as number) * 1_000)) return false;
    }
    unit += interval;
  }
  return true;
}

/** The unit itself where its time of day is allowed, else the start of the next hour, minute or second to try. */
function nextAllowed(rule: UnitRule, unit: Unit): Unit {
  const { unitSeconds, hours, minutes, seconds } = rule;
  const perHour = 3_600 / unitSeconds;
  if (hours !== null && !hours.has(Math.floor(unit / perHour) % 24))
    return nextStart(unit, perHour);
  const perMinute = 60 / unitSeconds;
  if (minutes !== null && !minutes.has(Math.floor(unit / perMinute) % 60)) {
    return nextStart(unit, perMinute);
  }
  return seconds !== null && !seconds.has(unit % 60) ? unit + 1 : unit;
}

const nextStart = (unit: Unit, units: number): Unit => (Math.floor(unit / units) + 1) * units;
