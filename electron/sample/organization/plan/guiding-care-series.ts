/**
 * Guiding Care patches with its code releases: production in the release night, the other
 * environment the evening before. Reporting was agreed by date at the start of the year.
 */
import type { Series } from '../../../../shared/model/series.ts';
import { statesOn } from './occurrence-states.ts';
import { newYork } from '../zones.ts';

const targetOf = (environmentId: string) => ({
  businessUnitId: 'guiding-care',
  customerId: 'guiding-care',
  environmentId,
});

/** Production, nonprod, reporting. */
export const guidingCareSeries: readonly Series[] = [
  {
    id: 'gc-prod',
    name: 'GC prod',
    target: targetOf('prod'),
    kind: 'install',
    zone: newYork,
    startTime: '23:00',
    durationMinutes: 180,
    rule: { kind: 'release', product: 'guiding-care', offsetDays: 0 },
    state: 'draft',
    changes: statesOn('23:00', {
      held: ['2027-01-05', '2027-01-19', '2027-02-02', '2027-02-18', '2027-03-02'],
      pushed: ['2027-03-16'],
      agreed: ['2027-03-30', '2027-04-20'],
    }),
  },
  {
    id: 'gc-nonprod',
    name: 'GC nonprod',
    target: targetOf('nonprod'),
    kind: 'install',
    zone: newYork,
    startTime: '20:00',
    durationMinutes: 120,
    rule: { kind: 'release', product: 'guiding-care', offsetDays: -1 },
    state: 'draft',
    changes: statesOn('20:00', {
      held: ['2027-01-04', '2027-01-18', '2027-02-01', '2027-02-17', '2027-03-01'],
      notified: ['2027-03-15'],
      agreed: ['2027-03-29', '2027-04-19'],
    }),
  },
  {
    id: 'gc-reporting',
    name: 'GC reporting',
    target: targetOf('reporting'),
    kind: 'install',
    zone: newYork,
    startTime: '23:00',
    durationMinutes: 120,
    rule: {
      kind: 'dates',
      dates: [
        '2027-01-19',
        '2027-02-16',
        '2027-03-16',
        '2027-04-13',
        '2027-05-11',
        '2027-06-08',
        '2027-07-06',
        '2027-08-03',
        '2027-08-31',
        '2027-09-28',
        '2027-10-26',
        '2027-11-23',
      ],
    },
    state: 'draft',
    changes: statesOn('23:00', {
      held: ['2027-01-19', '2027-02-16'],
      pushed: ['2027-03-16'],
      agreed: ['2027-04-13'],
    }),
  },
];
