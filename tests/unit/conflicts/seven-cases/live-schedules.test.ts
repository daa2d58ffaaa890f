/** C19, C23 and C26: what runs live, when by AWS and GKE, and in spite of what. */
import type { GkePolicy } from '../../../../shared/model/policy.ts';
import type { MaintenanceWindow } from '../../../../shared/model/snapshot.ts';
import { aPlan, aSeries } from '../../../support/a-plan.ts';
import { aFreeze } from '../builders.ts';
import {
  aMaintenanceWindow,
  at,
  denied,
  told,
  toldOnceWaived,
  unread,
  type Situation,
} from './check-as-read.ts';
import { tellsSevenCases } from './seven-cases.ts';

const { organization } = aPlan();

/** A live window on third Saturdays at 22:00 in New York, with the next run that AWS names. */
const aRunOf = (
  nextExecutionTime: string,
  differs: Partial<MaintenanceWindow> = {},
  cell: Situation['east'] = {},
): Situation => {
  const zoned = { scheduleTimezone: 'America/New_York', nextExecutionTime, ...differs };
  const window = aMaintenanceWindow('cron(0 22 ? * SAT#3 *)', zoned);
  return { east: { maintenanceWindows: [window], ...cell } };
};
const drifted = 'C19 error nightly: runs 03-21T03:00';
/** A weekly series that is handed to AMS, with one install of it moved or none. */
const forAms = (changes: ReturnType<typeof aSeries>['changes']): Situation => ({
  plan: {
    series: [
      aSeries({
        rule: { kind: 'weekly', weekdays: ['SA'], everyWeeks: 1, fromDate: '2027-03-20' },
        changes,
      }),
    ],
    organization: {
      ...organization,
      customers: organization.customers.map((each) => ({ ...each, managedByAms: true })),
    },
  },
});

tellsSevenCases('C19', 'schedules that AWS runs at other times, or cannot run', {
  fires: {
    found: () => [
      ...told('C19', aRunOf('2027-03-21T03:00Z')),
      ...told('C19', forAms([{ originalStart: '2027-03-20T22:00', movedTo: '2027-03-21T22:00' }])),
    ],
    expected: [drifted, 'C19 information Northwind prod: no schedule'],
  },
  'just does not': {
    found: () => [...told('C19', aRunOf('2027-03-21T02:00:59.999Z')), ...told('C19', forAms([]))],
    expected: [],
  },
  // AWS names runs to the minute or finer: less than one apart is the same run.
  touching: {
    found: () => [
      ...told('C19', aRunOf('2027-03-21T01:59:01Z')),
      ...told('C19', aRunOf('2027-03-21T01:59:00Z')),
    ],
    expected: ['C19 error nightly: runs 03-21T01:59'],
  },
  'on a DST night': {
    found: () =>
      ['2027-03-14T03:00Z', '2027-03-14T02:00Z'].flatMap((next) =>
        told('C19', aRunOf(next, { schedule: 'cron(0 22 ? * SAT#2 *)' })),
      ),
    expected: ['C19 error nightly: runs 03-14T02:00'],
  },
  'in another zone': {
    found: () =>
      ['2027-03-20T16:30Z', '2027-03-21T02:00Z'].flatMap((next) =>
        told('C19', aRunOf(next, { scheduleTimezone: 'Asia/Kolkata' })),
      ),
    expected: ['C19 error nightly: runs 03-21T02:00'],
  },
  waived: {
    found: () => toldOnceWaived('C19', aRunOf('2027-03-21T03:00Z')),
    expected: [drifted],
  },
  stale: {
    found: () => told('C19 C20', aRunOf('2027-03-21T03:00Z', {}, denied)),
    expected: [drifted, unread('2027-03-20T22:00')],
  },
});

/** Saturdays from midnight in UTC for so many hours. */
const maintained = (
  hours: number,
  differs: Partial<GkePolicy> = {},
  east: Situation['east'] = {},
): Situation => {
  const startMs = at('01-02T00:00');
  const policy: GkePolicy = {
    ...{ id: 'gke', name: 'cluster', target: { businessUnitId: 'hrp' }, exclusions: [] },
    ...{ startMs, endMs: startMs + hours * 3_600_000, recurrence: 'FREQ=WEEKLY;BYDAY=SA' },
    ...differs,
  };
  return { plan: { organization: { ...organization, gkePolicies: [policy] } }, east };
};
const without = (from: string, to: string) => ({
  exclusions: [{ name: 'x', startMs: at(from), endMs: at(to) }],
});
const poor = 'C23 information cluster: 44 h 03-13T11:00/04-14T11:00';

