import { litwareProd, sydneyRegion, usWest } from '../people/accounts.ts';
import { sydney } from '../zones.ts';
import type { CellWindows } from './cell-windows.ts';
import { installTask } from './maintenance-tasks.ts';
import { agents, inventory, ranWell, scan } from './standard-windows.ts';

/** In Sydney time, in both regions. */
export const litwareWindows: readonly CellWindows[] = [
  {
    cell: { accountId: litwareProd.id, region: sydneyRegion },
    windows: [
      {
        ...scan({
          name: 'litware-scan',
          patchGroup: 'litware-prod',
          schedule: 'cron(0 3 ? * SUN#2 *)',
          zone: sydney,
        }),
        ran: [ranWell('2027-02-13T16:00Z', 52)],
      },
      agents({
        name: 'litware-agents',
        patchGroup: 'litware-prod',
        schedule: 'cron(30 15 ? * TUE#2 *)',
      }),
      {
        name: 'litware-fileservers',
        schedule: 'cron(0 1 ? * WED#3 *)',
        zone: sydney,
        hours: 3,
        cutoffHours: 1,
        tasks: [installTask],
        patchGroup: 'litware-files',
      },
    ],
  },
  {
    cell: { accountId: litwareProd.id, region: usWest },
    windows: [
      scan({
        name: 'litware-scan',
        patchGroup: 'litware-prod',
        schedule: 'cron(0 4 ? FEB,MAY,AUG,NOV WED#2 *)',
        zone: sydney,
      }),
      agents({
        name: 'litware-agents',
        patchGroup: 'litware-prod',
        schedule: 'cron(30 15 ? FEB,MAY,AUG,NOV TUE#2 *)',
      }),
      inventory({ name: 'litware-inventory', patchGroup: 'litware-prod' }),
    ],
  },
];
