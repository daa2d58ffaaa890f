/** The recurrence rules that VTIMEZONE blocks use: once a year, on a day of a month. */
import {
  civilOf,
  dayMs,
  dayNumberOf,
  daysInMonth,
  weekdayIndexOf,
  type WallMs,
} from '../time/wall-ms.ts';
import { weekdays } from '../time/iso-date.ts';
import { dateLength, utcLength, wallMsAt } from './date-value.ts';

/** Days of a year are numbers from 1; weekdays 0 for Monday, as in wall-ms.ts. */
export interface YearlyRule {
  /** null: that of the first onset. */
  readonly month: number | null;
  readonly weekday: number | null;
  /** 1… from the start of the month, -1… from its end; 0 when the days of the month decide. */
  readonly ordinal: number;
  /** Days of the month that qualify; empty for any. */
  readonly monthDays: readonly number[];
  readonly count: number;
  readonly until: { readonly ms: number; readonly utc: boolean } | null;
}

/** Reads such a rule. Null for every other rule. */
export function readYearlyRule(raw: string): YearlyRule | null {
  const parts = new Map<string, string>();
  for (const part of raw.trim().toUpperCase().split(';', 20)) {
    const equals = part.indexOf('=');
    if (equals > 0) parts.set(part.slice(0, equals), part.slice(equals + 1));
  }
  const known = new Set([
    'FREQ',
    'INTERVAL',
    'BYMONTH',
    'BYDAY',
    'BYMONTHDAY',
    'COUNT',
    'UNTIL',
    'WKST',
  ]);
  const odd = [...parts.keys()].some((name) => !known.has(name));
  if (odd || parts.get('FREQ') !== 'YEARLY' || (parts.get('INTERVAL') ?? '1') !== '1') return null;
  const day = readDay(parts.get('BYDAY'));
  const month = readMonth(parts.get('BYMONTH'));
  const until = readUntil(parts.get('UNTIL'));
  const monthDays = (parts.get('BYMONTHDAY') ?? '').split(',', 32).filter(Boolean).map(Number);
  const count = Number(parts.get('COUNT') ?? Infinity);
  const valid =
    monthDays.every((value) => Number.isInteger(value) && value >= 1 && value <= 31) &&
    !Number.isNaN(count);
  if (day === undefined || month === undefined || until === undefined || !valid) return null;
  // A weekday without ordinal or days would be every week of the month.
  if (day !== null && day.ordinal === 0 && monthDays.length === 0) return null;
  return {
    month,
    weekday: day?.weekday ?? null,
    ordinal: day?.ordinal ?? 0,
    monthDays,
    count,
    until,
  };
}

/**
 * Wall-clock readings of a rule from its first onset up to the end of `lastYear`, in order.
 *
 * @param fromMs offset the wall shows before each onset; decides where UNTIL in UTC falls.
 */
export function wallsOfYearlyRule(
  rule: YearlyRule,
  onset: { readonly firstWallMs: WallMs; readonly fromMs: number },
  lastYear: number,
): readonly WallMs[] {
  const first = civilOf(Math.floor(onset.firstWallMs / dayMs));
  const timeMs = onset.firstWallMs - dayNumberOf(first.year, first.month, first.day) * dayMs;
  const walls: WallMs[] = [];
  let left = rule.count;
  for (let year = first.year; year <= lastYear && left > 0; year++) {
    const day = dayInYear(rule, year, first);
    if (day === null) continue;
    const wallMs = day * dayMs + timeMs;
    if (wallMs < onset.firstWallMs) continue;
    if (rule.until !== null && wallMs - (rule.until.utc ? onset.fromMs : 0) > rule.until.ms) break;
    walls.push(wallMs);
    left--;
  }
  return walls;
}

function dayInYear(
  rule: YearlyRule,
  year: number,
  first: { readonly month: number; readonly day: number },
): number | null {
  const month = rule.month ?? first.month;
  const length = daysInMonth(year, month);
  const start = dayNumberOf(year, month, 1);
  const { weekday, ordinal, monthDays } = rule;
  if (weekday === null) {
    const day = monthDays[0] ?? first.day;
    return day <= length ? start + day - 1 : null;
  }
  const hits: number[] = [];
  for (let day = 1; day <= length; day++)
    if (
      weekdayIndexOf(start + day - 1) === weekday &&
      (monthDays.length === 0 || monthDays.includes(day))
    )
      hits.push(start + day - 1);
  return hits.at(ordinal > 0 ? ordinal - 1 : ordinal) ?? null;
}

// Of the three below, `undefined` says that the part is not understood, `null` that it is absent.

function readDay(raw: string | undefined): { weekday: number; ordinal: number } | null | undefined {
  if (raw === undefined) return null;
  const parts = /^([+-]?[1-5])?(MO|TU|WE|TH|FR|SA|SU)$/.exec(raw);
  if (parts === null) return undefined;
  const weekday = weekdays.findIndex((name) => name === parts[2]);
  return { weekday, ordinal: Number(parts[1] ?? 0) };
}

function readMonth(raw: string | undefined): number | null | undefined {
  if (raw === undefined) return null;
  return /^(0?[1-9]|1[0-2])$/.test(raw) ? Number(raw) : undefined;
}

function readUntil(raw: string | undefined): YearlyRule['until'] | undefined {
  if (raw === undefined) return null;
  const ms = wallMsAt(raw, 0, raw.length);
  if (Number.isNaN(ms)) return undefined;
  const dayLong = raw.length === dateLength ? dayMs - 1 : 0;
  return { ms: ms + dayLong, utc: raw.length === utcLength };
}
