/** What a person has to know of an exported maintenance window, one sentence each. */
import type { Series } from '../model/series.ts';
import type { EpochMs } from '../time/time-range.ts';
import type { CompiledAwsSchedule } from '../schedule/compile-aws-schedule.ts';
import { toLocal } from '../time/zone.ts';

/** Sentences, the ones that hold for every window first. Sources: aws-facts 3.2 to 3.5. */
export const limitNotes = (
  { spec, skippedMs, undocumentedMs }: CompiledAwsSchedule,
  { zone }: Pick<Series, 'zone'>,
): readonly string[] => [
  'It has no targets and no tasks: register both before anything is patched.',
  'Maintenance windows never look at Change Calendars: a task has to ask GetCalendarState itself.',
  'Tasks that run at the cutoff may go on past the end unless they are told to be cancelled.',
  ...(spec.schedule.startsWith('rate(')
    ? ['rate() counts absolute time from its start date: it does not follow changes of the clocks.']
    : []),
  ...(spec.schedule.startsWith('at(') ? ['at() runs once.'] : []),
  ...skippedNote(skippedMs, zone),
  ...undocumentedNote(undocumentedMs, zone),
];

function skippedNote(skippedMs: readonly EpochMs[], zone: string): readonly string[] {
  if (skippedMs.length === 0) return [];
  return [
    `If it is made now, AWS leaves out ${datesOf(skippedMs, zone)}: the cron day is over, though the day after the offset is not.`,
  ];
}

function undocumentedNote(undocumentedMs: readonly EpochMs[], zone: string): readonly string[] {
  if (undocumentedMs.length === 0) return [];
  return [
    `The clocks change over ${datesOf(undocumentedMs, zone)}: AWS does not say when it starts then.`,
  ];
}

const datesOf = (startsMs: readonly EpochMs[], zone: string): string =>
  startsMs.map((startMs) => toLocal(startMs, zone).slice(0, 16).replace('T', ' ')).join(', ');
