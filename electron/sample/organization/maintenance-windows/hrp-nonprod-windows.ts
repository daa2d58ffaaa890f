import { hrpNonprodAccount, usEast, usWest } from '../people/accounts.ts';
import type { CellWindows } from './cell-windows.ts';
import { installTask, inventoryTask } from './maintenance-tasks.ts';
import { agents, ranWell, scan } from './standard-windows.ts';

/** Midweek, away from the windows of the customers. */
export const hrpNonprodWindows: readonly CellWindows[] = [
  {
    cell: { accountId: hrpNonprodAccount.id, region: usEast },
    windows: [
      scan({
        name: 'hrp-nonprod-scan',
        patchGroup: 'hrp-nonprod',
        schedule: 'cron(0 6 ? * MON#1 *)',
      }),
      agents({
        name: 'hrp-nonprod-agents',
        patchGroup: 'hrp-nonprod',
        schedule: 'cron(0 12 ? JAN,APR,JUL,OCT MON#3 *)',
      }),
      {
        name: 'nonprod-weekly-install',
        description: 'Build farm and jump hosts',
        schedule: 'cron(0 3 ? * TUE *)',
        hours: 2,
        cutoffHours: 1,
        tasks: [installTask],
        patchGroup: 'hrp-nonprod-build',
        ran: [
          ranWell('2027-03-02T03:00Z', 74),
          { at: '2027-03-09T03:00Z', minutes: 120, status: 'TIMED_OUT' },
        ],
      },
      {
        name: 'nonprod-stocktaking',
        description: 'Seconds first: seven fields',
        schedule: 'cron(0 0 11 ? * WED#1 *)',
        hours: 1,
        tasks: [inventoryTask],
        patchGroup: 'hrp-nonprod',
      },
    ],
  },
  {
    cell: { accountId: hrpNonprodAccount.id, region: usWest },
    windows: [
      scan({
        name: 'hrp-nonprod-scan',
        patchGroup: 'hrp-nonprod',
        schedule: 'cron(0 6 ? * MON#1 *)',
      }),
      {
        name: 'nonprod-28-days',
        schedule: 'rate(28 days)',
        from: '2027-03-30T10:00:00Z',
        hours: 4,
        cutoffHours: 1,
        tasks: [installTask],
        patchGroup: 'hrp-nonprod-build',
      },
      {
        name: 'nonprod-load-test',
        schedule: 'at(2027-03-18T20:00:00)',
        zone: 'America/Los_Angeles',
        hours: 4,
        tasks: [installTask],
        patchGroup: 'hrp-nonprod-load',
      },
    ],
  },
];
