/** C04, C17 and C20: what is the window's own, what is too much, and what was not read. */
import { describe, expect, it } from 'vitest';
import { twinsOf } from '../../../../shared/conflicts/live-twin.ts';
import type { Series } from '../../../../shared/model/series.ts';
import { horizonOf } from '../../../../shared/occurrences/horizon.ts';
import { expandPlan } from '../../../../shared/schedule/expand-series.ts';
import { aPlan } from '../../../support/a-plan.ts';
import {
  aGuard,
  aMaintenanceWindow,
  at,
  denied,
  factsOf,
  installAt,
  onNonprod,
  restsOn,
  told,
  toldOnceWaived,
  unread,
  type Situation,
} from './check-as-read.ts';
import { tellsSevenCases, type Case, type NoCase, type SevenCases } from './seven-cases.ts';

const ownUid = 'pwp-plan1-northwind_prod-20270320T2200@patch-window-planner';
/** What stands against a window of 20 March, 22:00 in New York, and which event a push replaces. */
function beside(calendar: ReturnType<typeof aGuard>, differs: Partial<Series> = {}, east = {}) {
  const plan = { series: [installAt('2027-03-20T22:00', differs)] };
  const situation = { plan, east: { calendars: [calendar], ...east } };
  const { live, nowMs } = factsOf(situation);
  const twins = expandPlan(aPlan(plan), horizonOf(nowMs)).flatMap((window) =>
    twinsOf(window, live, 'plan1'),
  );
  return [
    ...told('C01 C02 C05 C20', situation),
    ...twins.map(({ name, startMs }) => `replaces ${name} ${new Date(startMs).toISOString()}`),
  ];
}
const replaced = 'replaces patch 2027-03-21T02:00:00.000Z';
const window = 'northwind-prod@2027-03-20T22:00';

/** C04 finds nothing, so it is no rule of the list: here it "fires" where the event is the window's own. */
const liveTwin: SevenCases = {
  fires: {
    found: () => beside(aGuard(ownUid, '20270321T020000Z', '20270321T080000Z')),
    expected: [replaced],
  },
  'just does not': {
    found: () => [
      ...beside(aGuard('somebody-elses', '20270321T020000Z', '20270321T080000Z')),
      ...beside(aGuard(ownUid.replace('plan1', 'plan2'), '20270321T020000Z', '20270321T080000Z')),
      ...beside(aGuard(ownUid.replace('2200@', '2201@'), '20270321T020000Z', '20270321T080000Z')),
    ],
    expected: [
      `C01 error ${window}: patch 03-21T02:00/03-21T08:00`,
      `C01 error ${window}: patch 03-21T02:00/03-21T08:00`,
      `C01 error ${window}: patch 03-21T02:00/03-21T08:00`,
    ],
  },
  touching: {
    found: () => [
      ...beside(aGuard(ownUid, '20270321T080000Z', '20270321T140000Z')),
      ...beside(aGuard('somebody-elses', '20270321T080000Z', '20270321T140000Z')),
    ],
    expected: ['replaces patch 2027-03-21T08:00:00.000Z'],
  },
  'on a DST night': {
    found: () => {
      const rule = { kind: 'dates', dates: ['2027-03-13'] } as const;
      const uid = ownUid.replace('0320T', '0313T');
      return [
        ...beside(aGuard(uid, '20270314T030000Z', '20270314T090000Z'), { rule }),
        ...beside(aGuard('somebody-elses', '20270314T080000Z', '20270314T090000Z'), { rule }),
      ];
    },
    expected: [
      'replaces patch 2027-03-14T03:00:00.000Z',
      'C01 error northwind-prod@2027-03-13T22:00: patch 03-14T08:00/03-14T09:00',
    ],
  },
  'in another zone': {
    found: () =>
      beside(aGuard(ownUid, '20270320T163000Z', '20270320T223000Z'), { zone: 'Asia/Kolkata' }),
    expected: ['replaces patch 2027-03-20T16:30:00.000Z'],
  },
  waived: { meaningless: 'It finds nothing that could be accepted.' },
  stale: {
    found: () => beside(aGuard(ownUid, '20270321T020000Z', '20270321T080000Z'), {}, denied),
    expected: [unread('2027-03-20T22:00'), replaced],
  },
};

describe('C04 the event that a window was pushed as', () => {
  for (const [name, each] of Object.entries(liveTwin) as [string, Case | NoCase][]) {
    if ('meaningless' in each) continue;
    it(name, () => expect(each.found()).toEqual(each.expected));
  }
});

const liveWindows = (count: number) =>
  Array.from({ length: count }, (_, index) =>
    aMaintenanceWindow('cron(0 2 ? * SUN *)', {
      key: `111122223333/us-east-1/mw-${index}`,
      durationHours: 1,
    }),
  );
