/**
 * Schedules of maintenance windows: `cron(…)`, `rate(…)` and `at(…)`, read as Systems Manager
 * documents them. AWS's own list of runs is the authority; this is for drafts, previews and ranges
 * AWS was not asked about.
 */
import { assertNever } from '../kernel/assert-never.ts';
import { err, ok, type Result } from '../kernel/result.ts';
import type { LocalDateTime, Zone } from '../time/local-date-time.ts';
import { minuteMs, type EpochMs, type TimeRange } from '../time/time-range.ts';
import { dayMs, isLocalDateTime, localOf, wallMsOf } from '../time/wall-ms.ts';
import { instantOfWall, wallAt, wallSpanOf } from '../time/zone.ts';
import { findZoneTables, type ZoneTables } from '../time/zone-table.ts';
import { cronDays, parseAwsCron, type AwsCron } from './aws-cron.ts';
import type { ExpandSchedule, ScheduleStarts } from './expand-schedule.ts';
import { firstOf, monthOfDay, moveOn } from './month-days.ts';
import { secondsOfDayOf } from './seconds-of-day.ts';
import { mostStarts, StartCollector } from './start-collector.ts';

/** A schedule expression read. */
export type AwsSchedule =
  | AwsCron
  | { readonly kind: 'rate'; readonly text: string; readonly periodMs: number }
  | { readonly kind: 'at'; readonly text: string; readonly local: LocalDateTime };

/** Why there are no runs; `reason` completes "the schedule … ". `position` counts characters from 0. */
export interface AwsScheduleError {
  readonly kind: 'bad-schedule' | 'unknown-zone' | 'bad-date' | 'no-anchor';
  readonly text: string;
  readonly reason: string;
  readonly position?: number;
}

/** A maintenance window's schedule with what narrows it. */
export interface AwsScheduleSpec {
  readonly schedule: string;
  /** IANA zone of cron and at; UTC when absent. */
  readonly timezone?: Zone;
  /** `ScheduleOffset`: whole days after the cron day, same time of day. Cron only. */
  readonly offsetDays?: number;
  /** ISO 8601 with offset (UTC without): no run starts before it. */
  readonly startDate?: string;
  /** ISO 8601 with offset (UTC without): no run starts at or after it. */
  readonly endDate?: string;
  /** An instant known to be a run of a rate schedule, such as AWS's NextExecutionTime. */
  readonly anchorMs?: EpochMs;
  /** When the window was created: a cron day before it is skipped even if day + offset lies ahead. */
  readonly createdMs?: EpochMs;
}

const unitMs = { minute: minuteMs, hour: 60 * minuteMs, day: dayMs };

/** Reads a schedule expression, as tolerant as AWS documents are loose; see aws-schedule-faults.ts for writing. */
export function parseAwsSchedule(text: string): Result<AwsSchedule, AwsScheduleError> {
  const innerAt = text.indexOf('(') + 1;
  const kind = text.slice(0, Math.max(0, innerAt - 1)).trim();
  const innerEnd = text.indexOf(')', innerAt);
  if (innerAt === 0 || innerEnd < 0 || text.slice(innerEnd + 1).trim() !== '') {
    return refuse(text, notASchedule, 0);
  }
  const inner = text.slice(innerAt, innerEnd);
  if (kind === 'cron') {
    const cron = parseAwsCron(inner, text);
    return cron.ok ? cron : refuse(text, cron.error.reason, innerAt + cron.error.position);
  }
  if (kind === 'rate') return parseRate(text, inner, innerAt);
  return kind === 'at' ? parseAt(text, inner, innerAt) : refuse(text, notASchedule, 0);
}

const notASchedule = 'is none of cron(…), rate(…), at(…)';

function parseRate(
  text: string,
  inner: string,
  innerAt: number,
): Result<AwsSchedule, AwsScheduleError> {
  const [, count, unit, plural] = /^\s*(\d{1,9})\s+(minute|hour|day)(s?)\s*$/.exec(inner) ?? [];
  const number = Number(count);
  if (unit !== 'minute' && unit !== 'hour' && unit !== 'day') {
    return refuse(text, 'is not rate(number minutes|hours|days)', innerAt);
  }
  if (number === 0) return refuse(text, 'has a period of 0', innerAt);
  if ((plural === '') !== (number === 1)) {
    return refuse(text, `must say "${number} ${unit}${number === 1 ? '' : 's'}"`, innerAt);
  }
  return ok({ kind: 'rate', text, periodMs: number * unitMs[unit] });
}

function parseAt(
  text: string,
  inner: string,
  innerAt: number,
): Result<AwsSchedule, AwsScheduleError> {
  const local = inner.trim();
  if (!/^\d{4}-/.test(local) || !isLocalDateTime(local)) {
    return refuse(text, 'is not at(YYYY-MM-DDTHH:MM:SS) on a day that exists', innerAt);
  }
  return ok({ kind: 'at', text, local: localOf(wallMsOf(local)) });
}

const refuse = (text: string, reason: string, position: number) =>
  err({ kind: 'bad-schedule', text, reason, position } as const);

/**
 * The runs that start in the half-open range, by direct arithmetic: cost follows the range, not how
 * long ago the window was made. Gap: offset before the gap; fold: first reading.
 */
