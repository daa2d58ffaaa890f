import { guidingCareNonprod, guidingCareProd, usEast, usWest } from '../people/accounts.ts';
import { newYork } from '../zones.ts';
import type { CellWindows } from './cell-windows.ts';
import { gatedPatchTask, installTask, snapshotTask } from './maintenance-tasks.ts';
import { agents, inventory, ranWell, scan } from './standard-windows.ts';

/** Weekends, away from the release nights. */
export const guidingCareWindows: readonly CellWindows[] = [
  {
    cell: { accountId: guidingCareProd.id, region: usEast },
    windows: [
      scan({ name: 'gc-prod-scan', patchGroup: 'gc-prod', schedule: 'cron(0 7 ? * SUN#1 *)' }),
      agents({
        name: 'gc-prod-agents',
        patchGroup: 'gc-prod',
        schedule: 'cron(0 9 ? FEB,MAY,AUG,NOV SUN#3 *)',
      }),
      {
        name: 'gc-gated-patch',
        description: 'Asks gc-release-freeze before it works',
        schedule: 'cron(0 3 ? * SUN#2 *)',
        zone: newYork,
        hours: 4,
        cutoffHours: 1,
        tasks: [gatedPatchTask('gc-release-freeze')],
        patchGroup: 'gc-etl',
        ran: [{ at: '2027-02-14T08:00Z', minutes: 2, status: 'CANCELLED' }],
      },
      {
        name: 'gc-snapshots',
        schedule: 'cron(0 23 L * ? *)',
        zone: newYork,
        hours: 3,
        tasks: [snapshotTask],
        patchGroup: 'gc-prod',
      },
    ],
  },
  {
    cell: { accountId: guidingCareProd.id, region: usWest },
    windows: [
      scan({ name: 'gc-prod-scan', patchGroup: 'gc-prod', schedule: 'cron(0 7 ? * SUN#1 *)' }),
      {
        name: 'gc-standby-install',
        schedule: 'cron(0 5 ? * 7L *)',
        zone: newYork,
        hours: 5,
        cutoffHours: 2,
        tasks: [installTask],
        patchGroup: 'gc-standby',
        ran: [ranWell('2027-02-27T10:00Z', 206)],
      },
    ],
  },
  {
    cell: { accountId: guidingCareNonprod.id, region: usEast },
    windows: [
      scan({ name: 'gc-test-scan', patchGroup: 'gc-test', schedule: 'cron(0 6 ? * SAT#1 *)' }),
      {
        name: 'gc-test-install',
        schedule: 'cron(0 8 ? * SAT#2 *)',
        hours: 4,
        cutoffHours: 1,
        tasks: [installTask],
        patchGroup: 'gc-test',
      },
    ],
  },
  {
    cell: { accountId: guidingCareNonprod.id, region: usWest },
    windows: [
      scan({ name: 'gc-test-scan', patchGroup: 'gc-test', schedule: 'cron(0 6 ? * SAT#1 *)' }),
      agents({ name: 'gc-test-agents', patchGroup: 'gc-test', schedule: 'cron(0 10 15W * ? *)' }),
      inventory({ name: 'gc-test-inventory', patchGroup: 'gc-test' }),
    ],
  },
];
