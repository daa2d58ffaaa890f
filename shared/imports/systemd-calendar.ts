/**
 * systemd's OnCalendar expressions (systemd.time(7), "Calendar events"): which days, at which times.
 * What systemd refuses is refused here too; compared with `systemd-analyze calendar` in tests.
 */
import { err, ok, type Result } from '../kernel/result.ts';
import type { Zone } from '../time/local-date-time.ts';
import { isZone } from '../time/zone.ts';
import type { DayPattern } from './day-pattern.ts';

/** An expression read. */
export interface SystemdCalendar {
  readonly days: DayPattern;
  /** Minutes of the day, ascending; seconds are dropped. */
  readonly minutesOfDay: readonly number[];
  /** null: the machine's own. */
  readonly zone: Zone | null;
}

/** A machine that works more often in a day has no windows. */
export const mostTimesADay = 24;

const shorthands: ReadonlyMap<string, string> = new Map([
  ['minutely', '*-*-* *:*:00'],
  ['hourly', '*-*-* *:00:00'],
  ['daily', '*-*-* 00:00:00'],
  ['monthly', '*-*-01 00:00:00'],
  ['weekly', 'Mon *-*-* 00:00:00'],
  ['yearly', '*-01-01 00:00:00'],
  ['annually', '*-01-01 00:00:00'],
  ['quarterly', '*-01,04,07,10-01 00:00:00'],
  ['semiannually', '*-01,07-01 00:00:00'],
  ['semi-annually', '*-01,07-01 00:00:00'],
  ['biannually', '*-01,07-01 00:00:00'],
  ['bi-annually', '*-01,07-01 00:00:00'],
]);

const weekdayWords = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];

/** A refusal on its way out of the small readers below; never leaves this file. */
class Refusal extends Error {}

/** Reads an expression; a refusal is a phrase that says which part it is about. */
export function parseSystemdCalendar(text: string): Result<SystemdCalendar, string> {
  try {
    return ok(readCalendar(text.trim()));
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    return err(error.message);
  }
}

function readCalendar(text: string): SystemdCalendar {
  if (text.length > 500) throw new Refusal('it is longer than any calendar expression');
  if (text.startsWith('@')) throw new Refusal('a single moment since 1970 is no schedule');
  const { expression, zone } = withoutZone(text);
  let words = (shorthands.get(expression.toLowerCase()) ?? expression).split(/\s+/);
  if (words[0] === undefined || words[0] === '') throw new Refusal('it is empty');
  const weekdays = /^[a-z]/i.test(words[0]) ? readWeekdays(words[0]) : null;
  if (weekdays !== null) words = words.slice(1);
  const date = words[0] !== undefined && !words[0].includes(':') ? words[0] : null;
  const [time = '00:00', ...others] = date === null ? words : words.slice(1);
  if (others.length > 0) throw new Refusal(`${clip(others[0] ?? '')} is one part too many`);
  return {
    days: { weekdays, either: false, ...(date === null ? anyDate : readDate(date)) },
    minutesOfDay: readTime(time),
    zone,
  };
}

function withoutZone(text: string): { readonly expression: string; readonly zone: Zone | null } {
  const [, expression, name] = /^(\S.*)\s+([A-Za-z][\w+\-/]*)$/.exec(text) ?? [];
  if (expression === undefined || name === undefined) return { expression: text, zone: null };
  if (name === 'UTC') return { expression, zone: 'UTC' };
  if (isZone(name)) return { expression, zone: name };
  throw new Refusal(`${clip(name)} is no zone`);
}

const anyDate = { years: null, months: null, days: null, daysFromEnd: null };

function readDate(text: string): Pick<DayPattern, 'years' | 'months' | 'days' | 'daysFromEnd'> {
  const [before, fromEnd, ...more] = text.split('~');
  const parts = (before ?? '').split('-');
  const names = fromEnd === undefined ? parts : [...parts, fromEnd];
  if (more.length > 0 || names.length < 2 || names.length > 3) {
    throw new Refusal(`${clip(text)} is no date of year, month and day`);
  }
  const [day = '', month = '', year = '*'] = names.reverse();
  return {
    years: readYears(year),
    months: readPart(month, { name: 'month', from: 1, to: 12 }),
    days: fromEnd === undefined ? readPart(day, { name: 'day', from: 1, to: 31 }) : null,
    daysFromEnd: fromEnd === undefined ? null : readFromEnd(day),
  };
}

