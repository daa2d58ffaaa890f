/** Maintenance windows outside HRP's production accounts. */
import {
  guidingCareNonprod,
  guidingCareProd,
  hrpNonprodAccount,
  sharedServices,
  sourceNonprod,
  sourceProd,
  usEast,
  usWest,
  wellframeProd,
} from './accounts.ts';
import type { CellWindows } from './cell-windows.ts';
import {
  agentTask,
  gatedPatchTask,
  installTask,
  inventoryTask,
  scanTask,
  snapshotTask,
} from './maintenance-tasks.ts';
import type { MaintenanceWindowFacts } from './maintenance-window.ts';
import { newYork } from './zones.ts';

const ranWell = (at: string, minutes: number) => ({ at, minutes, status: 'SUCCESS' as const });

const scan = (group: string, schedule: string): MaintenanceWindowFacts => ({
  name: `${group}-scan`,
  schedule,
  hours: 2,
  cutoffHours: 1,
  tasks: [scanTask],
  patchGroup: group,
});

const agents = (group: string, schedule: string): MaintenanceWindowFacts => ({
  name: `${group}-agents`,
  description: 'SSM agent and inventory',
  schedule,
  hours: 2,
  tasks: [agentTask, inventoryTask],
  patchGroup: group,
});

const hrpNonprod: readonly CellWindows[] = [
  {
    cell: { accountId: hrpNonprodAccount.id, region: usEast },
    windows: [
      scan('hrp-nonprod', 'cron(0 6 ? * MON#1 *)'),
      agents('hrp-nonprod', 'cron(0 12 ? * MON#3 *)'),
      {
        name: 'nonprod-weekly-install',
        description: 'Build farm and jump hosts',
        schedule: 'cron(0 3 ? * TUE *)',
        hours: 2,
        cutoffHours: 1,
        tasks: [installTask],
        patchGroup: 'hrp-nonprod-build',
        ran: [
          ranWell('2027-03-02T03:00Z', 74),
          { at: '2027-03-09T03:00Z', minutes: 120, status: 'TIMED_OUT' },
        ],
      },
      {
        name: 'nonprod-every-30-min',
        description: 'Health probe, seven fields with seconds first',
        schedule: 'cron(0 0 11 ? * WED#1 *)',
        hours: 1,
        tasks: [inventoryTask],
        patchGroup: 'hrp-nonprod',
      },
    ],
  },
  {
    cell: { accountId: hrpNonprodAccount.id, region: usWest },
    windows: [
      scan('hrp-nonprod', 'cron(0 6 ? * MON#1 *)'),
      {
        name: 'nonprod-28-days',
        schedule: 'rate(28 days)',
        from: '2027-03-30T10:00:00Z',
        hours: 4,
        cutoffHours: 1,
        tasks: [installTask],
        patchGroup: 'hrp-nonprod-build',
      },
      {
        name: 'nonprod-load-test',
        schedule: 'at(2027-03-18T20:00:00)',
        zone: 'America/Los_Angeles',
        hours: 4,
        tasks: [installTask],
        patchGroup: 'hrp-nonprod-load',
      },
    ],
  },
];

/** Never seen by us: the account is closed to the planner's role. */
const sharedServicesWindows: readonly CellWindows[] = [
  {
    cell: { accountId: sharedServices.id, region: usEast },
    windows: [
      scan('shared', 'cron(0 6 ? * SUN *)'),
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
    windows: [scan('shared', 'cron(0 6 ? * SUN *)'), agents('shared', 'cron(0 9 ? * MON#1 *)')],
  },
];

const source: readonly CellWindows[] = [
  {
    cell: { accountId: sourceProd.id, region: usEast },
    windows: [
      scan('source', 'cron(0 7 ? * MON#1 *)'),
      agents('source', 'cron(0 7 ? * WED#2 *)'),
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
      scan('source', 'cron(0 7 ? * MON#1 *)'),
      agents('source', 'cron(0 7 ? * WED#2 *)'),
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
      scan('source-test', 'cron(0 6 ? * TUE#1 *)'),
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
      scan('source-test', 'cron(0 6 ? * TUE#1 *)'),
      agents('source-test', 'cron(0 9 ? * FRI#1 *)'),
    ],
  },
];

const guidingCare: readonly CellWindows[] = [
  {
    cell: { accountId: guidingCareProd.id, region: usEast },
    windows: [
      scan('gc-prod', 'cron(0 7 ? * SUN#1 *)'),
      agents('gc-prod', 'cron(0 9 ? * SUN#3 *)'),
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
      scan('gc-prod', 'cron(0 7 ? * SUN#1 *)'),
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
      scan('gc-test', 'cron(0 6 ? * SAT#1 *)'),
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
    windows: [scan('gc-test', 'cron(0 6 ? * SAT#1 *)'), agents('gc-test', 'cron(0 10 15W * ? *)')],
  },
];

const wellframe: readonly CellWindows[] = [
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
      scan('wellframe', 'cron(0 6 ? * MON#2 *)'),
    ],
  },
  {
    cell: { accountId: wellframeProd.id, region: usWest },
    windows: [
      scan('wellframe', 'cron(0 6 ? * MON#2 *)'),
      agents('wellframe', 'cron(0 6 1 JAN,APR,JUL,OCT ? *)'),
    ],
  },
];

export const otherMaintenanceWindows: readonly CellWindows[] = [
  ...hrpNonprod,
  ...sharedServicesWindows,
  ...source,
  ...guidingCare,
  ...wellframe,
];
