import {
  DescribeMaintenanceWindowExecutionsCommand,
  DescribeMaintenanceWindowScheduleCommand,
  DescribeMaintenanceWindowTargetsCommand,
  DescribeMaintenanceWindowTasksCommand,
  DescribeMaintenanceWindowsCommand,
  DescribeMaintenanceWindowsForTargetCommand,
  DoesNotExistException,
  GetMaintenanceWindowCommand,
  GetMaintenanceWindowTaskCommand,
  paginateDescribeMaintenanceWindows,
  paginateDescribeMaintenanceWindowSchedule,
} from '@aws-sdk/client-ssm';
import { describe, expect, it } from 'vitest';
import { aSeed, busyWindow, disabledWindow, homeCell, nowMs, patchWindow } from './a-seed.ts';
import { aBench, refusalOf } from './sdk-client.ts';

const WindowId = patchWindow.windowId;
const unknownId = 'mw-ffffffffffffffff0';
const [installTask, automationTask] = patchWindow.tasks;

describe('DescribeMaintenanceWindows', () => {
  it('tells each window, with the next run to the millisecond and none for a disabled window', async () => {
    const { client } = aBench();
    const answer = await client().send(new DescribeMaintenanceWindowsCommand({}));
    expect(answer.NextToken).toBe('');
    expect(answer.WindowIdentities).toEqual([
      {
        WindowId,
        Name: 'northwind-prod-patching',
        Description: 'Second Saturday',
        Enabled: true,
        Duration: 6,
        Cutoff: 1,
        Schedule: 'cron(0 22 ? * SAT#2 *)',
        ScheduleTimezone: 'America/New_York',
        NextExecutionTime: '2027-03-14T03:00:00.000Z',
      },
      expect.not.objectContaining({ NextExecutionTime: expect.anything() as unknown }),
      expect.objectContaining({
        Name: busyWindow.name,
        NextExecutionTime: '2027-03-01T12:00:00.000Z',
      }),
    ]);
  });

  it.each([
    ['Name', 'northwind-retired', [disabledWindow.windowId]],
    ['Name', 'northwind', []],
    ['Enabled', 'True', [WindowId, busyWindow.windowId]],
    ['Enabled', 'false', [disabledWindow.windowId]],
  ])('filters %s by %s', async (Key, value, ids) => {
    const input = { Filters: [{ Key, Values: [value] }] };
    const { WindowIdentities = [] } = await aBench()
      .client()
      .send(new DescribeMaintenanceWindowsCommand(input));
    expect(WindowIdentities.map((window) => window.WindowId)).toEqual(ids);
  });

  it('refuses another key, a filter without values, and pages under 10 or over 100', async () => {
    const { client } = aBench();
    for (const input of [
      { Filters: [{ Key: 'Schedule', Values: ['x'] }] },
      { Filters: [{ Key: 'Name' }] },
      { MaxResults: 9 },
      { MaxResults: 101 },
    ])
      expect(
        await refusalOf(client().send(new DescribeMaintenanceWindowsCommand(input))),
      ).toMatchObject({ name: 'ValidationException' });
  });

  it('pages to the end', async () => {
    const maintenanceWindows = Array.from({ length: 35 }, (_, index) => ({
      ...patchWindow,
      windowId: `mw-${String(index).padStart(17, '0')}`,
    }));
    const { client, standIn } = aBench({ ...aSeed, cells: [{ ...homeCell, maintenanceWindows }] });
    const ids: (string | undefined)[] = [];
    const config = { client: client(), pageSize: 10 };
    for await (const page of paginateDescribeMaintenanceWindows(config, {}))
      ids.push(...(page.WindowIdentities ?? []).map((window) => window.WindowId));
    expect(ids).toEqual(maintenanceWindows.map(({ windowId }) => windowId));
    expect(standIn.countCalls()).toBe(4);
  });
});

describe('GetMaintenanceWindow', () => {
  it('tells three fields more than the list', async () => {
    const answer = await aBench().client().send(new GetMaintenanceWindowCommand({ WindowId }));
    expect(answer).toMatchObject({
      WindowId,
      AllowUnassociatedTargets: false,
      CreatedDate: new Date(patchWindow.createdAtMs),
      ModifiedDate: new Date(patchWindow.createdAtMs),
      NextExecutionTime: '2027-03-14T03:00:00.000Z',
    });
  });

  it('knows no other window', async () => {
    const call = aBench()
      .client()
      .send(new GetMaintenanceWindowCommand({ WindowId: unknownId }));
    await expect(call).rejects.toBeInstanceOf(DoesNotExistException);
  });
});

