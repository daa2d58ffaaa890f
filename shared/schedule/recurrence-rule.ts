/** RFC 5545 RRULE text → rule. What cannot be honoured is refused, never guessed. */
import { err, ok, type Result } from '../kernel/result.ts';
import { weekdays } from '../time/iso-date.ts';
import type { EpochMs } from '../time/time-range.ts';
import { dayMs, isIsoDate, isLocalDateTime, wallMsOf, type WallMs } from '../time/wall-ms.ts';

/** From the longest period to the shortest. */
export type Frequency =
  'YEARLY' | 'MONTHLY' | 'WEEKLY' | 'DAILY' | 'HOURLY' | 'MINUTELY' | 'SECONDLY';

/** A member of BYDAY: weekday 0…6 from Monday; ordinal 0 means every one, negative counts from the end. */
export interface RuleWeekday {
  readonly weekday: number;
  readonly ordinal: number;
}

/** UNTIL, inclusive: an instant, a wall reading of DTSTART's zone, or a whole day of that zone. */
export type RuleEnd =
  | { readonly kind: 'utc'; readonly epochMs: EpochMs }
  | { readonly kind: 'local'; readonly wallMs: WallMs }
  | { readonly kind: 'date'; readonly wallMs: WallMs };

/** A rule read. Lists are ascending without duplicates; null means the part is absent. */
export interface RecurrenceRule {
  readonly frequency: Frequency;
  readonly interval: number;
  readonly count: number | null;
  readonly until: RuleEnd | null;
  /** 0 for Monday, the default. */
  readonly weekStart: number;
  readonly byMonth: readonly number[] | null;
  readonly byWeekNumber: readonly number[] | null;
  readonly byYearDay: readonly number[] | null;
  readonly byMonthDay: readonly number[] | null;
  readonly byWeekday: readonly RuleWeekday[] | null;
  readonly byHour: readonly number[] | null;
  readonly byMinute: readonly number[] | null;
  readonly bySecond: readonly number[] | null;
  readonly bySetPosition: readonly number[] | null;
}

/** Why a rule was refused; `reason` names the part. */
export interface RuleError {
  readonly kind: 'bad-rule';
  readonly reason: string;
}

const frequencies: readonly Frequency[] = [
  'YEARLY',
  'MONTHLY',
  'WEEKLY',
  'DAILY',
  'HOURLY',
  'MINUTELY',
  'SECONDLY',
];

/** A refusal on its way out of the small readers below; never leaves this file. */
class Refusal extends Error {}

/** A rule being read; null where a part has not come yet. */
type Draft = { -readonly [Field in keyof RecurrenceRule]: RecurrenceRule[Field] | null };

/**
 * Reads the value of an RRULE property. Case, blanks at the ends and empty parts (`FREQ=WEEKLY;`)
 * do not matter; unknown, repeated or out-of-range parts are refused.
 */
export function parseRecurrenceRule(text: string): Result<RecurrenceRule, RuleError> {
  try {
    return ok(readRule(text));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return err({ kind: 'bad-rule', reason: error.message });
  }
}

function readRule(text: string): RecurrenceRule {
  const draft: Draft = {
    frequency: null,
    interval: null,
    count: null,
    until: null,
    weekStart: null,
    byMonth: null,
    byWeekNumber: null,
    byYearDay: null,
    byMonthDay: null,
    byWeekday: null,
    byHour: null,
    byMinute: null,
    bySecond: null,
    bySetPosition: null,
  };
  for (const part of text.trim().toUpperCase().split(';')) {
    if (part === '') continue;
    const equals = part.indexOf('=');
    if (equals < 0) throw new Refusal(`${clip(part)} is no part of a rule`);
    const name = part.slice(0, equals).trim();
    readPart(draft, name, part.slice(equals + 1).trim());
  }
  const { frequency, interval, weekStart } = draft;
  if (frequency === null) throw new Refusal('FREQ is missing');
  return { ...draft, frequency, interval: interval ?? 1, weekStart: weekStart ?? 0 };
}

