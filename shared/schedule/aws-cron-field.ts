/**
 * One field of an AWS cron expression. Grammar of the Systems Manager user guide, "Cron and rate
 * expressions": lists of values, ranges and steps, and in the day fields `?`, `L`, `W` and `#`.
 */
import { err, ok, type Result } from '../kernel/result.ts';

/** What a field may hold. */
export interface FieldShape {
  readonly name: string;
  readonly min: number;
  readonly max: number;
  /** Names of `min`, `min + 1`, …; empty where there are only numbers. */
  readonly names: readonly string[];
}

/** One member of a field's list that is more than plain values; weekdays count 1 = Sunday. */
export type SpecialDay =
  | { readonly kind: 'last-day'; readonly daysBefore: number }
  | { readonly kind: 'last-workday' }
  | { readonly kind: 'nearest-workday'; readonly day: number }
  | { readonly kind: 'last-weekday'; readonly weekday: number }
  | { readonly kind: 'nth-weekday'; readonly weekday: number; readonly ordinal: number };

/** A field read: `*` and `?` hold no values, a list holds them ascending. */
export type Field =
  | { readonly kind: 'any' }
  | { readonly kind: 'unspecified' }
  | {
      readonly kind: 'list';
      readonly values: readonly number[];
      readonly specials: readonly SpecialDay[];
    };

/** The shapes of the seven fields. */
export const fieldShapes = {
  seconds: { name: 'seconds', min: 0, max: 59, names: [] },
  minutes: { name: 'minutes', min: 0, max: 59, names: [] },
  hours: { name: 'hours', min: 0, max: 23, names: [] },
  dayOfMonth: { name: 'day of month', min: 1, max: 31, names: [] },
  month: {
    name: 'month',
    min: 1,
    max: 12,
    names: [...'JAN FEB MAR APR MAY JUN JUL AUG SEP OCT NOV DEC'.split(' ')],
  },
  dayOfWeek: {
    name: 'day of week',
    min: 1,
    max: 7,
    names: ['SUN', 'MON', 'TUE', 'WED', 'THU', 'FRI', 'SAT'],
  },
  year: { name: 'year', min: 1970, max: 2199, names: [] },
} satisfies Record<string, FieldShape>;

const member = /^(?:\*|([A-Z]+|\d+)(?:-([A-Z]+|\d+))?)(?:\/(\d+))?$/;

/** Reads one field; a refusal says what is wrong with which part. */
export function parseField(text: string, shape: FieldShape): Result<Field, string> {
  if (text === '*') return anyField;
  if (text === '?') {
    return isDayField(shape)
      ? unspecifiedField
      : err(`"?" may stand only in a day field, not in ${shape.name}`);
  }
  const parts = text.toUpperCase().split(',');
  const values: number[] = [];
  const specials: SpecialDay[] = [];
  for (const part of parts) {
    const special = parseSpecial(part, shape);
    if (special !== null) {
      specials.push(special);
      continue;
    }
    const refused = addValues(part, shape, values);
    if (refused !== null) return err(refused);
  }
  if (values.length > 1) return ok({ kind: 'list', values: ascending(values), specials });
  return ok({ kind: 'list', values, specials });
}

const anyField = ok<Field>({ kind: 'any' });
const unspecifiedField = ok<Field>({ kind: 'unspecified' });

const ascending = (values: readonly number[]): readonly number[] =>
  [...new Set(values)].sort((a, b) => a - b);

const isDayField = (shape: FieldShape): boolean =>
  shape === fieldShapes.dayOfMonth || shape === fieldShapes.dayOfWeek;

/** Adds a member's values; a refusal comes back as text. */
function addValues(part: string, shape: FieldShape, values: number[]): string | null {
  // Alone, L is the last day of the week: Saturday.
  const plain = part === 'L' && shape === fieldShapes.dayOfWeek ? shape.max : valueOf(part, shape);
  if (plain !== null) {
    values.push(plain);
    return null;
  }
  const [whole, from, to, step] = member.exec(part) ?? [];
  if (whole === undefined) return `"${part}" is no ${shape.name}`;
  const stride = step === undefined ? 1 : Number(step);
  if (stride === 0) return `a step of 0 in ${shape.name} never moves on`;
  const first = from === undefined ? shape.min : valueOf(from, shape);
  const last = lastOfMember({ from, to, step }, shape);
  if (first === null || last === null) {
    return `${shape.name} goes from ${shape.min} to ${shape.max}, not "${part}"`;
  }
  const size = shape.max - shape.min + 1;
  if (first > last && shape === fieldShapes.year) return `the years of "${part}" run backwards`;
  // FRI-MON and 22-2 go round the end, as Quartz reads them.
  const end = first > last ? last + size : last;
  for (let value = first; value <= end; value += stride) {
    values.push(value > shape.max ? value - size : value);
  }
  return null;
}

function lastOfMember(
  parts: {
    readonly from: string | undefined;
    readonly to: string | undefined;
    readonly step: string | undefined;
  },
  shape: FieldShape,
): number | null {
  if (parts.to !== undefined) return valueOf(parts.to, shape);
  // `0/15` runs on to the end of the field; a plain value is itself.
  return parts.from === undefined || parts.step !== undefined
    ? shape.max
    : valueOf(parts.from, shape);
}

function valueOf(text: string, { min, max, names }: FieldShape): number | null {
  const value = digits(text);
  if (value >= min && value <= max) return value;
  const named = names.indexOf(text);
  return named >= 0 ? min + named : null;
}

/** The number of up to four digits that the text is, or NaN. */
function digits(text: string): number {
  if (text.length === 0 || text.length > 4) return NaN;
  let value = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return NaN;
    value = value * 10 + digit;
  }
  return value;
}

function parseSpecial(part: string, shape: FieldShape): SpecialDay | null {
  if (shape === fieldShapes.dayOfMonth) return parseMonthDaySpecial(part);
  if (shape === fieldShapes.dayOfWeek) return parseWeekdaySpecial(part);
  return null;
}

function parseMonthDaySpecial(part: string): SpecialDay | null {
  if (!part.startsWith('L') && !part.endsWith('W')) return null;
  if (part === 'LW') return { kind: 'last-workday' };
  const [last, daysBefore] = /^L(?:-(\d{1,2}))?$/.exec(part) ?? [];
  if (last !== undefined && Number(daysBefore ?? 0) <= 30) {
    return { kind: 'last-day', daysBefore: Number(daysBefore ?? 0) };
  }
  const day = valueOf(/^(\d{1,2})W$/.exec(part)?.[1] ?? '', fieldShapes.dayOfMonth);
  return day === null ? null : { kind: 'nearest-workday', day };
}

/** `THUL` is the last Thursday, `TUE#2` the second Tuesday. */
function parseWeekdaySpecial(part: string): SpecialDay | null {
  const hash = part.indexOf('#');
  const isLast = part.length > 1 && part.endsWith('L');
  if (hash < 0 && !isLast) return null;
  const weekday = valueOf(part.slice(0, isLast ? -1 : hash), fieldShapes.dayOfWeek);
  if (weekday === null) return null;
  if (isLast) return { kind: 'last-weekday', weekday };
  const ordinal = digits(part.slice(hash + 1));
  return ordinal >= 1 && ordinal <= 5 ? { kind: 'nth-weekday', weekday, ordinal } : null;
}
