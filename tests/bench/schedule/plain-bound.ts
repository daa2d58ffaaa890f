/**
 * The plain bounds: the least code that gives the right instants for the very shapes measured and
 * no others. Rules and zone tables are read once, outside of what is timed.
 */
import type { SampleRule } from './sample-rules.ts';

const names = ['SU', 'MO', 'TU', 'WE', 'TH', 'FR', 'SA'];
const monthLengths = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

interface PlainZone {
  /** Wall seconds from which the next offset answers. */
  readonly limits: Float64Array;
  readonly offsets: Float64Array;
}

const zones = new Map<string, PlainZone>();

/** Offsets of 2024…2029, found by probing `Intl`. */
export function plainZone(id: string): PlainZone {
  const known = zones.get(id);
  if (known !== undefined) return known;
  const format = new Intl.DateTimeFormat('en-US', {
    timeZone: id,
    hourCycle: 'h23',
    year: 'numeric',
    month: 'numeric',
    day: 'numeric',
    hour: 'numeric',
    minute: 'numeric',
    second: 'numeric',
  });
  const offsetAt = (seconds: number): number => {
    const part: Record<string, number> = {};
    for (const { type, value } of format.formatToParts(seconds * 1_000)) part[type] = Number(value);
    const { year = 0, month = 0, day = 0, hour = 0, minute = 0, second = 0 } = part;
    return Date.UTC(year, month - 1, day, hour, minute, second) / 1_000 - seconds;
  };
  let at = Date.UTC(2024, 0, 1) / 1_000;
  const end = Date.UTC(2030, 0, 1) / 1_000;
  const offsets = [offsetAt(at)];
  const limits: number[] = [];
  while (at < end) {
    const before = offsets.at(-1) ?? 0;
    let right = at + 20 * 86_400;
    if (offsetAt(right) !== before) {
      right = firstWhere(at, right, (seconds) => offsetAt(seconds) !== before);
      const after = offsetAt(right);
      limits.push(right + Math.max(before, after));
      offsets.push(after);
    }
    at = right;
  }
  const zone = { limits: Float64Array.from(limits), offsets: Float64Array.from(offsets) };
  zones.set(id, zone);
  return zone;
}

/** The first whole second in `left < second <= right` from which on the test holds. */
function firstWhere(left: number, right: number, holds: (seconds: number) => boolean): number {
  let [low, high] = [left, right];
  while (high - low > 1) {
    const middle = Math.floor((low + high) / 2);
    if (holds(middle)) high = middle;
    else low = middle;
  }
  return high;
}

/** Wall seconds → UTC seconds: gap by the offset before, fold by its first reading. */
export function plainInstant(wall: number, { limits, offsets }: PlainZone): number {
  let low = 0;
  let high = limits.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (wall < (limits[middle] as number)) high = middle;
    else low = middle + 1;
  }
  return wall - (offsets[low] as number);
}

/** Day number of the first of a month, month 1…12. */
export function firstOfMonth(year: number, month: number): number {
  const shifted = year - (month <= 2 ? 1 : 0);
  const era = Math.floor(shifted / 400);
  const yearOfEra = shifted - era * 400;
  const dayOfYear = ((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) | 0;
  const leaps = ((yearOfEra / 4) | 0) - ((yearOfEra / 100) | 0);
  return era * 146_097 + yearOfEra * 365 + leaps + dayOfYear - 719_468;
}

/** Length of a month, month 1…12. */
export const monthLength = (year: number, month: number): number =>
  month === 2 && year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
    ? 29
    : (monthLengths[month - 1] as number);

interface ReadRule {
  readonly weekly: boolean;
  readonly step: number;
  /** Offsets of the weekdays from Monday, ascending. */
  readonly offsets: readonly number[];
  readonly monthDay: number;
  readonly lastWorkday: boolean;
  readonly nth: number;
  readonly weekday: number;
  readonly year: number;
  readonly month: number;
  readonly startDay: number;
  readonly timeOfDay: number;
  readonly zone: PlainZone;
}

/** Reads the shapes of sample-rules.ts. */
export function readPlainRule({ rrule, start, zone }: SampleRule): ReadRule {
  const part = Object.fromEntries(rrule.split(';').map((each) => each.split('='))) as Record<
    string,
    string | undefined
  >;
  const byDay = part['BYDAY'] ?? '';
  const [year, month] = [Number(start.slice(0, 4)), Number(start.slice(5, 7))];
  return {
    weekly: part['FREQ'] === 'WEEKLY',
    step: Number(part['INTERVAL'] ?? 1),
    offsets: byDay
      .split(',')
      .map((name) => (names.indexOf(name) + 6) % 7)
      .sort((a, b) => a - b),
    monthDay: Number(part['BYMONTHDAY'] ?? 0),
    lastWorkday: part['BYSETPOS'] !== undefined,
    nth: parseInt(byDay, 10),
    weekday: names.indexOf(byDay.slice(-2)),
    year,
    month,
    startDay: firstOfMonth(year, month) + Number(start.slice(8, 10)) - 1,
    timeOfDay: Number(start.slice(11, 13)) * 3_600 + Number(start.slice(14, 16)) * 60,
    zone: plainZone(zone),
  };
}

/** UTC seconds of one rule in `from <= t < to`. */
export function plainExpand(rule: ReadRule, from: number, to: number): readonly number[] {
  const out: number[] = [];
  const push = (day: number): boolean => {
    if (day < rule.startDay) return true;
    const at = plainInstant(day * 86_400 + rule.timeOfDay, rule.zone);
    if (at >= to) return false;
    if (at >= from) out.push(at);
    return true;
  };
  if (rule.weekly) {
    eachWeek(rule, push);
    return out;
  }
  for (let { year, month } = rule; ; month += rule.step) {
    while (month > 12) {
      month -= 12;
      year += 1;
    }
    const first = firstOfMonth(year, month);
    const length = monthLength(year, month);
    const day = dayOf(rule, (((first + 4) % 7) + 7) % 7, length);
    const pastEnd = first * 86_400 >= to + 86_400;
    if (pastEnd || (day < length && !push(first + day))) return out;
  }
}

function eachWeek(rule: ReadRule, push: (day: number) => boolean): void {
  let week = rule.startDay - ((((rule.startDay + 3) % 7) + 7) % 7);
  for (; ; week += 7 * rule.step) {
    for (const offset of rule.offsets) if (!push(week + offset)) return;
  }
}

/** Day of the month from 0; the length or more when there is none. */
function dayOf(rule: ReadRule, firstWeekday: number, length: number): number {
  if (rule.monthDay > 0) return rule.monthDay - 1;
  if (rule.lastWorkday) {
    let day = length - 1;
    while ((firstWeekday + day) % 7 === 0 || (firstWeekday + day) % 7 === 6) day -= 1;
    return day;
  }
  if (rule.nth > 0) return ((rule.weekday - firstWeekday + 7) % 7) + 7 * (rule.nth - 1);
  return length - 1 - ((((firstWeekday + length - 1) % 7) - rule.weekday + 7) % 7);
}
