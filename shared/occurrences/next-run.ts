/** Our reckoning of a maintenance window against AWS's own answer (conflict rule C19). */
import type { MaintenanceWindow, Problem } from '../model/snapshot.ts';
import { minuteMs, type EpochMs, type TimeRange } from '../time/time-range.ts';

/** AWS gives the next run to the minute in some answers and to the millisecond in others. */
const toleranceMs = minuteMs;

/**
 * A problem if AWS foresees a run that our expansion does not have, or has not foreseen one of ours
 * among its own; AWS is right then. `startsIn` expands the window's schedule over a half-open range.
 */
export function nextRunProblem(
  window: MaintenanceWindow,
  startsIn: (range: TimeRange) => readonly EpochMs[],
): readonly Problem[] {
  const { key, name, schedule, awsRunsMs = [] } = window;
  const nextMs = nextRunOf(window);
  const said = nextMs === null ? awsRunsMs : [nextMs, ...awsRunsMs];
  const missing = said.find((ms) => startsIn(around(ms)).length === 0);
  if (missing !== undefined) {
    const when = missing === nextMs ? 'runs next at' : 'runs at';
    return [
      {
        source: name,
        reason: `AWS says it ${when} ${minuteOf(missing)}, which ${schedule} does not give here. ${trustAws}`,
        drift: { windowKey: key, name, schedule, saidMs: missing },
      },
    ];
  }
  const extra = unforeseen(awsRunsMs, startsIn);
  if (extra === undefined) return [];
  const reason = `${schedule} gives a run at ${minuteOf(extra)} here, which AWS does not foresee. ${trustAws}`;
  return [{ source: name, reason }];
}

const trustAws = 'Its runs on the calendar may be wrong: trust AWS, and look it up there.';

const around = (ms: EpochMs): TimeRange => ({ startMs: ms - toleranceMs, endMs: ms + toleranceMs });

const minuteOf = (ms: EpochMs): string => `${new Date(ms).toISOString().slice(0, 16)}Z`;

function nextRunOf({ nextExecutionTime }: MaintenanceWindow): EpochMs | null {
  const nextMs = nextExecutionTime === undefined ? NaN : Date.parse(nextExecutionTime);
  return Number.isNaN(nextMs) ? null : nextMs;
}

/** One of ours between AWS's first and last that is none of AWS's. */
function unforeseen(
  awsRunsMs: readonly EpochMs[],
  startsIn: (range: TimeRange) => readonly EpochMs[],
): EpochMs | undefined {
  const [first] = awsRunsMs;
  const last = awsRunsMs.at(-1);
  if (first === undefined || last === undefined) return undefined;
  const isForeseen = (ms: EpochMs): boolean =>
    awsRunsMs.some((run) => Math.abs(run - ms) < toleranceMs);
  return startsIn({ startMs: first, endMs: last + 1 }).find((ms) => !isForeseen(ms));
}
