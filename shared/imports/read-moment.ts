/** Days and times as tools export them. What may be read in two ways is not read. */
import type { IsoDate, LocalDateTime, Zone } from '../time/local-date-time.ts';
import type { EpochMs } from '../time/time-range.ts';
import { isIsoDate, isLocalDateTime, wallMsOf } from '../time/wall-ms.ts';
import { toInstant, toLocal } from '../time/zone.ts';

/** A day, a wall-clock reading of whoever wrote it, or an instant. */
export type Moment =
  | { readonly kind: 'day'; readonly date: IsoDate }
  | { readonly kind: 'wall'; readonly local: LocalDateTime }
  | { readonly kind: 'instant'; readonly epochMs: EpochMs };

/** Which of two numbers of `3/9/2027` is the month; null where nothing tells. */
export type DayOrder = 'month-first' | 'day-first' | null;

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The order that a whole column of dates betrays: some number above 12 is a day. */
export function dayOrderOf(texts: readonly string[]): DayOrder {
  let order: DayOrder = null;
  for (const text of texts) {
    const [, first, second] = /^\s*(\d{1,2})[/.-](\d{1,2})[/.-]\d{2,4}\b/.exec(text) ?? [];
    const found: DayOrder =
      Number(first) > 12 ? 'day-first' : Number(second) > 12 ? 'month-first' : null;
    if (found === null) continue;
    if (order !== null && order !== found) return null;
    order = found;
  }
  return order;
}

/**
 * Reads ISO 8601 and RFC 3339, `13/Mar/27 9:00 PM` as Jira writes it, `Mar 13, 2027`, `13 March 2027`,
 * and numbers divided by slashes where `order` tells which is the month. Null: not understood.
 */
export function readMoment(text: string, order: DayOrder = null): Moment | null {
  const trimmed = text.slice(0, 60).trim();
  const date = takeDate(trimmed, order);
  if (date === null) return null;
  const rest = trimmed.slice(date.length).replace(/^(?:,?\s+(?:at\s+)?|T|,)/i, '');
  if (rest === '') return { kind: 'day', date: date.date };
  const time = readTime(rest);
  if (time === null) return null;
  const local = `${date.date}T${time.time}`;
  if (!isLocalDateTime(local)) return null;
  return time.offsetMinutes === null
    ? { kind: 'wall', local }
    : { kind: 'instant', epochMs: wallMsOf(local) - time.offsetMinutes * 60_000 };
}

interface TakenDate {
  readonly date: IsoDate;
  readonly length: number;
}

function takeDate(text: string, order: DayOrder): TakenDate | null {
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})(?!\d)/.exec(text);
  if (iso !== null) return dated(iso, [iso[1], iso[2], iso[3]]);
  const named =
    /^(?:[a-z]{3,9},?\s+)?(\d{1,2})[-/ ]([a-z]{3,9})\.?,?[-/ ](\d{4}|\d{2})(?!\d)/i.exec(text);
  if (named !== null) return dated(named, [named[3], monthOf(named[2]), named[1]]);
  const american = /^(?:[a-z]{3,9},\s+)?([a-z]{3,9})\.? (\d{1,2}),? (\d{4})(?!\d)/i.exec(text);
  if (american !== null) return dated(american, [american[3], monthOf(american[1]), american[2]]);
  const digits = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4}|\d{2})(?!\d)/.exec(text);
  if (digits === null) return null;
  const [, first, second, year] = digits;
  const ordered = orderOf(first, second, order);
  if (ordered === null) return null;
  return dated(digits, ordered === 'month-first' ? [year, first, second] : [year, second, first]);
}

/** The same number twice is the same day in both orders. */
function orderOf(first: string | undefined, second: string | undefined, order: DayOrder): DayOrder {
  if (Number(first) > 12) return 'day-first';
  if (Number(second) > 12 || Number(first) === Number(second)) return 'month-first';
  return order;
}

const monthOf = (word: string | undefined): string =>
  String(months.indexOf((word ?? '').slice(0, 3).toLowerCase()) + 1);

function dated(
  match: RegExpExecArray,
  [year = '', month = '', day = '']: readonly (string | undefined)[],
): TakenDate | null {
  const whole = year.length === 2 ? `20${year}` : year;
  const date = `${whole}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isIsoDate(date) ? { date, length: match[0].length } : null;
}

interface ReadTime {
  /** `HH:mm:ss`. */
  readonly time: string;
  /** null: of whoever wrote it. */
  readonly offsetMinutes: number | null;
}

function readTime(text: string): ReadTime | null {
  const read =
    /^(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d{1,9})?)?\s*([ap]\.?m\.?)?\s*(z|utc|gmt|[+-]\d{2}:?\d{2})?$/i.exec(
      text,
    );
  if (read === null) return null;
  const [, hourText, minutes, seconds = '00', half, offset] = read;
  const hour = hourOf(Number(hourText), half?.charAt(0).toLowerCase());
  if (Number.isNaN(hour)) return null;
  return {
    time: `${String(hour).padStart(2, '0')}:${minutes}:${seconds}`,
    offsetMinutes: offset === undefined ? null : offsetMinutes(offset),
  };
}

function hourOf(hour: number, half: string | undefined): number {
  if (half === undefined) return hour;
  if (hour < 1 || hour > 12) return NaN;
  return (hour % 12) + (half === 'p' ? 12 : 0);
}

function offsetMinutes(text: string): number {
  const [, sign, hours, minutes] = /^([+-])(\d{2}):?(\d{2})$/.exec(text) ?? [];
  if (sign === undefined) return 0;
  return (Number(hours) * 60 + Number(minutes)) * (sign === '-' ? -1 : 1);
}

/** The instant, where a day is its first moment and a wall clock hangs in the zone. */
export function instantOf(moment: Moment, zone: Zone): EpochMs {
  if (moment.kind === 'instant') return moment.epochMs;
  const local = moment.kind === 'wall' ? moment.local : `${moment.date}T00:00`;
  return toInstant(local, zone).epochMs;
}

/** The day it is in the zone. */
export function dayOf(moment: Moment, zone: Zone): IsoDate {
  if (moment.kind === 'day') return moment.date;
  const local = moment.kind === 'wall' ? moment.local : toLocal(moment.epochMs, zone);
  return local.slice(0, local.indexOf('T'));
}
