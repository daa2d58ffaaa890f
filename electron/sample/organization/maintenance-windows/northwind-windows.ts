import { northwindProd, usEast, usWest } from '../people/accounts.ts';
import { newYork } from '../zones.ts';
import type { CellWindows } from './cell-windows.ts';
import { gatedPatchTask, installTask } from './maintenance-tasks.ts';
import { agents, ranWell, scan } from './standard-windows.ts';

/** Gated by the calendar, next to an ungated one that is switched off. */
export const northwindWindows: readonly CellWindows[] = [
  {
    cell: { accountId: northwindProd.id, region: usEast },
    windows: [
      {
        ...scan({
          name: 'northwind-scan',
          patchGroup: 'northwind-prod',
          schedule: 'cron(0 5 ? * WED *)',
          zone: newYork,
        }),
        ran: [ranWell('2027-03-10T10:00Z', 37)],
      },
      agents({
        name: 'northwind-agents',
        patchGroup: 'northwind-prod',
        schedule: 'cron(0 7 ? FEB,MAY,AUG,NOV THU#1 *)',
      }),
      {
        name: 'northwind-gated-patch',
        description: 'Asks hrp-patching before it works',
        schedule: 'cron(0 2 ? * TUE#4 *)',
        zone: newYork,
        hours: 4,
        cutoffHours: 1,
        tasks: [gatedPatchTask('hrp-patching')],
        patchGroup: 'northwind-web',
      },
      {
        name: 'northwind-old-install',
        description: 'Replaced by hrp-patching, switched off in January',
        schedule: 'cron(0 22 ? * SAT#2 *)',
        zone: newYork,
        hours: 6,
        cutoffHours: 1,
        disabled: true,
        tasks: [installTask],
        patchGroup: 'northwind-prod',
        ran: [ranWell('2026-12-13T03:00Z', 301)],
      },
    ],
  },
  {
    cell: { accountId: northwindProd.id, region: usWest },
    windows: [
      scan({
        name: 'northwind-scan',
        patchGroup: 'northwind-prod',
        schedule: 'cron(0 5 ? * WED#1 *)',
        zone: newYork,
      }),
      agents({
        name: 'northwind-agents',
        patchGroup: 'northwind-prod',
        schedule: 'cron(0 7 ? FEB,MAY,AUG,NOV THU#1 *)',
      }),
      {
        name: 'northwind-gated-patch',
        description: 'Asks hrp-patching before it works',
        schedule: 'cron(0 2 ? * TUE#4 *)',
        zone: newYork,
        hours: 4,
        cutoffHours: 1,
        tasks: [gatedPatchTask('hrp-patching')],
        patchGroup: 'northwind-web',
      },
    ],
  },
];
