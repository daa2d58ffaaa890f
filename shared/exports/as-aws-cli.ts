import { commented, commentLines } from './draft-comments.ts';
import type { MaintenanceWindowDraft } from './maintenance-window-draft.ts';
import { shellWord } from './shell-word.ts';

/** Arguments of `aws ssm create-maintenance-window`, unquoted, in the order they are written. */
export function cliArguments(draft: MaintenanceWindowDraft): readonly (readonly string[])[] {
  const { spec } = draft;
  return [
    ['--name', draft.name],
    ['--description', draft.description],
    ['--schedule', spec.schedule],
    ['--schedule-timezone', draft.zone],
    ...(spec.offsetDays === undefined ? [] : [['--schedule-offset', String(spec.offsetDays)]]),
    ...(spec.startDate === undefined ? [] : [['--start-date', spec.startDate]]),
    ...(spec.endDate === undefined ? [] : [['--end-date', spec.endDate]]),
    ['--duration', String(draft.durationHours)],
    ['--cutoff', String(draft.cutoffHours)],
    ['--no-allow-unassociated-targets'],
  ];
}

/** The command for a POSIX shell, dates and limits above it. Runs nothing by itself. */
export const asAwsCli = (draft: MaintenanceWindowDraft): string =>
  [
    commented(commentLines(draft)),
    [
      'aws ssm create-maintenance-window',
      ...cliArguments(draft).map(([option = '', value]) =>
        value === undefined ? option : `${option} ${shellWord(value)}`,
      ),
    ].join(' \\\n  '),
    '',
  ].join('\n');
