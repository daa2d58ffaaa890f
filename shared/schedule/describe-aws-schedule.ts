/** AWS schedules in words: "3rd Saturday of the month at 22:00, America/New_York". */
import { assertNever } from '../kernel/assert-never.ts';
import { weekdays } from '../time/iso-date.ts';
import { dayMs } from '../time/wall-ms.ts';
import type { Field, SpecialDay } from './aws-cron-field.ts';
import type { AwsCron } from './aws-cron.ts';
import { parseAwsSchedule, type AwsScheduleSpec } from './aws-schedule.ts';
import { formatDuration, ordinalWord, weekdayNames } from './describe-rule.ts';

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** Times of a day named one by one; more are counted. */
const mostTimesNamed = 6;

/** A maintenance window's schedule in words; a schedule that cannot be read is shown as it stands. */
export function describeAwsSchedule(spec: AwsScheduleSpec): string {
  const parsed = parseAwsSchedule(spec.schedule);
  if (!parsed.ok) return spec.schedule;
  const zone = spec.timezone ?? 'UTC';
  switch (parsed.value.kind) {
    case 'cron':
      return `${describeCron(parsed.value, spec.offsetDays ?? 0)}, ${zone}`;
    case 'at':
      return `once on ${parsed.value.local.replace('T', ' at ')}, ${zone}`;
    case 'rate':
      return `every ${describePeriod(parsed.value.periodMs)}`;
    default:
      return assertNever(parsed.value);
  }
}

const hourMs = 3_600_000;

function describePeriod(periodMs: number): string {
  if (periodMs === dayMs) return 'day';
  if (periodMs % dayMs === 0) return `${periodMs / dayMs} days`;
  if (periodMs === hourMs) return 'hour';
  return periodMs % hourMs === 0 ? `${periodMs / hourMs} hours` : formatDuration(periodMs / 60_000);
}

function describeCron(cron: AwsCron, offsetDays: number): string {
  const days = describeDays(cron);
  const shifted =
    offsetDays === 0 ? days : `${offsetDays} ${offsetDays === 1 ? 'day' : 'days'} after ${days}`;
  return `${shifted}${describeMonths(cron)}${describeYears(cron)} ${describeTimes(cron)}`;
}

function describeDays({ dayOfMonth, dayOfWeek }: AwsCron): string {
  if (dayOfMonth.kind === 'list') return `${listDays(dayOfMonth, ordinalWord)} of the month`;
  if (dayOfWeek.kind !== 'list') return 'every day';
  const { values, specials } = dayOfWeek;
  if (values.join() === '2,3,4,5,6' && specials.length === 0) return 'Monday to Friday';
  const listed = listDays(dayOfWeek, nameOfWeekday);
  return specials.length === 0 ? `every ${listed}` : `${listed} of the month`;
}

const listDays = (
  { values, specials }: Extract<Field, { kind: 'list' }>,
  nameOf: (value: number) => string,
): string => [...values.map(nameOf), ...specials.map(describeSpecial)].join(', ');

function describeSpecial(special: SpecialDay): string {
  switch (special.kind) {
    case 'last-day':
      return special.daysBefore === 0 ? 'last day' : `last day − ${special.daysBefore}`;
    case 'last-workday':
      return 'last Monday-to-Friday day';
    case 'nearest-workday':
      return `Monday-to-Friday day nearest the ${ordinalWord(special.day)}`;
    case 'last-weekday':
      return `last ${nameOfWeekday(special.weekday)}`;
    case 'nth-weekday':
      return `${ordinalWord(special.ordinal)} ${nameOfWeekday(special.weekday)}`;
    default:
      return assertNever(special);
  }
}

/** AWS counts 1…7 from Sunday. */
function nameOfWeekday(awsWeekday: number): string {
  const weekday = weekdays[(awsWeekday + 5) % 7];
  return weekday === undefined ? String(awsWeekday) : weekdayNames[weekday];
}

const describeMonths = ({ months }: AwsCron): string =>
  months === null ? '' : ` in ${[...months].map((month) => monthNames[month - 1]).join(', ')}`;

function describeYears({ years }: AwsCron): string {
  if (years === null) return '';
  const list = [...years];
  const [first, last] = [list[0], list.at(-1)];
  const solid = list.length > 2 && Number(last) - Number(first) === list.length - 1;
  return ` ${solid ? `${first}–${last}` : list.join(', ')}`;
}

function describeTimes({ hours, minutes, seconds }: AwsCron): string {
  const times = hours.length * minutes.length * seconds.length;
  if (times <= mostTimesNamed) {
    const named = hours.flatMap((hour) =>
      minutes.flatMap((minute) => seconds.map((second) => clock(hour, minute, second))),
    );
    return `at ${named.join(', ')}`;
  }
  const [minute, second] = [minutes[0] ?? 0, seconds[0] ?? 0];
  if (hours.length === 24 && minutes.length === 1 && seconds.length === 1) {
    return `at ${minute} min past every hour`;
  }
  const first = clock(hours[0] ?? 0, minute, second);
  const last = clock(hours.at(-1) ?? 0, minutes.at(-1) ?? 0, seconds.at(-1) ?? 0);
  return `${times} times a day from ${first} to ${last}`;
}

const clock = (...parts: readonly [number, number, number]): string => {
  const [hour, minute, second] = parts.map((part) => String(part).padStart(2, '0'));
  return second === '00' ? `${hour}:${minute}` : `${hour}:${minute}:${second}`;
};
