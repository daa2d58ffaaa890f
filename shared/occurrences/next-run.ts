/** Our reckoning of a maintenance window against AWS's own answer (conflict rule C19). */
import type { MaintenanceWindow, Problem } from '../model/snapshot.ts';
import { minuteMs, type EpochMs, type TimeRange } from '../time/time-range.ts';

/** AWS gives the next run to the minute in some answers and to the millisecond in others. */
const toleranceMs = minuteMs;

/**
 * A problem if AWS names a next run that our expansion does not have; AWS is right then.
 * `startsIn` expands the window's schedule over a half-open range.
 */
export function nextRunProblem(
  { key, name, schedule, nextExecutionTime }: MaintenanceWindow,
  startsIn: (range: TimeRange) => readonly EpochMs[],
): readonly Problem[] {
  const nextMs = nextExecutionTime === undefined ? NaN : Date.parse(nextExecutionTime);
  if (Number.isNaN(nextMs)) return [];
  const around = { startMs: nextMs - toleranceMs, endMs: nextMs + toleranceMs };
  if (startsIn(around).length > 0) return [];
  const said = new Date(nextMs).toISOString().slice(0, 16);
  return [
    {
      source: name,
      reason: `AWS says it runs next at ${said}Z, which ${schedule} does not give here. Its runs on the calendar may be wrong: trust AWS, and look it up there.`,
      drift: { windowKey: key, name, schedule, saidMs: nextMs },
    },
  ];
}
