import { sharedServices, usEast, usWest } from '../people/accounts.ts';
import type { CellWindows } from './cell-windows.ts';
import { installTask } from './maintenance-tasks.ts';
import { agents, scan } from './standard-windows.ts';

/** Never seen by us: the account is closed to the planner’s role. */
export const sharedServicesWindows: readonly CellWindows[] = [
  {
    cell: { accountId: sharedServices.id, region: usEast },
    windows: [
      scan({ name: 'shared-scan', patchGroup: 'shared', schedule: 'cron(0 6 ? * SUN *)' }),
      {
        name: 'shared-install',
        schedule: 'cron(0 8 ? * SUN#3 *)',
        hours: 6,
        cutoffHours: 1,
        tasks: [installTask],
        patchGroup: 'shared',
      },
    ],
  },
  {
    cell: { accountId: sharedServices.id, region: usWest },
    windows: [
      scan({ name: 'shared-scan', patchGroup: 'shared', schedule: 'cron(0 6 ? * SUN *)' }),
      agents({ name: 'shared-agents', patchGroup: 'shared', schedule: 'cron(0 9 ? * MON#1 *)' }),
    ],
  },
];
