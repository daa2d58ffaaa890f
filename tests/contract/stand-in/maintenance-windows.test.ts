import {
  DescribeMaintenanceWindowsCommand,
  DoesNotExistException,
  GetMaintenanceWindowCommand,
  paginateDescribeMaintenanceWindows,
} from '@aws-sdk/client-ssm';
import { describe, expect, it } from 'vitest';
import { aSeed, busyWindow, disabledWindow, homeCell, patchWindow } from './a-seed.ts';
import { aBench, refusalOf } from './sdk-client.ts';

const WindowId = patchWindow.windowId;
const unknownId = 'mw-ffffffffffffffff0';

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
