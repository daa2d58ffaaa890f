/**
 * Wellframe: new images every Wednesday, and the recurring window of its GKE maintenance policy
 * (channel regular, Saturdays for 12 h, so that any 32 days hold at least 48 h of it).
 */
import type { Series } from '../../../../shared/model/series.ts';
import { statesOn } from './occurrence-states.ts';
import { utc } from '../zones.ts';

const target = { businessUnitId: 'wellframe', customerId: 'wellframe', environmentId: 'prod' };
const exclusion = 'Maintenance exclusion of the GKE policy over the year-end freeze';

/** Images, then what the GKE policy leaves for infrastructure. */
export const wellframeSeries: readonly Series[] = [
  {
    id: 'wellframe-images',
    name: 'Wellframe images',
    target,
    kind: 'image',
    zone: utc,
    startTime: '01:00',
    durationMinutes: 120,
    rule: {
      kind: 'weekly',
      weekdays: ['WE'],
      everyWeeks: 1,
      fromDate: '2027-01-06',
      untilDate: '2027-12-31',
    },
    state: 'agreed',
    changes: statesOn('01:00', {
      held: [
        '2027-01-06',
        '2027-01-13',
        '2027-01-20',
        '2027-01-27',
        '2027-02-03',
        '2027-02-10',
        '2027-02-24',
        '2027-03-03',
        '2027-03-10',
      ],
      missed: ['2027-02-17'],
    }),
  },
  {
    id: 'wellframe-gke',
    name: 'Wellframe GKE policy',
    target,
    kind: 'infrastructure',
    zone: utc,
    startTime: '00:00',
    durationMinutes: 720,
    rule: {
      kind: 'weekly',
      weekdays: ['SA'],
      everyWeeks: 1,
      fromDate: '2027-01-02',
      untilDate: '2027-12-31',
    },
    state: 'agreed',
    changes: [
      ...statesOn('00:00', {
        held: [
          '2027-01-02',
          '2027-01-09',
          '2027-01-16',
          '2027-01-23',
          '2027-01-30',
          '2027-02-06',
          '2027-02-13',
          '2027-02-20',
          '2027-02-27',
          '2027-03-06',
        ],
      }),
      { originalStart: '2027-12-18T00:00', skipped: true, reason: exclusion },
      { originalStart: '2027-12-25T00:00', skipped: true, reason: exclusion },
    ],
  },
];
