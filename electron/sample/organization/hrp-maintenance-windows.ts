/** Maintenance windows in HRP's production accounts: midweek, away from the negotiated weekends. */
import {
  adatumProd,
  contosoProd,
  fabrikamProd,
  ireland,
  litwareProd,
  northwindProd,
  pooledProd,
  prosewareProd,
  sydneyRegion,
  usEast,
  usWest,
} from './accounts.ts';
import type { CellWindows } from './cell-windows.ts';
import {
  agentTask,
  customPatchTask,
  gatedPatchTask,
  installTask,
  installWithHooksTask,
  inventoryTask,
  scanTask,
  snapshotTask,
} from './maintenance-tasks.ts';
import type { MaintenanceWindowFacts } from './maintenance-window.ts';
import { london, losAngeles, newYork, sydney } from './zones.ts';

const ranWell = (at: string, minutes: number) => ({ at, minutes, status: 'SUCCESS' as const });

const scan = (name: string, schedule: string, zone: string): MaintenanceWindowFacts => ({
  name: `${name}-scan`,
  schedule,
  zone,
  hours: 2,
  cutoffHours: 1,
  tasks: [scanTask],
  patchGroup: `${name}-prod`,
});

const agents = (name: string, schedule: string): MaintenanceWindowFacts => ({
  name: `${name}-agents`,
  description: 'SSM agent and inventory',
  schedule,
  hours: 2,
  tasks: [agentTask, inventoryTask],
  patchGroup: `${name}-prod`,
});

const adatum: readonly CellWindows[] = [
  {
    cell: { accountId: adatumProd.id, region: ireland },
    windows: [
      {
        ...scan('adatum', 'cron(0 5 ? * WED#2 *)', london),
        ran: [ranWell('2027-02-10T05:00Z', 41)],
      },
      agents('adatum', 'cron(0 4 ? * TUE#3 *)'),
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
      scan('adatum', 'cron(0 5 ? * WED#2 *)', london),
      agents('adatum', 'cron(0 4 ? JAN,APR,JUL,OCT TUE#3 *)'),
    ],
  },
];

const contoso: readonly CellWindows[] = [
  {
    cell: { accountId: contosoProd.id, region: usEast },
    windows: [
      scan('contoso', 'cron(0 3 ? * TUE *)', newYork),
      agents('contoso', 'cron(0 8 ? * WED#1 *)'),
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
      scan('contoso', 'cron(0 3 ? * TUE#2 *)', newYork),
      agents('contoso', 'cron(0 8 ? * WED#1 *)'),
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

const fabrikam: readonly CellWindows[] = [
  {
    cell: { accountId: fabrikamProd.id, region: usEast },
    windows: [
      scan('fabrikam', 'cron(0 6 ? * THU#2 *)', losAngeles),
      agents('fabrikam', 'cron(0 9 ? FEB,MAY,AUG,NOV TUE#1 *)'),
    ],
  },
  {
    cell: { accountId: fabrikamProd.id, region: usWest },
    windows: [
      scan('fabrikam', 'cron(0 6 ? * THU#2 *)', losAngeles),
      {
        name: 'fabrikam-ring0',
        description: 'First ring, the night after Patch Tuesday',
        schedule: 'cron(0 1 ? * TUE#2 *)',
        offsetDays: 1,
        zone: losAngeles,
        hours: 3,
        cutoffHours: 1,
        tasks: [installTask],
        patchGroup: 'fabrikam-ring0',
        ran: [
          ranWell('2027-02-10T09:00Z', 118),
          { at: '2027-03-10T09:00Z', minutes: 155, status: 'FAILED' },
        ],
      },
      {
        name: 'fabrikam-month-end',
        schedule: 'cron(0 21 ? * SAT#4 *)',
        zone: losAngeles,
        hours: 6,
        tasks: [inventoryTask, snapshotTask],
        patchGroup: 'fabrikam-prod',
      },
    ],
  },
];

const litware: readonly CellWindows[] = [
  {
    cell: { accountId: litwareProd.id, region: sydneyRegion },
    windows: [
      {
        ...scan('litware', 'cron(0 3 ? * SUN#2 *)', sydney),
        ran: [ranWell('2027-02-13T16:00Z', 52)],
      },
      agents('litware', 'cron(30 15 ? * TUE#2 *)'),
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
      scan('litware', 'cron(0 4 ? * WED#2 *)', sydney),
      agents('litware', 'cron(30 15 ? MAR,JUN,SEP,DEC TUE#2 *)'),
    ],
  },
];

const northwind: readonly CellWindows[] = [
  {
    cell: { accountId: northwindProd.id, region: usEast },
    windows: [
      {
        ...scan('northwind', 'cron(0 5 ? * WED *)', newYork),
        ran: [ranWell('2027-03-10T10:00Z', 37)],
      },
      agents('northwind', 'cron(0 7 ? * THU#1 *)'),
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
      scan('northwind', 'cron(0 5 ? * WED#1 *)', newYork),
      agents('northwind', 'cron(0 7 ? * THU#1 *)'),
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

const proseware: readonly CellWindows[] = [
  {
    cell: { accountId: prosewareProd.id, region: usEast },
    windows: [
      scan('proseware', 'cron(0 2 ? * THU#1 *)', losAngeles),
      {
        name: 'proseware-2026-campaign',
        description: 'Ended with the year',
        schedule: 'cron(0 21 ? * SAT#3 *)',
        zone: losAngeles,
        until: '2026-12-31T23:59:59Z',
        hours: 5,
        cutoffHours: 1,
        tasks: [installTask],
        patchGroup: 'proseware-prod',
        ran: [ranWell('2026-12-20T05:00Z', 233)],
      },
    ],
  },
  {
    cell: { accountId: prosewareProd.id, region: usWest },
    windows: [
      scan('proseware', 'cron(0 2 ? * THU#1 *)', losAngeles),
      agents('proseware', 'cron(0 10 ? * WED#2 *)'),
      {
        name: 'proseware-2028-rhythm',
        description: 'Begins next year',
        schedule: 'rate(7 days)',
        from: '2028-01-09T05:00:00Z',
        hours: 4,
        tasks: [installTask],
        patchGroup: 'proseware-prod',
      },
    ],
  },
];

const pooled: readonly CellWindows[] = [
  {
    cell: { accountId: pooledProd.id, region: usEast },
    windows: [
      scan('pool', 'cron(0 4 ? * TUE#2 *)', newYork),
      agents('pool', 'cron(0 9 ? * WED#3 *)'),
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
      scan('pool', 'cron(0 4 ? * TUE#2 *)', newYork),
      {
        name: 'pool-no-tasks',
        description: 'Left over from a test',
        schedule: 'cron(0 20 ? * FRI#2 *)',
        zone: newYork,
        hours: 4,
        tasks: [],
        patchGroup: 'pool-web',
      },
    ],
  },
];

export const hrpMaintenanceWindows: readonly CellWindows[] = [
  ...adatum,
  ...contoso,
  ...fabrikam,
  ...litware,
  ...northwind,
  ...proseware,
  ...pooled,
];