describe('DescribeMaintenanceWindowSchedule', () => {
  const schedule = async (input: DescribeMaintenanceWindowScheduleCommand['input']) => {
    const { ScheduledWindowExecutions = [] } = await aBench()
      .client()
      .send(new DescribeMaintenanceWindowScheduleCommand(input));
    return ScheduledWindowExecutions.map(({ ExecutionTime }) => ExecutionTime);
  };
  const before = (value: string) => ({ Key: 'ScheduledBefore', Values: [value] });
  const after = (value: string) => ({ Key: 'ScheduledAfter', Values: [value] });

  it('gives times without seconds, keeping the wall clock of the zone over a DST change', async () => {
    expect(await schedule({ WindowId, Filters: [before('2027-05-01T00:00:00Z')] })).toEqual([
      '2027-03-14T03:00Z',
      '2027-04-11T02:00Z',
    ]);
  });

  it('never looks back, and begins where it is told to', async () => {
    const soon = before('2027-03-01T13:00:00Z');
    const busy = { WindowId: busyWindow.windowId };
    const all = ['2027-03-01T12:00Z', '2027-03-01T12:30Z'];
    expect(await schedule({ ...busy, Filters: [soon] })).toEqual(all);
    expect(await schedule({ ...busy, Filters: [soon, after('2026-01-01T00:00:00Z')] })).toEqual(
      all,
    );
    expect(await schedule({ ...busy, Filters: [soon, after('2027-03-01T12:10:00Z')] })).toEqual([
      '2027-03-01T12:30Z',
    ]);
  });

  it('has no runs of a disabled window', async () => {
    expect(await schedule({ WindowId: disabledWindow.windowId })).toEqual([]);
  });

  it('minds start and end dates, the offset, and at() schedules', async () => {
    const only = async (change: object) => {
      const maintenanceWindows = [{ ...patchWindow, ...change }];
      const { client } = aBench({ ...aSeed, cells: [{ ...homeCell, maintenanceWindows }] });
      const { ScheduledWindowExecutions = [] } = await client().send(
        new DescribeMaintenanceWindowScheduleCommand({
          WindowId,
          Filters: [before('2027-06-30T00:00:00Z')],
        }),
      );
      return ScheduledWindowExecutions.map(({ ExecutionTime }) => ExecutionTime);
    };
    const bounds = { startDate: '2027-04-01T00:00:00-05:00', endDate: '2027-06-01T00:00:00Z' };
    expect(await only(bounds)).toEqual(['2027-04-11T02:00Z', '2027-05-09T02:00Z']);
    expect(
      await only({ schedule: 'cron(0 22 ? * TUE#2 *)', scheduleOffset: 4, ...bounds }),
    ).toEqual(['2027-04-18T02:00Z', '2027-05-16T02:00Z']);
    expect(await only({ schedule: 'at(2027-04-01T22:00:00)' })).toEqual(['2027-04-02T02:00Z']);
  });

  it('pages through a year of half hours', async () => {
    const { client } = aBench();
    const times = new Set<string | undefined>();
    const config = { client: client(), pageSize: 5_000 };
    for await (const page of paginateDescribeMaintenanceWindowSchedule(config, {
      WindowId: busyWindow.windowId,
    }))
      for (const { ExecutionTime } of page.ScheduledWindowExecutions ?? [])
        times.add(ExecutionTime);
    expect(times.size).toBe(366 * 48);
  });

  it('finds windows by their targets', async () => {
    const Targets = [{ Key: 'tag:Patch Group', Values: ['northwind-prod'] }];
    const Filters = [before('2027-04-01T00:00:00Z')];
    expect(await schedule({ Targets, ResourceType: 'INSTANCE', Filters })).toEqual([
      '2027-03-14T03:00Z',
    ]);
    expect(await schedule({ Targets, ResourceType: 'RESOURCE_GROUP', Filters })).toEqual([]);
  });

  it.each([
    ['DoesNotExistException', { WindowId: unknownId }],
    ['ValidationException', { WindowId: 'mw-1' }],
    [
      'ValidationException',
      { WindowId, Filters: [{ Key: 'Before', Values: ['2027-01-01T00:00:00Z'] }] },
    ],
    ['ValidationException', { WindowId, Filters: [before('soon')] }],
    ['ValidationException', { Targets: [{ Key: 'InstanceIds', Values: ['i-1'] }] }],
  ])('answers %s to %o', async (name, input) => {
    const call = aBench().client().send(new DescribeMaintenanceWindowScheduleCommand(input));
    expect(await refusalOf(call)).toMatchObject({ name });
  });
});

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
