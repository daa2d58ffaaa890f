import { commented, commentLines } from './draft-comments.ts';
import type { MaintenanceWindowDraft } from './maintenance-window-draft.ts';

/** A Terraform resource of the AWS provider, dates and limits above it. */
export function asTerraform(draft: MaintenanceWindowDraft): string {
  const { spec } = draft;
  const fields: readonly (readonly [string, string])[] = [
    ['name', quoted(draft.name)],
    ['description', quoted(draft.description)],
    ['schedule', quoted(spec.schedule)],
    ['schedule_timezone', quoted(draft.zone)],
    ...(spec.offsetDays === undefined ? [] : [['schedule_offset', `${spec.offsetDays}`] as const]),
    ...(spec.startDate === undefined ? [] : [['start_date', quoted(spec.startDate)] as const]),
    ...(spec.endDate === undefined ? [] : [['end_date', quoted(spec.endDate)] as const]),
    ['duration', `${draft.durationHours}`],
    ['cutoff', `${draft.cutoffHours}`],
    ['allow_unassociated_targets', 'false'],
  ];
  const width = Math.max(...fields.map(([key]) => key.length));
  return [
    commented(commentLines(draft)),
    `resource "aws_ssm_maintenance_window" "${resourceNameOf(draft.name)}" {`,
    ...fields.map(([key, value]) => `  ${key.padEnd(width)} = ${value}`),
    '}',
    '',
  ].join('\n');
}

/** A Terraform string: what would begin a template is doubled. */
const quoted = (text: string): string => JSON.stringify(text).replace(/([$%])\{/g, '$1$1{');

/** Letters, digits, underscores and dashes, not beginning with a digit. */
const resourceNameOf = (name: string): string =>
  name.replace(/[^A-Za-z0-9_-]+/g, '_').replace(/^(?=[0-9-])/, '_');
