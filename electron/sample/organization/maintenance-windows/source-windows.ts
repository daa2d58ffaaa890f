import { sourceNonprod, sourceProd, usEast, usWest } from '../people/accounts.ts';
import { newYork } from '../zones.ts';
import type { CellWindows } from './cell-windows.ts';
import { installTask } from './maintenance-tasks.ts';
import { agents, ranWell, scan } from './standard-windows.ts';

/** Midweek; nonprod has few, for its account throttles. */
export const sourceWindows: readonly CellWindows[] = [
  {
    cell: { accountId: sourceProd.id, region: usEast },
    windows: [
      scan({ name: 'source-scan', patchGroup: 'source', schedule: 'cron(0 7 ? * MON#1 *)' }),
      agents({
        name: 'source-agents',
        patchGroup: 'source',
        schedule: 'cron(0 7 ? FEB,MAY,AUG,NOV WED#2 *)',
      }),
      {
        name: 'source-bastions',
        description: 'Ends when the May window of claims begins',
        schedule: 'at(2027-05-22T18:00:00)',
        zone: newYork,
        hours: 4,
        cutoffHours: 1,
        tasks: [installTask],
        patchGroup: 'source-bastions',
      },
      {
        name: 'source-batch-hosts',
        schedule: 'cron(0 2 ? * WED#2 *)',
        zone: newYork,
        hours: 3,
        cutoffHours: 1,
        tasks: [installTask],
        patchGroup: 'source-batch',
        ran: [ranWell('2027-02-10T07:00Z', 131), ranWell('2027-03-10T07:00Z', 126)],
      },
    ],
  },
  {
    cell: { accountId: sourceProd.id, region: usWest },
    windows: [
      scan({ name: 'source-scan', patchGroup: 'source', schedule: 'cron(0 7 ? * MON#1 *)' }),
      agents({
        name: 'source-agents',
        patchGroup: 'source',
        schedule: 'cron(0 7 ? FEB,MAY,AUG,NOV WED#2 *)',
      }),
      {
        name: 'source-batch-hosts',
        schedule: 'cron(0 2 ? * WED#3 *)',
        zone: newYork,
        hours: 3,
        cutoffHours: 1,
        tasks: [installTask],
        patchGroup: 'source-batch',
      },
    ],
  },
  {
    cell: { accountId: sourceNonprod.id, region: usEast },
    windows: [
      scan({
        name: 'source-test-scan',
        patchGroup: 'source-test',
        schedule: 'cron(0 6 ? * TUE#1 *)',
      }),
      {
        name: 'source-test-install',
        schedule: 'cron(0 9 ? * TUE#1 *)',
        hours: 3,
        cutoffHours: 1,
        tasks: [installTask],
        patchGroup: 'source-test-ci',
      },
    ],
  },
  {
    cell: { accountId: sourceNonprod.id, region: usWest },
    windows: [
      scan({
        name: 'source-test-scan',
        patchGroup: 'source-test',
        schedule: 'cron(0 6 ? * TUE#1 *)',
      }),
      agents({
        name: 'source-test-agents',
        patchGroup: 'source-test',
        schedule: 'cron(0 9 ? FEB,MAY,AUG,NOV FRI#1 *)',
      }),
    ],
  },
];
