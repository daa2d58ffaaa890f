import { contosoProd, usEast, usWest } from '../people/accounts.ts';
import { newYork } from '../zones.ts';
import type { CellWindows } from './cell-windows.ts';
import { installTask } from './maintenance-tasks.ts';
import { agents, scan } from './standard-windows.ts';

/** With the one-time install that clashes in March, and kiosks nobody targets. */
export const contosoWindows: readonly CellWindows[] = [
  {
    cell: { accountId: contosoProd.id, region: usEast },
    windows: [
      scan({
        name: 'contoso-scan',
        patchGroup: 'contoso-prod',
        schedule: 'cron(0 3 ? * TUE#2 *)',
        zone: newYork,
      }),
      agents({
        name: 'contoso-agents',
        patchGroup: 'contoso-prod',
        schedule: 'cron(0 8 ? JAN,APR,JUL,OCT WED#1 *)',
      }),
      {
        name: 'contoso-store-servers',
        description: 'One time, made by the store team',
        schedule: 'at(2027-03-20T23:00:00)',
        zone: newYork,
        hours: 4,
        cutoffHours: 1,
        tasks: [installTask],
        patchGroup: 'contoso-stores',
      },
    ],
  },
  {
    cell: { accountId: contosoProd.id, region: usWest },
    windows: [
      scan({
        name: 'contoso-scan',
        patchGroup: 'contoso-prod',
        schedule: 'cron(0 3 ? FEB,MAY,AUG,NOV TUE#2 *)',
        zone: newYork,
      }),
      agents({
        name: 'contoso-agents',
        patchGroup: 'contoso-prod',
        schedule: 'cron(0 8 ? JAN,APR,JUL,OCT WED#1 *)',
      }),
      {
        name: 'contoso-kiosks',
        description: 'No targets since the kiosks were sold',
        schedule: 'cron(0 22 ? * SAT#3 *)',
        zone: newYork,
        hours: 4,
        tasks: [installTask],
      },
    ],
  },
];
