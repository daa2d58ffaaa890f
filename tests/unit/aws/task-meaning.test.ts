import { describe, expect, it } from 'vitest';
import { meaningOfTasks, type TaskFacts } from '../../../electron/aws/task-meaning.ts';

const task = (
  taskArn: string,
  parameters: TaskFacts['parameters'] = {},
  taskType = 'RUN_COMMAND',
): TaskFacts => ({ taskArn, taskType, parameters });

describe('meaningOfTasks', () => {
  it.each([
    [[task('AWS-RunPatchBaseline', { Operation: ['Install'] })], 'install'],
    [[task('AWS-RunPatchBaseline', { Operation: ['Scan'] })], 'scan'],
    [[task('AWS-RunPatchBaseline')], 'maybe'],
    [
      [task('arn:aws:ssm:us-east-1::document/AWS-RunPatchBaseline', { Operation: ['Install'] })],
      'install',
    ],
    [[task('AWS-RunPatchBaselineWithHooks:3', { Operation: ['Install'] })], 'install'],
    [[task('AWS-InstallWindowsUpdates')], 'install'],
    [[task('AWS-FindWindowsUpdates')], 'scan'],
    [[task('acme-Patch-Linux')], 'maybe'],
    [[task('aws-runpatchbaseline', { Operation: ['Install'] })], 'maybe'],
    [[task('acme-restart')], 'none'],
    [[], 'none'],
    [
      [
        task('AWS-RunPatchBaseline', { Operation: ['Scan'] }),
        task('AWS-ApplyPatchBaseline', { Operation: ['Install'] }),
      ],
      'install',
    ],
  ] as const)('%j means %s', (tasks, taskMeaning) => {
    expect(meaningOfTasks(tasks).taskMeaning).toBe(taskMeaning);
  });

  it.each([
    [[task('AWS-RunPatchBaseline')], 'not gated'],
    [[task('acme-gated', { CalendarNames: ['hrp-freeze'] }, 'AUTOMATION')], 'gated'],
    [[task('acme-unseen', {}, 'AUTOMATION')], 'unknown'],
    [
      [task('acme-gated', { CalendarName: ['x'] }, 'AUTOMATION'), task('AWS-RunPatchBaseline')],
      'not gated',
    ],
    [[], 'not gated'],
  ] as const)('%j is %s', (tasks, gated) => {
    expect(meaningOfTasks(tasks).gated).toBe(gated);
  });
});
