import { prosewareProd, usEast, usWest } from '../people/accounts.ts';
import { losAngeles } from '../zones.ts';
import type { CellWindows } from './cell-windows.ts';
import { installTask } from './maintenance-tasks.ts';
import { agents, inventory, ranWell, scan } from './standard-windows.ts';

/** With a campaign that ended and a rhythm that has not begun. */
export const prosewareWindows: readonly CellWindows[] = [
  {
    cell: { accountId: prosewareProd.id, region: usEast },
    windows: [
      scan({
        name: 'proseware-scan',
        patchGroup: 'proseware-prod',
        schedule: 'cron(0 2 ? * THU#1 *)',
        zone: losAngeles,
      }),
      {
        name: 'proseware-2026-campaign',
        description: 'Ended with the year',
        schedule: 'cron(0 21 ? * SAT#3 *)',
        zone: losAngeles,
        until: '2026-12-31T23:59:59Z',
        hours: 5,
        cutoffHours: 1,
        tasks: [installTask],
        patchGroup: 'proseware-prod',
        ran: [ranWell('2026-12-20T05:00Z', 233)],
      },
      inventory({ name: 'proseware-inventory', patchGroup: 'proseware-prod' }),
    ],
  },
  {
    cell: { accountId: prosewareProd.id, region: usWest },
    windows: [
      scan({
        name: 'proseware-scan',
        patchGroup: 'proseware-prod',
        schedule: 'cron(0 2 ? * THU#1 *)',
        zone: losAngeles,
      }),
      agents({
        name: 'proseware-agents',
        patchGroup: 'proseware-prod',
        schedule: 'cron(0 10 ? JAN,APR,JUL,OCT WED#2 *)',
      }),
      {
        name: 'proseware-2028-rhythm',
        description: 'Begins next year',
        schedule: 'rate(7 days)',
        from: '2028-01-09T05:00:00Z',
        hours: 4,
        tasks: [installTask],
        patchGroup: 'proseware-prod',
      },
    ],
  },
];
