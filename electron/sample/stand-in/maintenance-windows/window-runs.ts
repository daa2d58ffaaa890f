/** When a maintenance window runs, by the evaluator of shared/schedule. */
import {
  expandAwsSchedule,
  type AwsScheduleSpec,
} from '../../../../shared/schedule/aws-schedule.ts';
import { minuteMs, type EpochMs, type TimeRange } from '../../../../shared/time/time-range.ts';
import type { SeedMaintenanceWindow } from '../../seed.ts';

const dayMs = 24 * 60 * minuteMs;

/** How far ahead a window's schedule is told; AWS does not say how far it looks. */
export const horizonMs = 366 * dayMs;

/**
 * The starts of an enabled window in `range`, in order; none for a disabled one or for a schedule
 * that cannot be read.
 */
export function runsIn(window: SeedMaintenanceWindow, range: TimeRange): readonly EpochMs[] {
  if (!window.enabled) return [];
  const spec = specOf(window);
  const starts: EpochMs[] = [];
  let { startMs } = range;
  while (startMs < range.endMs) {
    const runs = expandAwsSchedule(spec, { startMs, endMs: range.endMs });
    if (!runs.ok) return [];
    starts.push(...runs.value.startsMs);
    const last = runs.value.startsMs.at(-1);
    if (!runs.value.cut || last === undefined) break;
    startMs = last + 1;
  }
  return starts;
}

function specOf(window: SeedMaintenanceWindow): AwsScheduleSpec {
  const { schedule, scheduleTimezone, scheduleOffset, startDate, endDate, createdAtMs } = window;
  return {
    schedule,
    createdMs: createdAtMs,
    ...(scheduleTimezone === undefined ? {} : { timezone: scheduleTimezone }),
    ...(scheduleOffset === undefined ? {} : { offsetDays: scheduleOffset }),
    ...(endDate === undefined ? {} : { endDate }),
    // A rate counts from the start date, or from creation where there is none.
    ...(startDate === undefined ? { anchorMs: createdAtMs } : { startDate }),
  };
}

/** The first start from `fromMs` on, or null. Near ranges are tried first: most windows run soon. */
export function nextRun(window: SeedMaintenanceWindow, fromMs: EpochMs): EpochMs | null {
  let startMs = fromMs;
  for (const days of [1, 35, 366, 5 * 366]) {
    const endMs = fromMs + days * dayMs;
    const [first] = runsIn(window, { startMs, endMs });
    if (first !== undefined) return first;
    startMs = endMs;
  }
  return null;
}
