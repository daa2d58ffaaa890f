/** HRP besides production installs: the other environments, and the scans. */
import type { Series } from '../../../../shared/model/series.ts';
import { statesOn } from './occurrence-states.ts';
import { london, losAngeles, newYork } from '../zones.ts';

const nonprodOf = (customerId: string) => ({
  businessUnitId: 'hrp',
  customerId,
  environmentId: 'nonprod',
});
const prodOf = (customerId: string) => ({
  businessUnitId: 'hrp',
  customerId,
  environmentId: 'prod',
});
const aheadOfProd = 'Production moved ahead of the year-end freeze';
const yearOf2027 = { fromDate: '2027-01-01', untilDate: '2027-12-31' };

/** Each ahead of its customer’s production window. */
export const hrpNonprodSeries: readonly Series[] = [
  {
    id: 'hrp-adatum-nonprod',
    name: 'Adatum nonprod',
    target: nonprodOf('adatum'),
    kind: 'install',
    zone: london,
    startTime: '20:00',
    durationMinutes: 240,
    rule: { kind: 'nth-weekday', ordinal: 2, weekday: 'TH', ...yearOf2027 },
    state: 'draft',
    changes: statesOn('20:00', {
      held: ['2027-01-14', '2027-02-11'],
      pushed: ['2027-03-11'],
      agreed: ['2027-04-08'],
    }),
  },
  {
    id: 'hrp-contoso-nonprod',
    name: 'Contoso nonprod',
    target: nonprodOf('contoso'),
    kind: 'install',
    zone: newYork,
    startTime: '02:30',
    durationMinutes: 180,
    rule: { kind: 'nth-weekday', ordinal: 2, weekday: 'SU', ...yearOf2027 },
    state: 'draft',
    changes: [
      ...statesOn('02:30', {
        held: ['2027-01-10', '2027-02-14'],
        agreed: ['2027-03-14', '2027-04-11'],
      }),
      { originalStart: '2027-12-12T02:30', movedTo: '2027-12-05T02:30', reason: aheadOfProd },
    ],
  },
  {
    id: 'hrp-fabrikam-nonprod',
    name: 'Fabrikam nonprod',
    target: nonprodOf('fabrikam'),
    kind: 'install',
    zone: losAngeles,
    startTime: '20:00',
    durationMinutes: 240,
    rule: { kind: 'nth-weekday', ordinal: 3, weekday: 'TH', ...yearOf2027 },
    state: 'draft',
    changes: [
      ...statesOn('20:00', { held: ['2027-01-21', '2027-02-18'] }),
      {
        originalStart: '2027-03-18T20:00',
        movedTo: '2027-03-19T20:00',
        state: 'agreed',
        reason: 'Load test on Thursday night',
      },
      { originalStart: '2027-12-16T20:00', movedTo: '2027-12-02T20:00', reason: aheadOfProd },
    ],
  },
  {
    id: 'hrp-northwind-nonprod',
    name: 'Northwind nonprod',
    target: nonprodOf('northwind'),
    kind: 'install',
    zone: newYork,
    startTime: '20:00',
    durationMinutes: 240,
    rule: { kind: 'nth-weekday', ordinal: 1, weekday: 'TH', ...yearOf2027 },
    state: 'draft',
    changes: statesOn('20:00', {
      held: ['2027-01-07', '2027-02-04', '2027-03-04'],
      agreed: ['2027-04-01'],
    }),
  },
  {
    id: 'hrp-proseware-nonprod',
    name: 'Proseware nonprod',
    target: nonprodOf('proseware'),
    kind: 'install',
    zone: losAngeles,
    startTime: '20:00',
    durationMinutes: 240,
    rule: { kind: 'nth-weekday', ordinal: 2, weekday: 'SA', ...yearOf2027 },
    state: 'draft',
    changes: statesOn('20:00', {
      held: ['2027-01-09', '2027-02-13'],
      notified: ['2027-03-13'],
      cancelled: ['2027-04-10'],
    }),
  },
  {
    id: 'hrp-proseware-nonprod-april',
    name: 'Proseware nonprod',
    target: nonprodOf('proseware'),
    kind: 'install',
    zone: losAngeles,
    startTime: '20:00',
    durationMinutes: 240,
    rule: { kind: 'dates', dates: ['2027-04-08'] },
    state: 'agreed',
    changes: [],
    adHocReason: 'In place of 10 Apr, cancelled for the chaos weekend',
  },
];

/** Looks that install nothing. */
export const hrpScanSeries: readonly Series[] = [
  {
    id: 'hrp-northwind-scan',
    name: 'Northwind scan',
    target: prodOf('northwind'),
    kind: 'scan',
    zone: newYork,
    startTime: '23:00',
    durationMinutes: 60,
    rule: { kind: 'patch-tuesday', offsetDays: 2, ...yearOf2027 },
    state: 'agreed',
    changes: statesOn('23:00', { held: ['2027-01-14', '2027-02-11'] }),
  },
  {
    id: 'hrp-proseware-scan',
    name: 'Proseware scan',
    target: prodOf('proseware'),
    kind: 'scan',
    zone: losAngeles,
    startTime: '20:00',
    durationMinutes: 120,
    rule: { kind: 'nth-weekday', ordinal: 3, weekday: 'SA', ...yearOf2027 },
    state: 'agreed',
    changes: statesOn('20:00', { held: ['2027-01-16', '2027-02-20'] }),
  },
  {
    id: 'hrp-wingtip-scan',
    name: 'Wingtip scan',
    target: prodOf('wingtip'),
    kind: 'scan',
    zone: losAngeles,
    startTime: '06:00',
    durationMinutes: 60,
    rule: { kind: 'month-day', day: 30, ...yearOf2027 },
    state: 'agreed',
    changes: statesOn('06:00', { held: ['2027-01-30'] }),
  },
];