export const expandAwsSchedule: ExpandSchedule<AwsScheduleSpec, AwsScheduleError> = (
  spec,
  range,
) => {
  const schedule = parseAwsSchedule(spec.schedule);
  if (!schedule.ok) return schedule;
  const zone = spec.timezone ?? 'Etc/UTC';
  const tables = findZoneTables(zone);
  if (tables === null) {
    return err({ kind: 'unknown-zone', text: zone, reason: `is in an unknown zone ${zone}` });
  }
  const bounds = boundsOf(spec);
  if (!bounds.ok) return bounds;
  const startMs = Math.max(range.startMs, bounds.value.startMs);
  const endMs = Math.min(range.endMs, bounds.value.endMs);
  const clipped = { startMs, endMs: Math.max(startMs, endMs) };
  switch (schedule.value.kind) {
    case 'cron':
      return ok(cronRuns(schedule.value, spec, { range: clipped, tables }));
    case 'at':
      return ok(atRun(schedule.value.local, { range: clipped, tables }));
    case 'rate':
      return rateRuns(schedule.value, spec, { range: clipped, startDateMs: bounds.value.startMs });
    default:
      return assertNever(schedule.value);
  }
};

interface Frame {
  readonly range: TimeRange;
  readonly tables: ZoneTables;
}

function cronRuns(cron: AwsCron, spec: AwsScheduleSpec, { range, tables }: Frame): ScheduleStarts {
  const { years, months, hours, minutes, seconds } = cron;
  const offsetDays = spec.offsetDays ?? 0;
  const collector = new StartCollector(afterCreation(spec, { range, tables }), tables);
  const times = secondsOfDayOf(hours, minutes, seconds);
  const span = wallSpanOf(range, tables);
  const fromDay = Math.floor(span.fromMs / dayMs) - offsetDays;
  const endDay = Math.ceil(span.toMs / dayMs) - offsetDays;
  for (const at = monthOfDay(fromDay); at.firstDay < endDay; moveOn(at)) {
    if (months?.has(at.month) === false || years?.has(at.year) === false) continue;
    for (let days = cronDays(cron, at); days !== 0; days &= days - 1) {
      const day = at.firstDay + firstOf(days) - 1;
      if (day < fromDay) continue;
      if (!collector.addDay(day + offsetDays, times)) return runsOf(collector);
    }
  }
  return runsOf(collector);
}

const runsOf = (collector: StartCollector): ScheduleStarts => ({
  startsMs: collector.starts(),
  cut: collector.cut,
});

/** Runs whose cron day came before the window was made are skipped, even if day + offset did not. */
function afterCreation(
  { createdMs, offsetDays = 0 }: AwsScheduleSpec,
  { range, tables }: Frame,
): TimeRange {
  if (createdMs === undefined) return range;
  const firstMs = instantOfWall(wallAt(createdMs, tables) + offsetDays * dayMs, tables);
  return { startMs: Math.max(range.startMs, firstMs), endMs: range.endMs };
}

function atRun(local: LocalDateTime, { range, tables }: Frame): ScheduleStarts {
  const collector = new StartCollector(range, tables);
  collector.add(wallMsOf(local));
  return runsOf(collector);
}

/** Every period before and after the anchor, in absolute time: the zone plays no part. */
function rateRuns(
  schedule: Extract<AwsSchedule, { kind: 'rate' }>,
  { anchorMs }: AwsScheduleSpec,
  { range, startDateMs }: { readonly range: TimeRange; readonly startDateMs: EpochMs },
): Result<ScheduleStarts, AwsScheduleError> {
  const { periodMs, text } = schedule;
  const fromMs = anchorMs ?? startDateMs;
  if (!Number.isFinite(fromMs)) {
    const reason = 'counts from a moment that is not known: it has no start date and no next run';
    return err({ kind: 'no-anchor', text, reason });
  }
  const startsMs: EpochMs[] = [];
  const first = fromMs + Math.ceil((range.startMs - fromMs) / periodMs) * periodMs;
  for (let atMs = first; atMs < range.endMs; atMs += periodMs) {
    if (startsMs.length === mostStarts) return ok({ startsMs, cut: true });
    startsMs.push(atMs);
  }
  return ok({ startsMs, cut: false });
}

function boundsOf(spec: AwsScheduleSpec): Result<TimeRange, AwsScheduleError> {
  const startMs = spec.startDate === undefined ? -Infinity : readAwsDate(spec.startDate);
  const endMs = spec.endDate === undefined ? Infinity : readAwsDate(spec.endDate);
  const bad = startMs === null ? spec.startDate : endMs === null ? spec.endDate : undefined;
  if (startMs === null || endMs === null) {
    const reason = `has a start or end date that is no ISO 8601 time: ${bad}`;
    return err({ kind: 'bad-date', text: bad ?? '', reason });
  }
  return ok({ startMs, endMs });
}

const isoInstant =
  /^(\d{4}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d)?)(?:\.\d{1,9})?(Z|[+-]\d\d(?::?\d\d)?)?)?$/;

/** Reads an ISO 8601 instant, or null; without an offset it is UTC, whatever zone this machine is in. */
export function readAwsDate(text: string): EpochMs | null {
  const [, date, time = '00:00', offset = 'Z'] = isoInstant.exec(text.trim()) ?? [];
  if (date === undefined || !isLocalDateTime(`${date}T${time}`)) return null;
  const [hours, minutes] = [offset.slice(1, 3), offset.slice(-2)];
  const offsetMinutes =
    offset === 'Z' ? 0 : Number(hours) * 60 + (offset.length > 3 ? Number(minutes) : 0);
  const signed = offset.startsWith('-') ? -offsetMinutes : offsetMinutes;
  return wallMsOf(`${date}T${time}`) - signed * minuteMs;
}
