import {
  DescribeMaintenanceWindowScheduleCommand,
  paginateDescribeMaintenanceWindowSchedule,
} from '@aws-sdk/client-ssm';
import { describe, expect, it } from 'vitest';
import { aSeed, busyWindow, disabledWindow, homeCell, patchWindow } from './a-seed.ts';
import { aBench, refusalOf } from './sdk-client.ts';

const WindowId = patchWindow.windowId;
const unknownId = 'mw-ffffffffffffffff0';

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
