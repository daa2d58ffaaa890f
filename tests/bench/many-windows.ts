import type { Plan } from '../../shared/model/plan.ts';
import type { Series } from '../../shared/model/series.ts';
import { addDays } from '../../shared/time/iso-date.ts';
import { aPlan, aSeries } from '../support/a-plan.ts';

/** A plan whose windows number `count`, spread evenly over the 500 days from `fromDate`. */
export function planOfManyWindows(count: number, fromDate: string): Plan {
  const perSeries = 100;
  const series = Array.from({ length: count / perSeries }, (_, index): Series => {
    const first = index % 5;
    const dates = Array.from({ length: perSeries }, (_each, day) =>
      addDays(fromDate, first + day * 5),
    );
    return aSeries({
      id: `s${index}`,
      name: `Customer ${index} prod`,
      startTime: `${String(index % 24).padStart(2, '0')}:00`,
      durationMinutes: 120,
      // Scans do not clash with each other: what is measured is drawing, not a wall of findings.
      kind: 'scan',
      rule: { kind: 'dates', dates },
    });
  });
  return aPlan({ name: `${count} windows`, series });
}
