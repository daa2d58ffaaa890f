/** What the organization as a whole is measured by. */
import type { GkePolicy, PatchPolicy } from '../../../../shared/model/policy.ts';

/** Information security's, which coordinators read and do not edit. */
export const patchPolicy: PatchPolicy = {
  name: 'Patching standard',
  version: '2027.1',
  owner: 'Information security',
  clocks: [
    { severity: 'critical', days: 30, targets: [] },
    { severity: 'other', days: 90, targets: [] },
  ],
};

/** Saturdays for 12 h in UTC, and no maintenance over the year-end freeze. */
export const gkePolicies = (): readonly GkePolicy[] => [
  {
    id: 'wellframe-gke',
    name: 'wellframe-prod cluster',
    target: { businessUnitId: 'wellframe', customerId: 'wellframe', environmentId: 'prod' },
    startMs: Date.UTC(2027, 0, 2, 0),
    endMs: Date.UTC(2027, 0, 2, 12),
    recurrence: 'FREQ=WEEKLY;BYDAY=SA',
    exclusions: [
      {
        name: 'year-end',
        startMs: Date.UTC(2027, 11, 18),
        endMs: Date.UTC(2028, 0, 1),
      },
    ],
  },
];
