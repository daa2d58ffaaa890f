import { usEast, usWest, wellframeProd } from '../people/accounts.ts';
import type { CellWindows } from './cell-windows.ts';
import { installTask } from './maintenance-tasks.ts';
import { agents, inventory, ranWell, scan } from './standard-windows.ts';

/** Bastions outside Kubernetes, patched while images are swapped. */
export const wellframeWindows: readonly CellWindows[] = [
  {
    cell: { accountId: wellframeProd.id, region: usEast },
    windows: [
      {
        name: 'wellframe-bastions',
        description: 'The few machines outside Kubernetes',
        schedule: 'cron(0 1 ? * WED *)',
        hours: 2,
        cutoffHours: 1,
        tasks: [installTask],
        patchGroup: 'wellframe-bastions',
        ran: [ranWell('2027-03-03T01:00Z', 33), ranWell('2027-03-10T01:00Z', 29)],
      },
      scan({ name: 'wellframe-scan', patchGroup: 'wellframe', schedule: 'cron(0 6 ? * MON#2 *)' }),
      inventory({ name: 'wellframe-inventory', patchGroup: 'wellframe' }),
    ],
  },
  {
    cell: { accountId: wellframeProd.id, region: usWest },
    windows: [
      scan({ name: 'wellframe-scan', patchGroup: 'wellframe', schedule: 'cron(0 6 ? * MON#2 *)' }),
      agents({
        name: 'wellframe-agents',
        patchGroup: 'wellframe',
        schedule: 'cron(0 6 1 JAN,APR,JUL,OCT ? *)',
      }),
      inventory({ name: 'wellframe-inventory', patchGroup: 'wellframe' }),
    ],
  },
];
