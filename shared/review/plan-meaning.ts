/** What a year of a plan means: when which work is done on what. Its hash goes on paper. */
import type { Plan } from '../model/plan.ts';
import { targetPath } from '../model/target.ts';
import { windowsOfYear } from './year-windows.ts';

/**
 * The year as a text that is the same wherever the plan means the same: one line a window, in one
 * order, with its kind, target, zone, start and elapsed minutes. Names, states, ids, and by which
 * rules the windows came about leave it as it is; cancelled and skipped windows are not in it.
 */
export function yearMeaning(plan: Plan, year: number): string {
  const lines = windowsOfYear(plan, year).map(({ kind, target, zone, startMs, durationMinutes }) =>
    JSON.stringify([kind, targetPath(target), zone, startMs, durationMinutes]),
  );
  return [`year ${year}`, ...lines.sort()].join('\n');
}
