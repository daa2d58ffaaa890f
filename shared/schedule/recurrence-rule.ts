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

/** Number lists: least and greatest size, and whether members may count from the end. */
const lists = {
  BYMONTH: { min: 1, max: 12, signed: false },
  BYWEEKNO: { min: 1, max: 53, signed: true },
  BYYEARDAY: { min: 1, max: 366, signed: true },
  BYMONTHDAY: { min: 1, max: 31, signed: true },
  BYHOUR: { min: 0, max: 23, signed: false },
  BYMINUTE: { min: 0, max: 59, signed: false },
  // 60 is a leap second, which no clock of ours shows.
  BYSECOND: { min: 0, max: 59, signed: false },
  BYSETPOS: { min: 1, max: 366, signed: true },
} as const;

type ListName = keyof typeof lists;

const knownParts: ReadonlySet<string> = new Set([
  'FREQ',
  'INTERVAL',
  'COUNT',
  'UNTIL',
  'WKST',
  'BYDAY',
  'RSCALE',
  'SKIP',
  ...Object.keys(lists),
]);

/** A refusal on its way out of the small readers below; never leaves this file. */
class Refusal extends Error {}

/**
 * Reads the value of an RRULE property. Case, blanks at the ends and empty parts (`FREQ=WEEKLY;`)
 * do not matter; unknown, repeated or out-of-range parts are refused.
 */
export function parseRecurrenceRule(text: string): Result<RecurrenceRule, RuleError> {
  try {
    return ok(readRule(readParts(text)));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return err({ kind: 'bad-rule', reason: error.message });
  }
}

function readParts(text: string): ReadonlyMap<string, string> {
  const parts = new Map<string, string>();
  for (const part of text.trim().toUpperCase().split(';')) {
    if (part === '') continue;
    const equals = part.indexOf('=');
    const name = part.slice(0, Math.max(0, equals)).trim();
    if (!knownParts.has(name)) throw new Refusal(`${clip(part)} is no part of a rule`);
    if (parts.has(name)) throw new Refusal(`${name} stands twice`);
    parts.set(name, part.slice(equals + 1).trim());
  }
  return parts;
}

function readRule(parts: ReadonlyMap<string, string>): RecurrenceRule {
  const frequency = frequencies.find((name) => name === parts.get('FREQ'));
  if (frequency === undefined) throw new Refusal(`FREQ is ${clip(parts.get('FREQ') ?? 'missing')}`);
  // RFC 7529: other calendars, and other ways to treat days that do not exist.
  if (
    (parts.get('RSCALE') ?? 'GREGORIAN') !== 'GREGORIAN' ||
    (parts.get('SKIP') ?? 'OMIT') !== 'OMIT'
  ) {
    throw new Refusal('RSCALE and SKIP other than GREGORIAN and OMIT are not supported');
  }
  return {
    frequency,
    interval: readPositive(parts, 'INTERVAL') ?? 1,
    count: readPositive(parts, 'COUNT'),
    until: readUntil(parts.get('UNTIL')),
    weekStart: readWeekStart(parts.get('WKST')),
    byMonth: readList(parts, 'BYMONTH'),
    byWeekNumber: readList(parts, 'BYWEEKNO'),
    byYearDay: readList(parts, 'BYYEARDAY'),
    byMonthDay: readList(parts, 'BYMONTHDAY'),
    byWeekday: readWeekdays(parts.get('BYDAY')),
    byHour: readList(parts, 'BYHOUR'),
    byMinute: readList(parts, 'BYMINUTE'),
    bySecond: readList(parts, 'BYSECOND'),
    bySetPosition: readList(parts, 'BYSETPOS'),
  };
}

function readPositive(parts: ReadonlyMap<string, string>, name: string): number | null {
  const text = parts.get(name);
  if (text === undefined) return null;
  if (!/^\d{1,12}$/.test(text) || Number(text) === 0) {
    throw new Refusal(`${name}=${clip(text)} is no positive number`);
  }
  return Number(text);
}

function readList(parts: ReadonlyMap<string, string>, name: ListName): readonly number[] | null {
  const text = parts.get(name);
  if (text === undefined) return null;
  const { min, max, signed } = lists[name];
  const values = new Set<number>();
  for (const member of text.split(',')) {
    const value = /^[+-]?\d{1,3}$/.test(member) ? Number(member) : NaN;
    const size = signed ? Math.abs(value) : value;
    if (!(size >= min && size <= max)) throw new Refusal(`${name}=${clip(member)} is out of range`);
    values.add(value);
  }
  return [...values].sort((a, b) => a - b);
}

function readWeekdays(text: string | undefined): readonly RuleWeekday[] | null {
  if (text === undefined) return null;
  return [...new Set(text.split(','))].map((member) => {
    const weekday = weekdays.findIndex((name) => name === member.slice(-2));
    const ordinal = member.slice(0, -2);
    if (weekday < 0 || !/^(?:[+-]?\d{1,2})?$/.test(ordinal)) {
      throw new Refusal(`BYDAY=${clip(member)} is no weekday`);
    }
    if (ordinal !== '' && (Number(ordinal) === 0 || Math.abs(Number(ordinal)) > 53)) {
      throw new Refusal(`BYDAY=${clip(member)} is out of range`);
    }
    return { weekday, ordinal: Number(ordinal) };
  });
}

function readWeekStart(text: string | undefined): number {
  if (text === undefined) return 0;
  const weekday = weekdays.findIndex((name) => name === text);
  if (weekday < 0) throw new Refusal(`WKST=${clip(text)} is no weekday`);
  return weekday;
}

function readUntil(text: string | undefined): RuleEnd | null {
  if (text === undefined) return null;
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
