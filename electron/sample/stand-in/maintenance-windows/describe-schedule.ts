/** DescribeMaintenanceWindowSchedule: the runs ahead, of one window or of all. */
import { ok, type Result } from '../../../../shared/kernel/result.ts';
import type { EpochMs, TimeRange } from '../../../../shared/time/time-range.ts';
import type { SeedMaintenanceWindow } from '../../seed.ts';
import { refuseAsInvalid, type AwsError } from '../aws-error.ts';
import type { KeyedFilter } from '../filters.ts';
import { formatMinutes, parseIsoInstant } from '../iso-instant.ts';
import { operation, type CallSite } from '../operation.ts';
import { answerPage } from '../paging.ts';
import { findWindow, windowsOf } from './list-windows.ts';
import { horizonMs, runsIn } from './window-runs.ts';
import { describeScheduleInput } from './window-shapes.ts';
import { hasTarget } from './window-targets.ts';

/** DescribeMaintenanceWindowSchedule. Execution times have no seconds. */
export const describeMaintenanceWindowSchedule = operation({
  input: describeScheduleInput,
  answer(site, input) {
    const windows = windowsAskedFor(site, input);
    if (!windows.ok) return windows;
    const range = rangeOf(input.Filters ?? [], site.nowMs);
    if (!range.ok) return range;
    const rows = windows.value
      .flatMap((window) => runsIn(window, range.value).map((startMs) => ({ window, startMs })))
      .sort((a, b) => a.startMs - b.startMs);
    return answerPage(input, {
      member: 'ScheduledWindowExecutions',
      rows,
      toJson: ({ window, startMs }) => ({
        WindowId: window.windowId,
        Name: window.name,
        ExecutionTime: formatMinutes(startMs),
      }),
      defaultSize: 50,
      lastToken: undefined,
    });
  },
});

function windowsAskedFor(
  { cell }: CallSite,
  input: {
    readonly WindowId?: string;
    readonly Targets?: readonly KeyedFilter[];
    readonly ResourceType?: string;
  },
): Result<readonly SeedMaintenanceWindow[], AwsError> {
  const { WindowId, Targets, ResourceType } = input;
  if ((Targets === undefined) !== (ResourceType === undefined))
    return refuseAsInvalid('Targets and ResourceType must be specified together.');
  if (WindowId !== undefined) {
    if (Targets !== undefined)
      return refuseAsInvalid('WindowId and Targets cannot be specified together.');
    const window = findWindow(cell, WindowId);
    return window.ok ? ok([window.value]) : window;
  }
  return ok(
    Targets === undefined
      ? windowsOf(cell)
      : windowsOf(cell).filter((window) => hasTarget(window, input)),
  );
}

/** From now, or `ScheduledAfter` where that is later, until `ScheduledBefore` or the horizon. */
function rangeOf(filters: readonly KeyedFilter[], nowMs: EpochMs): Result<TimeRange, AwsError> {
  let startMs = nowMs;
  let endMs = nowMs + horizonMs;
  for (const { Key = '', Values = [] } of filters) {
    const atMs = Values.length === 1 ? parseIsoInstant(Values[0] ?? '') : null;
    if (atMs === null) return refuseAsInvalid(`Filter ${Key} must have one ISO 8601 date-time.`);
    if (Key === 'ScheduledBefore') endMs = atMs;
    else if (Key === 'ScheduledAfter') startMs = Math.max(nowMs, atMs);
    else
      return refuseAsInvalid(
        `Invalid filter key ${Key}: must be one of [ScheduledBefore, ScheduledAfter].`,
      );
  }
  return ok({ startMs, endMs });
}
