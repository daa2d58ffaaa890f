/** How each business unit of the sample plans: what its new series begin as. */
import type { SeriesTemplate } from '../../../../shared/model/template.ts';

const fromDate = '2027-01-01';

/** One or two a business unit; in the order of the business units. */
export const seriesTemplates: readonly SeriesTemplate[] = [
  {
    id: 'hrp-monthly',
    name: 'HRP monthly, negotiated',
    businessUnitId: 'hrp',
    kind: 'install',
    rule: { kind: 'nth-weekday', ordinal: 2, weekday: 'SA', fromDate },
    startTime: '22:00',
    durationMinutes: 300,
  },
  {
    id: 'hrp-scan',
    name: 'HRP scan after Patch Tuesday',
    businessUnitId: 'hrp',
    kind: 'scan',
    rule: { kind: 'patch-tuesday', offsetDays: 1, fromDate },
    startTime: '23:00',
    durationMinutes: 120,
  },
  {
    id: 'source-28-days',
    name: 'Source 6 h every 28 days',
    businessUnitId: 'source',
    kind: 'install',
    rule: { kind: 'every-days', days: 28, fromDate },
    startTime: '22:00',
    durationMinutes: 360,
  },
  {
    id: 'guiding-care-release',
    name: 'Guiding Care with its release',
    businessUnitId: 'guiding-care',
    kind: 'install',
    rule: { kind: 'release', product: 'guiding-care', offsetDays: 0 },
    startTime: '23:00',
    durationMinutes: 180,
  },
  {
    id: 'wellframe-images',
    name: 'Wellframe weekly images',
    businessUnitId: 'wellframe',
    kind: 'image',
    rule: { kind: 'weekly', weekdays: ['WE'], everyWeeks: 1, fromDate },
    startTime: '14:00',
    durationMinutes: 120,
  },
];