const crowded = (count: number): Situation => ({
  east: { maintenanceWindows: liveWindows(count) },
});
const { organization } = aPlan();
/** 600 machines in each of both environments, of which 1,000 may be in flight. */
const atOnce = (prodLocal: string, other: Series): Situation => ({
  plan: {
    series: [installAt(prodLocal), other],
    organization: {
      ...organization,
      quotas: {
        ...{ windowsPerAccount: 50, windowsPerAmsAccount: 20 },
        ...{ targetsPerWindow: 600, machinesAtOnce: 1_000 },
      },
      customers: organization.customers.map((each) => ({
        ...each,
        environments: each.environments.map((one) => ({ ...one, machines: 600 })),
      })),
    },
  },
});

tellsSevenCases('C17', 'limits of AWS, AMS and the organization', {
  fires: {
    found: () => told('C17', crowded(50)),
    expected: ['C17 error northwind-prod: windows 51 of 50'],
  },
  'just does not': { found: () => told('C17', crowded(49)), expected: [] },
  touching: {
    found: () => [
      ...told('C17', atOnce('2027-03-20T16:00', onNonprod('2027-03-20T22:00'))),
      ...told('C17', atOnce('2027-03-20T16:00', onNonprod('2027-03-20T21:45'))),
    ],
    expected: ['C17 error nonprod@2027-03-20T21:45: machines 1200 of 1000 03-21T01:45/03-21T02:00'],
  },
  'on a DST night': {
    // Six hours from 22:00 end at 05:00 by the clocks of that morning.
    found: () => [
      ...told('C17', atOnce('2027-03-13T22:00', onNonprod('2027-03-14T04:30'))),
      ...told('C17', atOnce('2027-03-13T22:00', onNonprod('2027-03-14T05:00'))),
    ],
    expected: ['C17 error nonprod@2027-03-14T04:30: machines 1200 of 1000 03-14T08:30/03-14T09:00'],
  },
  'in another zone': {
    found: () => {
      const inKolkata = (local: string) => onNonprod(local, { zone: 'Asia/Kolkata' });
      return [
        ...told('C17', atOnce('2027-03-20T22:00', inKolkata('2027-03-20T22:00'))),
        ...told('C17', atOnce('2027-03-20T22:00', inKolkata('2027-03-21T13:00'))),
      ];
    },
    expected: ['C17 error nonprod@2027-03-21T13:00: machines 1200 of 1000 03-21T07:30/03-21T08:00'],
  },
  waived: {
    found: () => toldOnceWaived('C17', crowded(50)),
    expected: ['C17 error northwind-prod: windows 51 of 50 accepted by A. Rao'],
  },
  stale: {
    found: () => told('C17 C20', { east: { ...denied, maintenanceWindows: liveWindows(50) } }),
    expected: ['C17 error northwind-prod: windows 51 of 50', unread('2027-03-20T22:00')],
  },
});

const old = unread('2027-03-20T22:00');
const readAt = (utc: string): Situation => ({ east: { readAtMs: at(utc) } });

tellsSevenCases('C20', 'cells that were not read, or too long ago', {
  fires: { found: () => told('C20', readAt('03-10T09:59')), expected: [old] },
  'just does not': { found: () => told('C20', readAt('03-10T10:00')), expected: [] },
  // A window that ends just now is over: nothing is asked of it.
  touching: {
    found: () =>
      ['03-21T07:59', '03-21T08:00'].flatMap((utc) =>
        told('C20', { east: denied, nowMs: at(utc) }),
      ),
    expected: [old],
  },
  'on a DST night': {
    // By the clocks from 23:59 to 03:00, and yet four hours and a minute.
    found: () =>
      ['11-07T03:59', '11-07T04:00'].flatMap((readUtc) =>
        told('C20', {
          plan: { series: [installAt('2027-11-20T22:00')] },
          east: { readAtMs: at(readUtc) },
          nowMs: at('11-07T08:00'),
        }),
      ),
    expected: [unread('2027-11-20T22:00')],
  },
  'in another zone': {
    // 22:00 of the 10th in Kolkata is two and a half hours ahead, in Auckland it is over.
    found: () =>
      ['Asia/Kolkata', 'Pacific/Auckland'].flatMap((zone) =>
        told('C20', {
          plan: { series: [installAt('2027-03-10T22:00', { zone, durationMinutes: 180 })] },
          east: denied,
        }),
      ),
    expected: [unread('2027-03-10T22:00')],
  },
  waived: { found: () => toldOnceWaived('C20', readAt('03-10T09:59')), expected: [old] },
  stale: {
    found: () =>
      [
        readAt('03-10T09:59'),
        readAt('03-10T19:00'),
        { east: { ...denied, readAtMs: null } },
      ].flatMap((situation) => [...told('C20', situation), restsOn(situation)]),
    expected: [
      ...[old, '2 of 2 cells, 1 aged'],
      ...[old, '2 of 2 cells, 1 aged'],
      ...[old, '1 of 2 cells, 0 aged'],
    ],
  },
});
