/** Schedules of maintenance windows for the inspector: in words, as fields, with their faults. */
import type { MaintenanceWindow } from '../../shared/model/snapshot.ts';
import type { Series } from '../../shared/model/series.ts';
import { scheduleOf } from '../../shared/occurrences/window-schedule.ts';
import { awsScheduleFaults } from '../../shared/schedule/aws-schedule-faults.ts';
import type { AwsScheduleSpec } from '../../shared/schedule/aws-schedule.ts';
import type { CompiledAwsSchedule } from '../../shared/schedule/compile-aws-schedule.ts';
import { describeAwsSchedule } from '../../shared/schedule/describe-aws-schedule.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import { formatInstant } from './format-time.ts';
import { datesShown } from './next-dates.ts';
import { counted } from './counted.ts';

/** Label and value, as they stand in a list of facts. */
export type Fact = readonly [label: string, value: string];

/** A schedule as a person reads it. */
export interface ScheduleFacts {
  readonly words: string;
  readonly facts: readonly Fact[];
  /** Sentences on what AWS would refuse or could misread; empty where nothing was found. */
  readonly faults: readonly string[];
}

/** The schedule of a maintenance window as AWS holds it; its next run in the zone that is shown. */
export function liveScheduleFacts(window: MaintenanceWindow, shownZone: Zone): ScheduleFacts {
  const spec = scheduleOf(window);
  const nextMs = Date.parse(window.nextExecutionTime ?? '');
  return {
    words: describeAwsSchedule(spec),
    facts: [
      ...specFacts(spec),
      ...(Number.isNaN(nextMs) ? [] : [['Next run', formatInstant(nextMs, shownZone)] as const]),
    ],
    faults: awsScheduleFaults(spec).map(({ field, reason }) => `${field} ${reason}.`),
  };
}

/** The fields of a schedule that are set; the zone always, for AWS reads UTC where it is not. */
export const specFacts = (spec: AwsScheduleSpec): readonly Fact[] => [
  ['Expression', spec.schedule],
  ['Zone', spec.timezone ?? 'UTC, as none is set'],
  ...(spec.offsetDays === undefined ? [] : [['Offset', afterCronDay(spec.offsetDays)] as const]),
  ...(spec.startDate === undefined ? [] : [['From', spec.startDate] as const]),
  ...(spec.endDate === undefined ? [] : [['Until', spec.endDate] as const]),
];

const afterCronDay = (days: number): string =>
  counted(days, '# day after the cron day', '# days after the cron day');

/** The schedule as arguments of `aws ssm create-maintenance-window`. */
export const commandArguments = ({ spec }: CompiledAwsSchedule, series: Series): string =>
  [
    `--schedule "${spec.schedule}"`,
    `--schedule-timezone "${spec.timezone ?? 'UTC'}"`,
    ...(spec.offsetDays === undefined ? [] : [`--schedule-offset ${spec.offsetDays}`]),
    ...(spec.startDate === undefined ? [] : [`--start-date "${spec.startDate}"`]),
    ...(spec.endDate === undefined ? [] : [`--end-date "${spec.endDate}"`]),
    `--duration ${series.durationMinutes / 60}`,
  ].join(' ');

/** A date that proves a compiled schedule, with what AWS may make of it. */
export interface ProofDate {
  readonly startMs: number;
  readonly words: string;
  readonly note: string | null;
}

/** The first twelve starts, the same from the series and from the schedule. */
export const proofDates = (compiled: CompiledAwsSchedule, zone: Zone): readonly ProofDate[] =>
  compiled.startsMs.slice(0, datesShown).map((startMs) => ({
    startMs,
    words: formatInstant(startMs, zone),
    note: proofNote(compiled, startMs),
  }));

function proofNote({ skippedMs, undocumentedMs }: CompiledAwsSchedule, startMs: number) {
  if (skippedMs.includes(startMs)) return 'left out if made now: its cron day is over';
  return undocumentedMs.includes(startMs) ? 'clocks change: AWS does not say which' : null;
}
