import { fabrikamProd, usEast, usWest } from '../people/accounts.ts';
import { losAngeles } from '../zones.ts';
import type { CellWindows } from './cell-windows.ts';
import { installTask, inventoryTask, snapshotTask } from './maintenance-tasks.ts';
import { agents, inventory, ranWell, scan } from './standard-windows.ts';

/** With a first ring the night after Patch Tuesday. */
export const fabrikamWindows: readonly CellWindows[] = [
  {
    cell: { accountId: fabrikamProd.id, region: usEast },
    windows: [
      scan({
        name: 'fabrikam-scan',
        patchGroup: 'fabrikam-prod',
        schedule: 'cron(0 6 ? * THU#2 *)',
        zone: losAngeles,
      }),
      agents({
        name: 'fabrikam-agents',
        patchGroup: 'fabrikam-prod',
        schedule: 'cron(0 9 ? FEB,MAY,AUG,NOV TUE#1 *)',
      }),
      inventory({ name: 'fabrikam-inventory', patchGroup: 'fabrikam-prod' }),
    ],
  },
  {
    cell: { accountId: fabrikamProd.id, region: usWest },
    windows: [
      scan({
        name: 'fabrikam-scan',
        patchGroup: 'fabrikam-prod',
        schedule: 'cron(0 6 ? * THU#2 *)',
        zone: losAngeles,
      }),
      {
        name: 'fabrikam-ring0',
        description: 'First ring, the night after Patch Tuesday',
        schedule: 'cron(0 1 ? * TUE#2 *)',
        offsetDays: 1,
        zone: losAngeles,
        hours: 3,
        cutoffHours: 1,
        tasks: [installTask],
        patchGroup: 'fabrikam-ring0',
        ran: [
          ranWell('2027-02-10T09:00Z', 118),
          { at: '2027-03-10T09:00Z', minutes: 155, status: 'FAILED' },
        ],
      },
      {
        name: 'fabrikam-month-end',
        schedule: 'cron(0 21 ? * SAT#4 *)',
        zone: losAngeles,
        hours: 6,
        tasks: [inventoryTask, snapshotTask],
        patchGroup: 'fabrikam-prod',
      },
    ],
  },
];
