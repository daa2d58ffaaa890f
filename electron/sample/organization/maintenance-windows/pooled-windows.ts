import { pooledProd, usEast, usWest } from '../people/accounts.ts';
import { newYork } from '../zones.ts';
import type { CellWindows } from './cell-windows.ts';
import { customPatchTask } from './maintenance-tasks.ts';
import { agents, inventory, scan } from './standard-windows.ts';

/** Tailspin and Wingtip share these. */
export const pooledWindows: readonly CellWindows[] = [
  {
    cell: { accountId: pooledProd.id, region: usEast },
    windows: [
      scan({
        name: 'pool-scan',
        patchGroup: 'pool-prod',
        schedule: 'cron(0 4 ? * TUE#2 *)',
        zone: newYork,
      }),
      agents({
        name: 'pool-agents',
        patchGroup: 'pool-prod',
        schedule: 'cron(0 9 ? FEB,MAY,AUG,NOV WED#3 *)',
      }),
      {
        name: 'pool-rebalance',
        description: 'Nobody knows whether it patches',
        schedule: 'cron(0 3 ? * MON#2 *)',
        zone: newYork,
        hours: 3,
        tasks: [customPatchTask],
        patchGroup: 'pool-web',
      },
    ],
  },
  {
    cell: { accountId: pooledProd.id, region: usWest },
    windows: [
      scan({
        name: 'pool-scan',
        patchGroup: 'pool-prod',
        schedule: 'cron(0 4 ? * TUE#2 *)',
        zone: newYork,
      }),
      {
        name: 'pool-no-tasks',
        description: 'Left over from a test',
        schedule: 'cron(0 20 ? * FRI#2 *)',
        zone: newYork,
        hours: 4,
        tasks: [],
        patchGroup: 'pool-web',
      },
      inventory({ name: 'pool-inventory', patchGroup: 'pool-prod' }),
    ],
  },
];