/** Of two digits are 1970 to 2069. */
function readYears(text: string): ReadonlySet<number> | null {
  const whole = text.replace(/(?<![\d/])\d{1,2}(?!\d)/g, (digits) =>
    String(Number(digits) + (Number(digits) < 70 ? 2_000 : 1_900)),
  );
  return readPart(whole, { name: 'year', from: 1970, to: 2199 });
}

/** `~07/1` are the last seven days: a repetition goes on towards the end of the month. */
function readFromEnd(text: string): ReadonlySet<number> {
  const limits = { name: 'day', from: 1, to: 31 };
  const values = text.split(',').flatMap((member) => {
    const [, start, step] = /^(\d{1,2})\/(\d{1,2})$/.exec(member) ?? [];
    if (start === undefined) {
      if (member === '*' || member.includes('/')) throw unclear(member, limits.name);
      return [...(readPart(member, limits) ?? [])];
    }
    const [first, by] = [numberIn(start, limits), Number(step)];
    if (by < 1) throw unclear(member, limits.name);
    return Array.from({ length: Math.ceil(first / by) }, (_, index) => first - index * by);
  });
  return new Set(values);
}

function readTime(text: string): readonly number[] {
  const parts = text.split(':');
  if (parts.length < 2 || parts.length > 3) throw new Refusal(`${clip(text)} is no time of day`);
  const sixty = { from: 0, to: 59 };
  const hours = members(readPart(parts[0] ?? '', { name: 'hour', from: 0, to: 23 }), 24);
  const minutes = members(readPart(parts[1] ?? '', { name: 'minute', ...sixty }), 60);
  const second = (parts[2] ?? '00').replace(/\.\d{1,6}$/, '');
  const seconds = members(readPart(second, { name: 'second', ...sixty }), 60);
  if (hours.length * minutes.length * seconds.length > mostTimesADay) {
    throw new Refusal(`it comes more than ${mostTimesADay} times a day, which is no window`);
  }
  const all = hours.flatMap((hour) => minutes.map((minute) => hour * 60 + minute));
  return [...new Set(all)].sort((a, b) => a - b);
}

const members = (set: ReadonlySet<number> | null, count: number): readonly number[] =>
  set === null ? Array.from({ length: count }, (_, index) => index) : [...set];

interface PartLimits {
  readonly name: string;
  readonly from: number;
  readonly to: number;
}

/** Values, ranges `1..7` and repetitions `1/3`; null for `*`. */
function readPart(text: string, limits: PartLimits): ReadonlySet<number> | null {
  if (text === '*') return null;
  const values = new Set<number>();
  for (const member of text.split(',')) {
    const [, start, end, step] = /^(\d{1,4})(?:\.\.(\d{1,4}))?(?:\/(\d{1,4}))?$/.exec(member) ?? [];
    if (start === undefined) throw unclear(member, limits.name);
    const first = numberIn(start, limits);
    const last =
      end === undefined ? (step === undefined ? first : limits.to) : numberIn(end, limits);
    const by = Number(step ?? 1);
    if (last < first || by < 1) throw unclear(member, limits.name);
    for (let value = first; value <= last; value += by) values.add(value);
  }
  return values;
}

function numberIn(text: string, { name, from, to }: PartLimits): number {
  const value = Number(text);
  if (value < from || value > to) throw new Refusal(`${clip(text)} is no ${name}`);
  return value;
}

function readWeekdays(text: string): ReadonlySet<number> {
  const values = new Set<number>();
  for (const member of text.replace(/,$/, '').split(',')) {
    const [first = '', last = first, ...more] = member.split(/\.\.|-/);
    const [from, to] = [weekdayOf(first), weekdayOf(last)];
    if (more.length > 0 || to < from) throw unclear(member, 'weekday');
    for (let day = from; day <= to; day += 1) values.add(day);
  }
  return values;
}

function weekdayOf(text: string): number {
  const word = text.toLowerCase();
  const index = weekdayWords.findIndex((name) => word === name || word === name.slice(0, 3));
  if (index < 0) throw unclear(text, 'weekday');
  return index;
}

const unclear = (text: string, name: string): Refusal =>
  new Refusal(`${clip(text) || 'nothing'} is no ${name}`);

const clip = (text: string): string => (text.length > 40 ? `${text.slice(0, 40)}…` : text);
