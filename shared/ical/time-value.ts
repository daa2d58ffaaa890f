/** Values of DTSTART, DTEND, EXDATE, RDATE and RECURRENCE-ID, in every form aws-facts 1.5 names. */
import { err, ok, type Result } from '../kernel/result.ts';
import type { Zone } from '../time/local-date-time.ts';
import type { EpochMs } from '../time/time-range.ts';
import { addDays } from '../time/iso-date.ts';
import { dayMs, isoOfDayNumber, localOf, wallMsOf, type WallMs } from '../time/wall-ms.ts';
import { toInstantOf, type CalendarTime } from './calendar-time.ts';
import type { CalendarZones } from './calendar-zones.ts';
import { splitDateLine, type LineParts } from './content-line.ts';
import { dateLength, localLength, utcLength, wallMsAt } from './date-value.ts';
import { readDuration, type DurationValue } from './duration-value.ts';

/** A time of the text, as it is written and as an instant. */
export interface TimeReading {
  readonly time: CalendarTime;
  readonly epochMs: EpochMs;
  /** Known through rules that no named zone shares: the wall clock it was written in is lost. */
  readonly byRules?: true;
}

/** One RDATE: a start and, for a PERIOD, how it ends. */
export interface PeriodReading {
  readonly start: TimeReading;
  readonly end: TimeReading | null;
}

const letterZ = /z$/i;
const mostValues = 10_000;

/** Reads a line with one time. The error is the reason, for a `Problem`. */
export function readTimeLine(content: string, zones: CalendarZones): Result<TimeReading, string> {
  const parts = splitDateLine(content);
  return parts === null ? err('The line has no colon') : readTime(parts.value, parts, zones);
}

/** Reads a line with times between commas: those that can be read, and a reason for each that cannot. */
export function readTimesLine(
  content: string,
  zones: CalendarZones,
): { readonly periods: readonly PeriodReading[]; readonly faults: readonly string[] } {
  const parts = splitDateLine(content);
  if (parts === null) return { periods: [], faults: ['The line has no colon'] };
  const periods: PeriodReading[] = [];
  const faults: string[] = [];
  const values = parts.value.split(',', mostValues + 1);
  for (const value of values.slice(0, mostValues)) {
    const period = readPeriod(value, parts, zones);
    if (period.ok) periods.push(period.value);
    else faults.push(period.error);
  }
  if (values.length > mostValues) faults.push(`Only the first ${mostValues} times are read`);
  return { periods, faults };
}

/**
 * The time so much later: days by the wall clock, the rest as it elapses (RFC 5545 section 3.3.6).
 * Null for hours after a whole day, which the RFC does not know.
 */
export function timeAfter({ time }: TimeReading, duration: DurationValue): TimeReading | null {
  const { days, elapsedMs } = duration;
  if (time.kind === 'utc') return utc(time.epochMs + days * dayMs + elapsedMs);
  if (time.kind === 'date' && elapsedMs !== 0) return null;
  const later: CalendarTime =
    time.kind === 'date'
      ? { ...time, date: addDays(time.date, days) }
      : { ...time, local: localOf(wallMsOf(time.local) + days * dayMs) };
  const epochMs = toInstantOf(later);
  return elapsedMs === 0 ? { time: later, epochMs } : utc(epochMs + elapsedMs);
}

function readPeriod(
  raw: string,
  parts: LineParts,
  zones: CalendarZones,
): Result<PeriodReading, string> {
  const slash = raw.indexOf('/');
  const start = readTime(slash < 0 ? raw : raw.slice(0, slash), parts, zones);
  if (!start.ok) return start;
  if (slash < 0) return ok({ start: start.value, end: null });
  const rawEnd = raw.slice(slash + 1);
  const duration = readDuration(rawEnd);
  const end = duration === null ? null : timeAfter(start.value, duration);
  if (end !== null) return ok({ start: start.value, end });
  const read = readTime(rawEnd, parts, zones);
  return read.ok ? ok({ start: start.value, end: read.value }) : read;
}

function readTime(
  raw: string,
  { parameters }: LineParts,
  zones: CalendarZones,
): Result<TimeReading, string> {
  const value = raw.trim();
  const isUtc = value.length === utcLength && letterZ.test(value);
  const isShaped = isUtc || value.length === localLength || value.length === dateLength;
  const wallMs = isShaped ? wallMsAt(value, 0, value.length) : NaN;
  if (Number.isNaN(wallMs)) return err(`${quoted(value)} is no date that exists`);
  const tzid = parameters.get('TZID') ?? '';
  // A time marked as UTC is UTC, whatever zone stands beside it.
  if (tzid === '' || isUtc) return ok(withoutZone(wallMs, value.length));
  const zone = zones.find(tzid);
  if (zone === null) {
    zones.miss(tzid, wallMs);
    return err(unknownZone(tzid, zones));
  }
  const epochMs = zones.instantOf(wallMs, zone);
  if (Number.isNaN(epochMs))
    return err(`${quoted(value)} is too far away to know its zone's clock`);
  if (zone.kind === 'rules') return ok({ ...utc(epochMs), byRules: true });
  return ok({ time: inZone(wallMs, value.length, zone.zone), epochMs });
}

function unknownZone(tzid: string, zones: CalendarZones): string {
  const fault = zones.faultOf(tzid);
  const why =
    fault === null ? 'is not known' : `cannot be used: line ${fault.line}, ${fault.reason}`;
  return `The time zone ${quoted(tzid)} ${why}`;
}

function withoutZone(wallMs: WallMs, length: number): TimeReading {
  if (length === utcLength) return utc(wallMs);
  const time: CalendarTime =
    length === dateLength
      ? { kind: 'date', date: isoOfDayNumber(wallMs / dayMs), zone: null }
      : { kind: 'floating', local: localOf(wallMs) };
  return { time, epochMs: wallMs };
}

const inZone = (wallMs: WallMs, length: number, zone: Zone): CalendarTime =>
  length === dateLength
    ? { kind: 'date', date: isoOfDayNumber(wallMs / dayMs), zone }
    : { kind: 'zoned', local: localOf(wallMs), zone };

const utc = (epochMs: EpochMs): TimeReading => ({ time: { kind: 'utc', epochMs }, epochMs });

/** Text that comes from outside, short enough for a message. */
export const quoted = (raw: string): string =>
  `“${raw.length > 60 ? `${raw.slice(0, 60)}…` : raw}”`;
