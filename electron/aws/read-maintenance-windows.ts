/** Maintenance windows of one cell, each with what its tasks mean. */
import {
  GetMaintenanceWindowTaskCommand,
  paginateDescribeMaintenanceWindows,
  paginateDescribeMaintenanceWindowTargets,
  paginateDescribeMaintenanceWindowTasks,
  type GetMaintenanceWindowTaskCommandOutput,
  type MaintenanceWindowIdentity,
  type SSMClient,
} from '@aws-sdk/client-ssm';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { MaintenanceWindow, Problem } from '../../shared/model/snapshot.ts';
import { cellKey, type CellRef } from '../../shared/model/target.ts';
import type { AwsError } from './aws-error.ts';
import { attempt } from './ssm-door.ts';
import { meaningOfTasks, type TaskFacts } from './task-meaning.ts';

export interface MaintenanceWindowsOfCell {
  readonly maintenanceWindows: readonly MaintenanceWindow[];
  readonly problems: readonly Problem[];
}

/** Reads all windows; where only the tasks or targets of one fail, it stays, marked unknown. */
export async function readMaintenanceWindows(
  client: SSMClient,
  cell: CellRef,
  abortSignal: AbortSignal,
): Promise<Result<MaintenanceWindowsOfCell, AwsError>> {
  const listed = await attempt('ssm:DescribeMaintenanceWindows', async () => {
    const windows: MaintenanceWindowIdentity[] = [];
    const pages = paginateDescribeMaintenanceWindows({ client, pageSize: 50 }, {}, { abortSignal });
    for await (const page of pages) windows.push(...(page.WindowIdentities ?? []));
    return windows;
  });
  if (!listed.ok) return listed;

  const maintenanceWindows: MaintenanceWindow[] = [];
  const problems: Problem[] = [];
  for (const identity of listed.value) {
    const windowId = identity.WindowId ?? '';
    const facts = await readFacts(client, windowId, abortSignal);
    if (!facts.ok) {
      problems.push({
        source: identity.Name ?? windowId,
        reason: `${facts.error.action}: ${facts.error.message}`,
      });
    }
    maintenanceWindows.push(
      toMaintenanceWindow(cell, identity, facts.ok ? facts.value : unknownFacts),
    );
  }
  return ok({ maintenanceWindows, problems });
}

interface WindowFacts {
  readonly targetCount: number;
  readonly taskMeaning: MaintenanceWindow['taskMeaning'];
  readonly gated: MaintenanceWindow['gated'];
}

// A window whose tasks could not be read may patch: it must never look harmless.
const unknownFacts: WindowFacts = { targetCount: 1, taskMeaning: 'maybe', gated: 'unknown' };

async function readFacts(
  client: SSMClient,
  windowId: string,
  abortSignal: AbortSignal,
): Promise<Result<WindowFacts, AwsError>> {
  const targets = await attempt('ssm:DescribeMaintenanceWindowTargets', async () => {
    let count = 0;
    const pages = paginateDescribeMaintenanceWindowTargets(
      { client, pageSize: 50 },
      { WindowId: windowId },
      { abortSignal },
    );
    for await (const { Targets } of pages) count += Targets?.length ?? 0;
    return count;
  });
  if (!targets.ok) return targets;
  const tasks = await readTasks(client, windowId, abortSignal);
  if (!tasks.ok) return tasks;
  return ok({ targetCount: targets.value, ...meaningOfTasks(tasks.value) });
}

// DescribeMaintenanceWindowTasks leaves the parameters out: one more call for each task.
function readTasks(
  client: SSMClient,
  windowId: string,
  abortSignal: AbortSignal,
): Promise<Result<readonly TaskFacts[], AwsError>> {
  return attempt('ssm:GetMaintenanceWindowTask', async () => {
    const tasks: TaskFacts[] = [];
    const pages = paginateDescribeMaintenanceWindowTasks(
      { client, pageSize: 50 },
      { WindowId: windowId },
      { abortSignal },
    );
    for await (const { Tasks } of pages) {
      for (const { WindowTaskId } of Tasks ?? []) {
        const task = await client.send(
          new GetMaintenanceWindowTaskCommand({ WindowId: windowId, WindowTaskId }),
          { abortSignal },
        );
        tasks.push(toTaskFacts(task));
      }
    }
    return tasks;
  });
}

const toTaskFacts = (task: GetMaintenanceWindowTaskCommandOutput): TaskFacts => ({
  taskArn: task.TaskArn ?? '',
  taskType: task.TaskType ?? '',
  parameters:
    task.TaskInvocationParameters?.RunCommand?.Parameters ??
    task.TaskInvocationParameters?.Automation?.Parameters ??
    {},
});

const toMaintenanceWindow = (
  cell: CellRef,
  identity: MaintenanceWindowIdentity,
  facts: WindowFacts,
): MaintenanceWindow => ({
  key: `${cellKey(cell)}/${identity.WindowId ?? ''}`,
  cell,
  windowId: identity.WindowId ?? '',
  name: identity.Name ?? identity.WindowId ?? '',
  enabled: identity.Enabled ?? true,
  durationHours: identity.Duration ?? 1,
  cutoffHours: identity.Cutoff ?? 0,
  schedule: identity.Schedule ?? '',
  ...(identity.ScheduleTimezone && { scheduleTimezone: identity.ScheduleTimezone }),
  ...(identity.ScheduleOffset && { scheduleOffsetDays: identity.ScheduleOffset }),
  ...(identity.StartDate && { startDate: identity.StartDate }),
  ...(identity.EndDate && { endDate: identity.EndDate }),
  ...(identity.NextExecutionTime && { nextExecutionTime: identity.NextExecutionTime }),
  ...facts,
});
