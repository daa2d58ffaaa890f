/** AWS cron expressions: six fields, or seven with seconds first; 1 is Sunday. */
import { err, ok, type Result } from '../kernel/result.ts';
import { fieldShapes, parseField, type Field, type FieldShape } from './aws-cron-field.ts';
import { allDays, everyWeekday, monthDay, nthOf, type DaySet, type MonthAt } from './month-days.ts';

/** A cron expression read. Times are ascending; `months` and `years` null mean all of them. */
export interface AwsCron {
  readonly kind: 'cron';
  readonly text: string;
  readonly hasSeconds: boolean;
  readonly seconds: readonly number[];
  readonly minutes: readonly number[];
  readonly hours: readonly number[];
  readonly dayOfMonth: Field;
  readonly months: ReadonlySet<number> | null;
  readonly dayOfWeek: Field;
  readonly years: ReadonlySet<number> | null;
}

/** Why a field was refused; `position` counts characters of the text given, from 0. */
export interface CronFault {
  readonly reason: string;
  readonly position: number;
}

const sixFields: readonly FieldShape[] = [
  fieldShapes.minutes,
  fieldShapes.hours,
  fieldShapes.dayOfMonth,
  fieldShapes.month,
  fieldShapes.dayOfWeek,
  fieldShapes.year,
];

const sevenFields: readonly FieldShape[] = [fieldShapes.seconds, ...sixFields];

/**
 * Reads what stands between the parentheses of the schedule `text`; `position` counts from its first
 * character.
 */
export function parseAwsCron(inner: string, text: string): Result<AwsCron, CronFault> {
  const words = wordsOf(inner);
  if (words.length !== 6 && words.length !== 7) {
    return err({ reason: `has ${words.length} fields instead of 6 or 7`, position: 0 });
  }
  const shapes = words.length === 7 ? sevenFields : sixFields;
  const fields: Field[] = [];
  let position = 0;
  for (const [index, word] of words.entries()) {
    position = inner.indexOf(word, position);
    // There are as many shapes as words.
    const field = parseField(word, shapes[index] as FieldShape);
    if (!field.ok) return err({ reason: field.error, position });
    fields.push(field.value);
    position += word.length;
  }
  return joined(text, fields);
}

const wordsOf = (text: string): readonly string[] => {
  const words = text.split(' ');
  // Nearly every expression has single blanks; the others may have any.
  return words.includes('') || text.includes('\t') ? text.split(/\s+/).filter(Boolean) : words;
};

function joined(text: string, fields: readonly Field[]): Result<AwsCron, CronFault> {
  const hasSeconds = fields.length === 7;
  const [minutes, hours, dayOfMonth, month, dayOfWeek, year] = hasSeconds
    ? fields.slice(1)
    : fields;
  // Six fields were read above; the destructuring cannot know.
  if (!minutes || !hours || !dayOfMonth || !month || !dayOfWeek || !year) throw new Error(text);
  const clash = dayFieldsClash(dayOfMonth, dayOfWeek);
  if (clash !== null) return err({ reason: clash, position: 0 });
  return ok({
    kind: 'cron',
    text,
    hasSeconds,
    seconds: hasSeconds ? valuesOf(fields[0], fieldShapes.seconds) : [0],
    minutes: valuesOf(minutes, fieldShapes.minutes),
    hours: valuesOf(hours, fieldShapes.hours),
    dayOfMonth,
    months: month.kind === 'list' ? new Set(month.values) : null,
    dayOfWeek,
    years: year.kind === 'list' ? new Set(year.values) : null,
  });
}

/** AWS asks for `?` in one day field. `*` in one or both turns up too and means the same. */
function dayFieldsClash(dayOfMonth: Field, dayOfWeek: Field): string | null {
  if (dayOfMonth.kind === 'list' && dayOfWeek.kind === 'list') {
    return 'day of month and day of week are both given; one of them must be "?"';
  }
  return dayOfMonth.kind === 'unspecified' && dayOfWeek.kind === 'unspecified'
    ? 'day of month and day of week are both "?"'
    : null;
}

function valuesOf(field: Field | undefined, shape: FieldShape): readonly number[] {
  return field?.kind === 'list' ? field.values : allOf(shape);
}

const allOf = ({ min, max }: FieldShape): readonly number[] =>
  Array.from({ length: max - min + 1 }, (_, index) => min + index);

/** The days of a month on which the expression runs, year and month fields apart. */
export function cronDays({ dayOfMonth, dayOfWeek }: AwsCron, month: MonthAt): DaySet {
  if (dayOfMonth.kind === 'list') return listedDays(dayOfMonth, month);
  return dayOfWeek.kind === 'list' ? listedWeekdays(dayOfWeek, month) : allDays(month.length);
}

type ListField = Extract<Field, { kind: 'list' }>;

function listedDays({ values, specials }: ListField, month: MonthAt): DaySet {
  let days = 0;
  for (const value of values) days |= monthDay(value, month.length);
  for (const special of specials) {
    if (special.kind === 'last-day') days |= monthDay(-1 - special.daysBefore, month.length);
    if (special.kind === 'last-workday') days |= nearestWorkday(month.length, month);
    if (special.kind === 'nearest-workday') days |= nearestWorkday(special.day, month);
  }
  return days;
}

function listedWeekdays({ values, specials }: ListField, month: MonthAt): DaySet {
  let days = 0;
  for (const value of values) days |= weekdaysIn(value, month);
  for (const special of specials) {
    if (special.kind === 'last-weekday') days |= nthOf(weekdaysIn(special.weekday, month), -1);
    if (special.kind === 'nth-weekday') {
      days |= nthOf(weekdaysIn(special.weekday, month), special.ordinal);
    }
  }
  return days;
}

/** AWS counts 1…7 from Sunday, we 0…6 from Monday. */
const weekdaysIn = (awsWeekday: number, { length, firstWeekday }: MonthAt): DaySet =>
  everyWeekday((awsWeekday + 5) % 7, length, firstWeekday);

/** Monday to Friday nearest to the day, never in another month; none when the month lacks the day. */
function nearestWorkday(day: number, month: MonthAt): DaySet {
  if (day > month.length) return 0;
  const weekday = (month.firstWeekday + day - 1) % 7;
  if (weekday === 5) return monthDay(day === 1 ? 3 : day - 1, month.length);
  if (weekday === 6) return monthDay(day === month.length ? day - 2 : day + 1, month.length);
  return monthDay(day, month.length);
}