tellsSevenCases('C23', 'GKE policies that leave too little', {
  fires: { found: () => told('C23', maintained(11)), expected: [poor] },
  'just does not': { found: () => told('C23', maintained(12)), expected: [] },
  touching: {
    found: () => [
      ...told('C23', maintained(12, without('03-20T12:00', '03-21T00:00'))),
      ...told('C23', maintained(12, without('03-20T11:59', '03-21T00:00'))),
    ],
    expected: ['C23 information cluster: 47 h 03-13T12:00/04-14T12:00'],
  },
  'on a DST night': {
    // Sundays from 04:00 in UTC: on 7 November an hour less by New York's clocks, on 14 March one more.
    found: () =>
      [12, 11].flatMap((hours) => {
        const startMs = at('01-03T04:00');
        const endMs = startMs + hours * 3_600_000;
        const recurrence = 'FREQ=WEEKLY;BYDAY=SU';
        return told('C23', maintained(hours, { startMs, endMs, recurrence }));
      }),
    expected: ['C23 information cluster: 44 h 03-14T15:00/04-15T15:00'],
  },
  'in another zone': {
    // Weekdays are those of UTC: of its Saturday four hours are still New York's Friday.
    found: () => told('C23', maintained(12, without('03-20T04:00', '03-21T04:00'))),
    expected: ['C23 information cluster: 40 h 03-13T12:00/04-14T12:00'],
  },
  waived: {
    found: () => toldOnceWaived('C23', maintained(11)),
    expected: [`${poor} accepted by A. Rao`],
  },
  stale: {
    found: () => told('C20 C23', maintained(11, {}, denied)),
    expected: [unread('2027-03-20T22:00'), poor],
  },
});

/** The same live window, 22:00 to 02:00 in New York, beside a freeze. */
const inFreeze = (
  [from, to]: readonly [string, string],
  differs: Partial<MaintenanceWindow> = {},
  cell: Situation['east'] = {},
): Situation => ({
  ...aRunOf('', differs, cell),
  plan: { freezes: [aFreeze('freeze', [0, 0], { startMs: at(from), endMs: at(to) })] },
});
const late = ['03-21T04:00', '03-22T00:00'] as const;
const ungated = 'C26 warning nightly (not gated): freeze 03-21T04:00/03-21T06:00';

tellsSevenCases('C26', 'runs that nothing stops', {
  fires: { found: () => told('C26', inFreeze(late)), expected: [ungated] },
  'just does not': { found: () => told('C26', inFreeze(late, { gated: 'gated' })), expected: [] },
  touching: {
    found: () => [
      ...told('C26', inFreeze(['03-20T00:00', '03-21T02:00'])),
      ...told('C26', inFreeze(['03-20T00:00', '03-21T02:01'])),
      ...told('C26', inFreeze(['03-21T06:00', '03-22T00:00'])),
    ],
    expected: ['C26 warning nightly (not gated): freeze 03-21T02:00/03-21T02:01'],
  },
  'on a DST night': {
    // Six hours from 22:00 end at 05:00 by the clocks of that morning, 09:00 in UTC.
    found: () =>
      told(
        'C26',
        inFreeze(['03-14T08:00', '03-14T12:00'], {
          schedule: 'cron(0 22 ? * SAT#2 *)',
          durationHours: 6,
        }),
      ),
    expected: ['C26 warning nightly (not gated): freeze 03-14T08:00/03-14T09:00'],
  },
  'in another zone': {
    found: () =>
      told('C26', inFreeze(['03-20T20:00', '03-22T00:00'], { scheduleTimezone: 'Asia/Kolkata' })),
    expected: ['C26 warning nightly (not gated): freeze 03-20T20:00/03-20T20:30'],
  },
  waived: {
    found: () => toldOnceWaived('C26', inFreeze(late)),
    expected: [`${ungated} accepted by A. Rao`],
  },
  stale: {
    found: () => told('C20 C26', inFreeze(late, { gated: 'unknown' }, denied)),
    expected: [
      unread('2027-03-20T22:00'),
      'C26 warning nightly (unknown): freeze 03-21T04:00/03-21T06:00',
    ],
  },
});
