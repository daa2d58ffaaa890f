/**
 * Cron lines as crontab(5) and Foreman's recurring logics write them: five fields, or `@weekly`. A day
 * of the month and a weekday that are both named mean either of them (Vixie cron).
 */
import { err, ok, type Result } from '../kernel/result.ts';
import type { DayPattern } from './day-pattern.ts';

/** A cron line read. */
export interface UnixCron {
  readonly days: DayPattern;
  /** Minutes of the day, ascending. */
  readonly minutesOfDay: readonly number[];
}

const mostTimesADay = 24;

const shorthands: ReadonlyMap<string, string> = new Map([
  ['@yearly', '0 0 1 1 *'],
  ['@annually', '0 0 1 1 *'],
  ['@monthly', '0 0 1 * *'],
  ['@weekly', '0 0 * * 0'],
  ['@daily', '0 0 * * *'],
  ['@midnight', '0 0 * * *'],
  ['@hourly', '0 * * * *'],
]);

const monthNames = [
  'jan',
  'feb',
  'mar',
  'apr',
  'may',
  'jun',
  'jul',
  'aug',
  'sep',
  'oct',
  'nov',
  'dec',
];
const dayNames = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat'];

interface FieldShape {
  readonly name: string;
  readonly from: number;
  readonly to: number;
  /** Names of the values, from `from` on. */
  readonly names?: readonly string[];
}

const shapes = [
  { name: 'minute', from: 0, to: 59 },
  { name: 'hour', from: 0, to: 23 },
  { name: 'day', from: 1, to: 31 },
  { name: 'month', from: 1, to: 12, names: monthNames },
  { name: 'weekday', from: 0, to: 7, names: dayNames },
] as const satisfies readonly FieldShape[];

/** Reads the five fields; a refusal is a phrase that says which one it is about. */
export function parseUnixCron(text: string): Result<UnixCron, string> {
  const trimmed = text.trim().toLowerCase();
  const fields = (shorthands.get(trimmed) ?? trimmed).split(/\s+/);
  if (fields.length !== shapes.length || trimmed.length > 500) return err('it has not five fields');
  const read = shapes.map((shape, index) => readField(fields[index] ?? '', shape));
  const faulty = read.findIndex((values) => values === null);
  if (faulty >= 0) {
    return err(`its ${shapes[faulty]?.name ?? ''} ${(fields[faulty] ?? '').slice(0, 40)} is none`);
  }
  const [minutes, hours, days, months, weekdays] = read.map(
    (values) => values ?? new Set<number>(),
  );
  if (!minutes || !hours || !days || !months || !weekdays) return err('it has not five fields');
  if (minutes.size * hours.size > mostTimesADay) {
    return err(`it comes more than ${mostTimesADay} times a day, which is no window`);
  }
  const all = [...hours].flatMap((hour) => [...minutes].map((minute) => hour * 60 + minute));
  return ok({
    days: {
      years: null,
      months: months.size === 12 ? null : months,
      days: days.size === 31 ? null : days,
      daysFromEnd: null,
      weekdays: fields[4]?.startsWith('*') && weekdays.size >= 7 ? null : fromMonday(weekdays),
      // Vixie cron looks at the star alone: "*/2" leaves the other field to decide as well.
      either: !fields[2]?.startsWith('*') && !fields[4]?.startsWith('*'),
    },
    minutesOfDay: all.sort((a, b) => a - b),
  });
}

/** Sunday is 0 and 7 there; days here begin on Monday. */
const fromMonday = (weekdays: ReadonlySet<number>): ReadonlySet<number> =>
  new Set([...weekdays].map((day) => (day + 6) % 7));

function readField(text: string, shape: FieldShape): ReadonlySet<number> | null {
  const values = new Set<number>();
  for (const member of text.split(',')) {
    const [, range, step] = /^([^/]+)(?:\/(\d{1,2}))?$/.exec(member) ?? [];
    if (range === undefined) return null;
    const [first, last] = endsOf(range, shape, step !== undefined);
    const by = Number(step ?? 1);
    if (Number.isNaN(first) || Number.isNaN(last) || last < first || by < 1) return null;
    for (let value = first; value <= last; value += by) values.add(value);
  }
  return values;
}

function endsOf(range: string, shape: FieldShape, isStepped: boolean): readonly [number, number] {
  // The week is 0…6 where all of it is meant: 7 is Sunday once more.
  if (range === '*') return [shape.from, shape.name === 'weekday' ? 6 : shape.to];
  const [first = '', last, ...more] = range.split('-');
  const from = valueOf(first, shape);
  if (more.length > 0) return [NaN, NaN];
  if (last === undefined) return [from, isStepped ? shape.to : from];
  return [from, valueOf(last, shape)];
}

function valueOf(text: string, { from, to, names = [] }: FieldShape): number {
  const named = names.indexOf(text);
  if (named >= 0) return named + from;
  const value = /^\d{1,2}$/.test(text) ? Number(text) : NaN;
  return value >= from && value <= to ? value : NaN;
}
