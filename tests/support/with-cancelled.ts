import type { Plan } from '../../shared/model/plan.ts';
import { windowsOfYear } from '../../shared/review/year-windows.ts';

/** The plan as a colleague has it: one of Litware's windows is called off, with a reason. */
export const withCancelled = (plan: Plan): Plan => ({
  ...plan,
  series: plan.series.map((series) => {
    if (series.id !== 'hrp-litware-prod') return series;
    const [window] = windowsOfYear(plan, 2027).filter(
      ({ seriesId, localStart }) => seriesId === series.id && localStart > '2027-09',
    );
    const originalStart = window?.originalStart ?? '';
    const cancelled = {
      originalStart,
      state: 'cancelled',
      reason: 'Customer closes its site',
    } as const;
    return { ...series, changes: [...series.changes, cancelled] };
  }),
});
