/** A plan with windows of every sort that exports are tried on, and what is asked of it. */
import type { ExportQuestion } from '../../shared/exports/exported-text.ts';
import type { Plan } from '../../shared/model/plan.ts';
import type { PatchWindow, Series } from '../../shared/model/series.ts';
import { expandPlan } from '../../shared/schedule/expand-series.ts';
import { aPlan, aSeries } from './a-plan.ts';

/** Name that every format has to carry without obeying it. */
export const hostileName =
  '=HYPERLINK("http://x","y") \'; `reboot` $(reboot) %n é –\r\nEND:VEVENT\nEND_OF_UNIT\\';

const contoso = { businessUnitId: 'hrp', customerId: 'contoso', environmentId: 'prod' };

/** Over the spring night of New York, 14 March 2027, and a year on. */
export const exportRange = { startMs: Date.UTC(2027, 0, 1), endMs: Date.UTC(2028, 0, 1) };
/** 10 December 2026, noon. */
export const exportNowMs = Date.UTC(2026, 11, 10, 12);

/** One of each way to repeat. */
export const seriesToExport: readonly Series[] = [
  aSeries({
    id: 'patch-tuesday',
    name: 'Northwind prod',
    rule: { kind: 'patch-tuesday', offsetDays: 4, fromDate: '2027-01-01' },
  }),
  aSeries({
    id: 'moved',
    name: 'Northwind nonprod',
    target: { businessUnitId: 'hrp', customerId: 'northwind', environmentId: 'nonprod' },
    startTime: '02:30',
    durationMinutes: 240,
    rule: {
      kind: 'nth-weekday',
      ordinal: 2,
      weekday: 'SU',
      fromDate: '2027-02-01',
      untilDate: '2027-05-31',
    },
    changes: [
      { originalStart: '2027-04-11T02:30', movedTo: '2027-04-12T02:30', reason: 'release' },
      { originalStart: '2027-05-09T02:30', state: 'proposed' },
    ],
  }),
  aSeries({
    id: 'weekly',
    name: 'Contoso cluster',
    target: contoso,
    kind: 'infrastructure',
    zone: 'Europe/London',
    startTime: '23:00',
    durationMinutes: 720,
    rule: {
      kind: 'weekly',
      weekdays: ['SA'],
      everyWeeks: 1,
      fromDate: '2027-03-01',
      untilDate: '2027-05-31',
    },
    changes: [{ originalStart: '2027-04-24T23:00', skipped: true }],
  }),
  aSeries({
    id: 'scans',
    name: 'Contoso scans',
    target: contoso,
    kind: 'scan',
    zone: 'Asia/Kolkata',
    startTime: '21:00',
    durationMinutes: 60,
    rule: { kind: 'month-day', day: -1, fromDate: '2027-01-01', untilDate: '2027-04-30' },
  }),
  aSeries({
    id: 'hostile',
    name: hostileName,
    target: contoso,
    zone: 'Europe/London',
    durationMinutes: 90,
    rule: { kind: 'dates', dates: ['2027-06-05'] },
  }),
];

/** The plan of these series, with a second customer. */
export function planToExport(differs: Partial<Plan> = {}): Plan {
  const plan = aPlan({ series: seriesToExport });
  const [northwind] = plan.organization.customers;
  if (northwind === undefined) throw new Error('The plan has a customer.');
  const contosoToo = {
    ...northwind,
    id: 'contoso',
    name: 'Contoso',
    zone: 'Europe/London',
    environments: northwind.environments.filter(({ id }) => id === 'prod'),
  };
  return {
    ...plan,
    organization: { ...plan.organization, customers: [northwind, contosoToo] },
    freezes: [
      {
        id: 'easter',
        name: 'Easter',
        hardness: 'hard',
        guards: ['install', 'infrastructure'],
        targets: [contoso],
        startMs: Date.UTC(2027, 2, 26),
        endMs: Date.UTC(2027, 2, 27),
      },
    ],
    ...differs,
  };
}

/** All of its windows in the range. */
export const questionOf = (
  plan: Plan = planToExport(),
  wanted: (window: PatchWindow) => boolean = () => true,
): ExportQuestion => ({
  plan,
  windows: expandPlan(plan, exportRange).filter(wanted),
  range: exportRange,
  nowMs: exportNowMs,
});
