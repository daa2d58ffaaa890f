import {
  DescribeMaintenanceWindowExecutionsCommand,
  DescribeMaintenanceWindowTargetsCommand,
  DescribeMaintenanceWindowTasksCommand,
  DescribeMaintenanceWindowsForTargetCommand,
  DoesNotExistException,
  GetMaintenanceWindowCommand,
  GetMaintenanceWindowTaskCommand,
} from '@aws-sdk/client-ssm';
import { describe, expect, it } from 'vitest';
import { nowMs, patchWindow } from './a-seed.ts';
import { aBench, refusalOf } from './sdk-client.ts';

const WindowId = patchWindow.windowId;
const unknownId = 'mw-ffffffffffffffff0';
const [installTask, automationTask] = patchWindow.tasks;

describe('what a window has', () => {
  it('lists executions newest first, between the times asked for', async () => {
    const executions = async (Filters: { Key: string; Values: string[] }[], id = WindowId) => {
      const { WindowExecutions = [] } = await aBench()
        .client()
        .send(new DescribeMaintenanceWindowExecutionsCommand({ WindowId: id, Filters }));
      return WindowExecutions;
    };
    const [failed, good] = await executions([]);
    expect(failed).toMatchObject({
      Status: 'FAILED',
      StatusDetails: 'One or more tasks in the orchestration failed.',
      StartTime: new Date('2027-02-14T03:00:00Z'),
      EndTime: new Date('2027-02-14T04:00:00Z'),
    });
    expect(good).toMatchObject({ Status: 'SUCCESS', WindowId });
    const february = '2027-02-01T00:00:00Z';
    expect(await executions([{ Key: 'ExecutedBefore', Values: [february] }])).toEqual([good]);
    expect(await executions([{ Key: 'ExecutedAfter', Values: [february] }])).toEqual([failed]);
    expect(await executions([], unknownId)).toEqual([]);
    expect(await refusalOf(executions([{ Key: 'ExecutedAfter', Values: ['soon'] }]))).toMatchObject(
      { name: 'ValidationException' },
    );
    expect(await refusalOf(executions([{ Key: 'Executed', Values: [february] }]))).toMatchObject({
      name: 'ValidationException',
    });
  });

  it('lists targets', async () => {
    const targets = async (input: object = {}) =>
      (
        await aBench()
          .client()
          .send(new DescribeMaintenanceWindowTargetsCommand({ WindowId, ...input }))
      ).Targets;
    const all = await targets();
    expect(all).toEqual([
      {
        WindowId,
        WindowTargetId: '11111111-2222-3333-4444-555555555555',
        ResourceType: 'INSTANCE',
        Targets: [{ Key: 'tag:Patch Group', Values: ['northwind-prod'] }],
        OwnerInformation: 'northwind',
        Name: 'prod-nodes',
      },
    ]);
    expect(
      await targets({ Filters: [{ Key: 'OwnerInformation', Values: ['northwind'] }] }),
    ).toEqual(all);
    expect(await targets({ Filters: [{ Key: 'Type', Values: ['RESOURCE_GROUP'] }] })).toEqual([]);
    expect(await targets({ Filters: [{ Key: 'WindowTargetId', Values: ['x'] }] })).toEqual([]);
    await expect(targets({ WindowId: unknownId })).rejects.toBeInstanceOf(DoesNotExistException);
  });

  it('lists tasks with Type and without parameters', async () => {
    const tasks = async (input: object = {}) =>
      (
        await aBench()
          .client()
          .send(new DescribeMaintenanceWindowTasksCommand({ WindowId, ...input }))
      ).Tasks ?? [];
    const [install, automation] = await tasks();
    expect(install).toMatchObject({
      WindowTaskId: installTask?.windowTaskId,
      TaskArn: 'AWS-RunPatchBaseline',
      Type: 'RUN_COMMAND',
      Targets: [{ Key: 'WindowTargetIds', Values: ['11111111-2222-3333-4444-555555555555'] }],
      Priority: 1,
      CutoffBehavior: 'CANCEL_TASK',
    });
    expect(install).not.toHaveProperty('TaskInvocationParameters');
    expect(install).not.toHaveProperty('TaskType');
    expect(automation).toMatchObject({ Type: 'AUTOMATION', Targets: [] });
    for (const [Key, value] of [
      ['TaskArn', 'AWS-RunPatchBaseline'],
      ['Priority', '1'],
      ['TaskType', 'RUN_COMMAND'],
      ['WindowTaskId', installTask?.windowTaskId ?? ''],
    ] as const)
      expect(await tasks({ Filters: [{ Key, Values: [value] }] })).toEqual([install]);
    await expect(tasks({ WindowId: unknownId })).rejects.toBeInstanceOf(DoesNotExistException);
  });

  it('gets a task with TaskType and its parameters', async () => {
    const task = (WindowTaskId = '') =>
      aBench().client().send(new GetMaintenanceWindowTaskCommand({ WindowId, WindowTaskId }));
    const install = await task(installTask?.windowTaskId);
    expect(install).toMatchObject({
      TaskType: 'RUN_COMMAND',
      TaskInvocationParameters: {
        RunCommand: { Parameters: { Operation: ['Install'], RebootOption: ['RebootIfNeeded'] } },
      },
    });
    expect(install).not.toHaveProperty('Type');
    expect((await task(automationTask?.windowTaskId)).TaskInvocationParameters).toEqual({
      Automation: { DocumentVersion: '$DEFAULT' },
    });
    await expect(task('aaaaaaaa-0000-0000-0000-eeeeeeeeeeee')).rejects.toBeInstanceOf(
      DoesNotExistException,
    );
  });

  it('is found by target', async () => {
    const find = async (Targets: { Key: string; Values: string[] }[]) =>
      (
        await aBench()
          .client()
          .send(
            new DescribeMaintenanceWindowsForTargetCommand({ Targets, ResourceType: 'INSTANCE' }),
          )
      ).WindowIdentities;
    expect(await find([{ Key: 'tag:Patch Group', Values: ['x', 'northwind-prod'] }])).toEqual([
      { WindowId, Name: patchWindow.name },
    ]);
    expect(await find([{ Key: 'InstanceIds', Values: ['northwind-prod'] }])).toEqual([]);
  });

  it('counts time by the clock of the stand-in', async () => {
    const { client, pass } = aBench();
    pass(Date.parse('2027-03-14T03:00:01Z') - nowMs);
    const { NextExecutionTime } = await client().send(
      new GetMaintenanceWindowCommand({ WindowId }),
    );
    expect(NextExecutionTime).toBe('2027-04-11T02:00:00.000Z');
  });
});
