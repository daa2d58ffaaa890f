import type { Plan } from '../../shared/model/plan.ts';
import type { Series } from '../../shared/model/series.ts';

/** One single-date install on Northwind's production, New York, 6 h. */
export const aSeries = (differs: Partial<Series> = {}): Series => ({
  id: 'northwind-prod',
  name: 'Northwind prod',
  target: { businessUnitId: 'hrp', customerId: 'northwind', environmentId: 'prod' },
  kind: 'install',
  zone: 'America/New_York',
  startTime: '22:00',
  durationMinutes: 360,
  rule: { kind: 'dates', dates: ['2027-03-20'] },
  state: 'agreed',
  changes: [],
  ...differs,
});

/** A small but whole plan: one business unit, one customer, two environments in one account. */
export const aPlan = (differs: Partial<Plan> = {}): Plan => ({
  id: 'plan1',
  name: 'A plan',
  organization: {
    name: 'An organization',
    businessUnits: [
      {
        id: 'hrp',
        name: 'HRP',
        releaseRule: { kind: 'none' },
        defaultDurationMinutes: 360,
        cadence: 'monthly',
        cadenceDays: 30,
        teamId: 'pune',
      },
    ],
    teams: [{ id: 'pune', name: 'Pune', zone: 'Asia/Kolkata', size: 5 }],
    customers: [
      {
        id: 'northwind',
        name: 'Northwind',
        businessUnitId: 'hrp',
        zone: 'America/New_York',
        noticeDays: 10,
        managedByAms: false,
        environments: [
          {
            id: 'prod',
            name: 'prod',
            production: true,
            cells: [{ accountId: '111122223333', region: 'us-east-1' }],
            pushCalendar: 'hrp-patching',
          },
          {
            id: 'nonprod',
            name: 'nonprod',
            production: false,
            cells: [{ accountId: '111122223333', region: 'us-west-2' }],
            pushCalendar: 'hrp-patching',
          },
        ],
      },
    ],
    accounts: [
      {
        id: '111122223333',
        alias: 'northwind-prod',
        businessUnitId: 'hrp',
        production: true,
        regions: ['us-east-1', 'us-west-2'],
      },
    ],
  },
  series: [aSeries()],
  releases: [],
  freezes: [],
  holidays: [],
  databaseSlots: [],
  patchEvents: [],
  ...differs,
});
