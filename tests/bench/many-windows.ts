import type { Plan } from '../../shared/model/plan.ts';
import type { Series } from '../../shared/model/series.ts';
import { addDays } from '../../shared/time/iso-date.ts';
import type { IsoDate } from '../../shared/time/local-date-time.ts';
import type { TimeRange } from '../../shared/time/time-range.ts';
import { aPlan, aSeries } from '../support/a-plan.ts';

const spreadDays = 500;
/** So many days of the spread lie behind, that its end is within what the app plans ahead (488 days). */
const daysBehind = 14;

/** From when the windows are spread, so that the app shows every one of them today. */
export const manyWindowsFrom = (today: IsoDate): IsoDate => addDays(today, -daysBehind);

/** A stretch that holds every one of the windows, wherever on Earth their day begins. */
export function manyWindowsRange(fromDate: IsoDate): TimeRange {
  const startMs = Date.parse(addDays(fromDate, -1));
  return { startMs, endMs: Date.parse(addDays(fromDate, spreadDays + 2)) };
}

/** A plan whose windows number `count`, spread evenly over the 500 days from `fromDate`. */
export function planOfManyWindows(count: number, fromDate: IsoDate): Plan {
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
