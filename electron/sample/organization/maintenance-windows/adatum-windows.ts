import { adatumProd, ireland, usEast } from '../people/accounts.ts';
import { london } from '../zones.ts';
import type { CellWindows } from './cell-windows.ts';
import { installWithHooksTask } from './maintenance-tasks.ts';
import { agents, inventory, ranWell, scan } from './standard-windows.ts';

/** In London time, in both regions. */
export const adatumWindows: readonly CellWindows[] = [
  {
    cell: { accountId: adatumProd.id, region: ireland },
    windows: [
      {
        ...scan({
          name: 'adatum-scan',
          patchGroup: 'adatum-prod',
          schedule: 'cron(0 5 ? * WED#2 *)',
          zone: london,
        }),
        ran: [ranWell('2027-02-10T05:00Z', 41)],
      },
      agents({
        name: 'adatum-agents',
        patchGroup: 'adatum-prod',
        schedule: 'cron(0 4 ? JAN,APR,JUL,OCT TUE#3 *)',
      }),
      {
        name: 'adatum-sql-install',
        description: 'SQL hosts, after drain',
        schedule: 'cron(0 1 ? * WED#4 *)',
        zone: london,
        hours: 4,
        cutoffHours: 1,
        tasks: [installWithHooksTask],
        patchGroup: 'adatum-sql',
        ran: [ranWell('2027-02-24T01:00Z', 187)],
      },
    ],
  },
  {
    cell: { accountId: adatumProd.id, region: usEast },
    windows: [
      scan({
        name: 'adatum-scan',
        patchGroup: 'adatum-prod',
        schedule: 'cron(0 5 ? * WED#2 *)',
        zone: london,
      }),
      agents({
        name: 'adatum-agents',
        patchGroup: 'adatum-prod',
        schedule: 'cron(0 4 ? JAN,APR,JUL,OCT TUE#3 *)',
      }),
      inventory({ name: 'adatum-inventory', patchGroup: 'adatum-prod' }),
    ],
  },
];
