/**
 * Source's year, signed off in January: each product one 6 h window every 28 days, which is also
 * exactly one in every calendar month of 2027. The other environment goes a week or more ahead.
 */
import type { Series } from '../../../../shared/model/series.ts';
import { statesOn } from './occurrence-states.ts';
import { newYork } from '../zones.ts';

const targetOf = (customerId: string, environmentId: string) => ({
  businessUnitId: 'source',
  customerId,
  environmentId,
});

/** Production first, then nonprod. */
export const sourceSeries: readonly Series[] = [
  {
    id: 'source-claims-prod',
    name: 'Source claims prod',
    target: targetOf('source-claims', 'prod'),
    kind: 'install',
    zone: newYork,
    startTime: '22:00',
    durationMinutes: 360,
    rule: { kind: 'every-days', days: 28, fromDate: '2027-01-30', untilDate: '2027-12-31' },
    state: 'agreed',
    changes: statesOn('22:00', {
      held: ['2027-01-30', '2027-02-27'],
      pushed: ['2027-03-27', '2027-04-24', '2027-05-22', '2027-06-19'],
    }),
  },
  {
    id: 'source-portal-prod',
    name: 'Source portal prod',
    target: targetOf('source-portal', 'prod'),
    kind: 'install',
    zone: newYork,
    startTime: '22:00',
    durationMinutes: 360,
    rule: { kind: 'every-days', days: 28, fromDate: '2027-01-31', untilDate: '2027-12-31' },
    state: 'agreed',
    changes: [
      ...statesOn('22:00', {
        held: ['2027-01-31', '2027-02-28'],
        pushed: ['2027-03-28', '2027-04-25', '2027-05-23', '2027-06-20'],
      }),
      {
        originalStart: '2027-08-15T22:00',
        movedTo: '2027-08-22T22:00',
        reason: 'Storage array is replaced on 14 and 15 Aug',
      },
    ],
  },
  {
    id: 'source-claims-nonprod',
    name: 'Source claims nonprod',
    target: targetOf('source-claims', 'nonprod'),
    kind: 'install',
    zone: newYork,
    startTime: '20:00',
    durationMinutes: 240,
    rule: { kind: 'every-days', days: 28, fromDate: '2027-01-20', untilDate: '2027-12-17' },
    state: 'agreed',
    changes: statesOn('20:00', {
      held: ['2027-01-20', '2027-02-17'],
      pushed: ['2027-03-17', '2027-04-14'],
    }),
  },
  {
    id: 'source-portal-nonprod',
    name: 'Source portal nonprod',
    target: targetOf('source-portal', 'nonprod'),
    kind: 'install',
    zone: newYork,
    startTime: '20:00',
    durationMinutes: 240,
    rule: { kind: 'every-days', days: 28, fromDate: '2027-01-24', untilDate: '2027-12-17' },
    state: 'agreed',
    changes: statesOn('20:00', {
      held: ['2027-01-24', '2027-02-21'],
      pushed: ['2027-03-21', '2027-04-18'],
    }),
  },
];