function readPart(draft: Draft, name: string, value: string): void {
  switch (name) {
    case 'FREQ':
      return set(draft, 'frequency', readFrequency(value));
    case 'INTERVAL':
      return set(draft, 'interval', readPositive(name, value));
    case 'COUNT':
      return set(draft, 'count', readPositive(name, value));
    case 'UNTIL':
      return set(draft, 'until', readUntil(value));
    case 'WKST':
      return set(draft, 'weekStart', readWeekStart(value));
    case 'BYDAY':
      return set(draft, 'byWeekday', readWeekdays(value));
    case 'BYMONTH':
      return set(draft, 'byMonth', readList(name, value, { min: 1, max: 12 }));
    case 'BYWEEKNO':
      return set(draft, 'byWeekNumber', readList(name, value, { min: -53, max: 53 }));
    case 'BYYEARDAY':
      return set(draft, 'byYearDay', readList(name, value, { min: -366, max: 366 }));
    case 'BYMONTHDAY':
      return set(draft, 'byMonthDay', readList(name, value, { min: -31, max: 31 }));
    case 'BYHOUR':
      return set(draft, 'byHour', readList(name, value, { min: 0, max: 23 }));
    case 'BYMINUTE':
      return set(draft, 'byMinute', readList(name, value, { min: 0, max: 59 }));
    case 'BYSECOND':
      // 60 is a leap second, which no clock of ours shows.
      return set(draft, 'bySecond', readList(name, value, { min: 0, max: 59 }));
    case 'BYSETPOS':
      return set(draft, 'bySetPosition', readList(name, value, { min: -366, max: 366 }));
    default:
      return readCalendarPart(name, value);
  }
}

function set<Field extends keyof Draft>(draft: Draft, field: Field, value: Draft[Field]): void {
  if (draft[field] !== null) throw new Refusal(`${field} stands twice`);
  draft[field] = value;
}

/** RFC 7529: other calendars, and other ways to treat days that do not exist. */
function readCalendarPart(name: string, value: string): void {
  if (name === 'RSCALE' && value === 'GREGORIAN') return;
  if (name === 'SKIP' && value === 'OMIT') return;
  throw new Refusal(`${clip(name)}=${clip(value)} is not supported`);
}

function readFrequency(text: string): Frequency {
  const frequency = frequencies.find((name) => name === text);
  if (frequency === undefined) throw new Refusal(`FREQ=${clip(text)} is no frequency`);
  return frequency;
}

function readPositive(name: string, text: string): number {
  if (!/^\d{1,12}$/.test(text) || Number(text) === 0) {
    throw new Refusal(`${name}=${clip(text)} is no positive number`);
  }
  return Number(text);
}

/** Ascending, without duplicates. Where members may be negative, 0 is none. */
function readList(
  name: string,
  text: string,
  { min, max }: { readonly min: number; readonly max: number },
): readonly number[] {
  const values = text.split(',').map((member) => {
    const value = /^[+-]?\d{1,3}$/.test(member) ? Number(member) : NaN;
    if (!(value >= min && value <= max) || (value === 0 && (min < 0 || member.startsWith('-')))) {
      throw new Refusal(`${name}=${clip(member)} is out of range`);
    }
    return value;
  });
  return values.length === 1 ? values : [...new Set(values)].sort((a, b) => a - b);
}

function readWeekdays(text: string): readonly RuleWeekday[] {
  const members = text.split(',');
  return (members.length === 1 ? members : [...new Set(members)]).map(readWeekday);
}

function readWeekday(member: string): RuleWeekday {
  const weekday = weekdayIndex(member.slice(-2));
  const digits = member.slice(0, -2);
  if (weekday < 0 || !/^(?:[+-]?\d{1,2})?$/.test(digits)) {
    throw new Refusal(`BYDAY=${clip(member)} is no weekday`);
  }
  const ordinal = Number(digits);
  if ((digits !== '' && ordinal === 0) || Math.abs(ordinal) > 53) {
    throw new Refusal(`BYDAY=${clip(member)} is out of range`);
  }
  return { weekday, ordinal };
}

const weekdayIndex = (name: string): number => (weekdays as readonly string[]).indexOf(name);

function readWeekStart(text: string): number {
  const weekday = weekdayIndex(text);
  if (weekday < 0) throw new Refusal(`WKST=${clip(text)} is no weekday`);
  return weekday;
}

function readUntil(text: string): RuleEnd {
  const [whole, year, month, day, time, zulu] =
    /^(\d{4})(\d\d)(\d\d)(?:T(\d{6})(Z?))?$/.exec(text) ?? [];
  const date = `${year}-${month}-${day}`;
  if (whole === undefined || !isIsoDate(date)) throw new Refusal(`UNTIL=${clip(text)} is no date`);
  if (time === undefined) return { kind: 'date', wallMs: wallMsOf(`${date}T00:00`) };
  const local = `${date}T${time.slice(0, 2)}:${time.slice(2, 4)}:${time.slice(4)}`;
  if (!isLocalDateTime(local)) throw new Refusal(`UNTIL=${clip(text)} is no time`);
  const wallMs = wallMsOf(local);
  return zulu === 'Z' ? { kind: 'utc', epochMs: wallMs } : { kind: 'local', wallMs };
}

/** Last wall reading a local or dated end allows; an end in UTC bounds instants instead. */
export function lastWallMs(until: RuleEnd | null): WallMs {
  if (until === null || until.kind === 'utc') return Infinity;
  // A date ends with its day: the whole of it is still inside.
  return until.kind === 'date' ? until.wallMs + dayMs - 1 : until.wallMs;
}

const clip = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
