/** What AWS would refuse, or could misread, in a maintenance window's schedule that we are to write. */
import { assertNever } from '../kernel/assert-never.ts';
import { minuteMs } from '../time/time-range.ts';
import { dayMs } from '../time/wall-ms.ts';
import { isZone } from '../time/zone.ts';
import type { Field } from './aws-cron-field.ts';
import type { AwsCron } from './aws-cron.ts';
import { parseAwsSchedule, readAwsDate, type AwsScheduleSpec } from './aws-schedule.ts';
import { secondsOfDayOf } from './seconds-of-day.ts';

/** One fault, with the field of the maintenance window it is in. */
export interface AwsScheduleFault {
  readonly field: 'Schedule' | 'ScheduleTimezone' | 'ScheduleOffset' | 'StartDate' | 'EndDate';
  readonly reason: string;
}

/** "Not faster than every 5 minutes" (user guide, cron and rate expressions). */
const shortestPeriodMs = 5 * minuteMs;

/** The faults of a schedule to be written; reading is more tolerant. Empty: none found. */
export function awsScheduleFaults(spec: AwsScheduleSpec): readonly AwsScheduleFault[] {
  return [...scheduleFaults(spec), ...zoneFaults(spec), ...offsetFaults(spec), ...dateFaults(spec)];
}

function scheduleFaults({ schedule }: AwsScheduleSpec): readonly AwsScheduleFault[] {
  const fault = (reason: string): AwsScheduleFault => ({ field: 'Schedule', reason });
  const parsed = parseAwsSchedule(schedule);
  if (!parsed.ok) return [fault(parsed.error.reason)];
  const tooLong = schedule.length > 256 ? [fault('is longer than 256 characters')] : [];
  const { value } = parsed;
  switch (value.kind) {
    case 'at':
      return tooLong;
    case 'rate':
      return value.periodMs < shortestPeriodMs ? [...tooLong, fault(tooFast)] : tooLong;
    case 'cron':
      return [...tooLong, ...cronFaults(value).map(fault)];
    default:
      return assertNever(value);
  }
}

const tooFast = 'runs more often than every 5 minutes';

function cronFaults(cron: AwsCron): readonly string[] {
  const { dayOfMonth, dayOfWeek } = cron;
  const unsaid = [dayOfMonth, dayOfWeek].filter(({ kind }) => kind === 'unspecified').length;
  return [
    ...(unsaid === 1 ? [] : ['needs "?" in one of day of month and day of week']),
    ...(shortestGapMs(cron) < shortestPeriodMs ? [tooFast] : []),
    ...(mixes(dayOfMonth) || mixes(dayOfWeek) ? ['puts L, W or # into a list'] : []),
  ];
}

/** Whether a special day stands beside other members: no AWS example shows that. */
const mixes = (field: Field): boolean =>
  field.kind === 'list' &&
  field.specials.length > 0 &&
  field.specials.length + field.values.length > 1;

/** Between two times of a day, or the last and the first of the next. */
function shortestGapMs({ hours, minutes, seconds }: AwsCron): number {
  const times = secondsOfDayOf(hours, minutes, seconds);
  let shortest = dayMs;
  for (let at = 1; at < times.length; at++) {
    shortest = Math.min(shortest, 1_000 * ((times[at] ?? 0) - (times[at - 1] ?? 0)));
  }
  const [first = 0, last = 0] = [times[0], times[times.length - 1]];
  return times.length > 1 ? Math.min(shortest, dayMs - 1_000 * (last - first)) : shortest;
}

const zoneFaults = ({ timezone }: AwsScheduleSpec): readonly AwsScheduleFault[] =>
  timezone === undefined || isZone(timezone)
    ? []
    : [{ field: 'ScheduleTimezone', reason: `is no zone: ${timezone}` }];

function offsetFaults({ schedule, offsetDays }: AwsScheduleSpec): readonly AwsScheduleFault[] {
  if (offsetDays === undefined) return [];
  const field = 'ScheduleOffset';
  return [
    ...(Number.isInteger(offsetDays) && offsetDays >= 1 && offsetDays <= 6
      ? []
      : [{ field, reason: 'is not 1 to 6 days' } as const]),
    ...(schedule.trimStart().startsWith('cron(')
      ? []
      : [{ field, reason: 'goes with cron only' } as const]),
  ];
}

function dateFaults({ startDate, endDate }: AwsScheduleSpec): readonly AwsScheduleFault[] {
  const startMs = startDate === undefined ? -Infinity : readAwsDate(startDate);
  const endMs = endDate === undefined ? Infinity : readAwsDate(endDate);
  const reason = 'is no ISO 8601 time with an offset';
  return [
    ...(startMs === null || lacksOffset(startDate)
      ? [{ field: 'StartDate', reason } as const]
      : []),
    ...(endMs === null || lacksOffset(endDate) ? [{ field: 'EndDate', reason } as const] : []),
    ...(startMs !== null && endMs !== null && startMs >= endMs
      ? [{ field: 'EndDate', reason: 'is not after the start date' } as const]
      : []),
  ];
}

/** Without an offset it depends on the reader whose midnight is meant. */
const lacksOffset = (date: string | undefined): boolean =>
  date !== undefined && !/T.*(?:Z|[+-]\d\d(?::?\d\d)?)$/.test(date.trim());
