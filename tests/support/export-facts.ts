/** What windows are exported from, by a fixed clock: the year 2027 of the plan to export. */
import type { ExportFacts } from '../../renderer/presenters/exports/export-facts.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import { planToExport, questionOf } from './exported-windows.ts';

export const exportFacts = (
  differs: Partial<ExportFacts> = {},
  wanted: (window: PatchWindow) => boolean = () => true,
): ExportFacts => {
  const plan = differs.plan ?? planToExport();
  return {
    ...questionOf(plan, wanted),
    days: { first: '2027-01-01', last: '2027-12-31' },
    zone: 'America/New_York',
    concerns: () => true,
    customers: plan.organization.customers,
    isChosen: false,
    ...differs,
  };
};
