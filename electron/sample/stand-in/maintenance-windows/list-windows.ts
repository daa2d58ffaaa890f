/** DescribeMaintenanceWindows, GetMaintenanceWindow and DescribeMaintenanceWindowsForTarget. */
import { ok, type Result } from '../../../../shared/kernel/result.ts';
import type { EpochMs } from '../../../../shared/time/time-range.ts';
import type { SeedMaintenanceWindow } from '../../seed.ts';
import { refuse, type AwsError, type Json } from '../aws-error.ts';
import { toSeconds } from '../documents/describe.ts';
import { filterRows } from '../filters.ts';
import { formatMillis } from '../iso-instant.ts';
import { operation } from '../operation.ts';
import { answerPage } from '../paging.ts';
import type { Cell } from '../world.ts';
import { hasTarget } from './window-targets.ts';
import { describeWindowsInput, getWindowInput, windowsForTargetInput } from './window-shapes.ts';
import { nextRun } from './window-runs.ts';

/** ARN part of a window. */
export const windowResource = ({ WindowId }: { readonly WindowId: string }): string =>
  `maintenancewindow/${WindowId}`;

/** All windows of a cell, in the seed's order. */
export const windowsOf = ({ windows }: Cell): readonly SeedMaintenanceWindow[] =>
  [...windows.values()].map(({ facts }) => facts);

/** One window, or AWS's `DoesNotExistException`. */
export function findWindow(cell: Cell, windowId: string): Result<SeedMaintenanceWindow, AwsError> {
  const window = cell.windows.get(windowId);
  if (window !== undefined) return ok(window.facts);
  return refuse('DoesNotExistException', `Maintenance window ${windowId} does not exist`);
}

/** What list and get have in common. */
function describe(
  window: SeedMaintenanceWindow,
  nowMs: EpochMs,
): { readonly [name: string]: Json | undefined } {
  const nextMs = nextRun(window, nowMs);
  return {
    WindowId: window.windowId,
    Name: window.name,
    Description: window.description,
    Enabled: window.enabled,
    Duration: window.durationHours,
    Cutoff: window.cutoffHours,
    Schedule: window.schedule,
    ScheduleTimezone: window.scheduleTimezone,
    ScheduleOffset: window.scheduleOffset,
    EndDate: window.endDate,
    StartDate: window.startDate,
    NextExecutionTime: nextMs === null ? undefined : formatMillis(nextMs),
  };
}

/** DescribeMaintenanceWindows. The filter on Name wants the whole name. */
export const describeMaintenanceWindows = operation({
  input: describeWindowsInput,
  answer({ cell, nowMs }, input) {
    const rows = filterRows(windowsOf(cell), input.Filters, {
      Name: ({ name }, value) => name === value,
      Enabled: ({ enabled }, value) => String(enabled) === value.toLowerCase(),
    });
    if (!rows.ok) return rows;
    return answerPage(input, {
      member: 'WindowIdentities',
      rows: rows.value,
      toJson: (window) => describe(window, nowMs),
      defaultSize: 50,
      lastToken: '',
    });
  },
});

/** GetMaintenanceWindow: the same and three fields more. */
export const getMaintenanceWindow = operation({
  input: getWindowInput,
  resource: windowResource,
  answer({ cell, nowMs }, { WindowId }) {
    const window = findWindow(cell, WindowId);
    if (!window.ok) return window;
    return ok({
      ...describe(window.value, nowMs),
      AllowUnassociatedTargets: window.value.allowUnassociatedTargets,
      CreatedDate: toSeconds(window.value.createdAtMs),
      ModifiedDate: toSeconds(window.value.createdAtMs),
    });
  },
});

/** DescribeMaintenanceWindowsForTarget: id and name only. */
export const describeMaintenanceWindowsForTarget = operation({
  input: windowsForTargetInput,
  answer: ({ cell }, input) =>
    answerPage(input, {
      member: 'WindowIdentities',
      rows: windowsOf(cell).filter((window) => hasTarget(window, input)),
      toJson: ({ windowId, name }) => ({ WindowId: windowId, Name: name }),
      defaultSize: 50,
      lastToken: undefined,
    }),
});
