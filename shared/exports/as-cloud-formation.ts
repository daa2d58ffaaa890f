import { commented, commentLines } from './draft-comments.ts';
import type { MaintenanceWindowDraft } from './maintenance-window-draft.ts';

/** A CloudFormation template in YAML, dates and limits above it. Texts are quoted as JSON, which YAML reads alike. */
export function asCloudFormation(draft: MaintenanceWindowDraft): string {
  const { spec } = draft;
  const properties: readonly (readonly [string, string])[] = [
    ['Name', quoted(draft.name)],
    ['Description', quoted(draft.description)],
    ['Schedule', quoted(spec.schedule)],
    ['ScheduleTimezone', quoted(draft.zone)],
    ...(spec.offsetDays === undefined ? [] : [['ScheduleOffset', `${spec.offsetDays}`] as const]),
    ...(spec.startDate === undefined ? [] : [['StartDate', quoted(spec.startDate)] as const]),
    ...(spec.endDate === undefined ? [] : [['EndDate', quoted(spec.endDate)] as const]),
    ['Duration', `${draft.durationHours}`],
    ['Cutoff', `${draft.cutoffHours}`],
    ['AllowUnassociatedTargets', 'false'],
  ];
  return [
    commented(commentLines(draft)),
    'AWSTemplateFormatVersion: "2010-09-09"',
    'Resources:',
    `  ${logicalIdOf(draft.name)}:`,
    '    Type: AWS::SSM::MaintenanceWindow',
    '    Properties:',
    ...properties.map(([key, value]) => `      ${key}: ${value}`),
    '',
  ].join('\n');
}

const quoted = (text: string): string => JSON.stringify(text);

/** Letters and digits only, as CloudFormation wants them: `PatchNorthwindProd`. */
const logicalIdOf = (name: string): string =>
  name
    .split(/[^A-Za-z0-9]+/)
    .map((part) => part.slice(0, 1).toUpperCase() + part.slice(1))
    .join('');
