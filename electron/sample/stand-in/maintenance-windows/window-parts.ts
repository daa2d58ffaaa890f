/** What one window has: executions, targets and tasks. */
import { ok } from '../../../../shared/kernel/result.ts';
import type { SeedMaintenanceWindow, SeedTask } from '../../seed.ts';
import { refuse, refuseAsInvalid, type Json } from '../aws-error.ts';
import { toSeconds } from '../documents/describe.ts';
import { partitionOf } from '../documents/find-document.ts';
import { filterRows } from '../filters.ts';
import { parseIsoInstant } from '../iso-instant.ts';
import { operation } from '../operation.ts';
import { answerPage } from '../paging.ts';
import type { Cell } from '../world.ts';
import { findWindow, windowResource } from './list-windows.ts';
import { getTaskInput, ofWindowInput } from './window-shapes.ts';
import { resourceTypeOf, targetRows } from './window-targets.ts';

type Execution = SeedMaintenanceWindow['executions'][number];

const executionTimeKeys = {
  ExecutedBefore: ({ startMs }: Execution, value: string) =>
    startMs < (parseIsoInstant(value) ?? Number.NaN),
  ExecutedAfter: ({ startMs }: Execution, value: string) =>
    startMs > (parseIsoInstant(value) ?? Number.NaN),
};

/** Why a run ended as it did, where AWS says more than the status. */
const statusDetails: Partial<Record<Execution['status'], string>> = {
  FAILED: 'One or more tasks in the orchestration failed.',
};

/** DescribeMaintenanceWindowExecutions, newest first. An unknown window simply has none. */
export const describeMaintenanceWindowExecutions = operation({
  input: ofWindowInput,
  resource: windowResource,
  answer({ cell }, input) {
    const badTime = (input.Filters ?? [])
      .flatMap(({ Values = [] }) => Values)
      .find((value) => parseIsoInstant(value) === null);
    if (badTime !== undefined) return refuseAsInvalid(`${badTime} is not an ISO 8601 date-time.`);
    const executions = cell.windows.get(input.WindowId)?.facts.executions ?? [];
    const rows = filterRows(executions, input.Filters, executionTimeKeys);
    if (!rows.ok) return rows;
    return answerPage(input, {
      member: 'WindowExecutions',
      rows: rows.value.toSorted((a, b) => b.startMs - a.startMs),
      toJson: ({ windowExecutionId, status, startMs, endMs }) => ({
        WindowId: input.WindowId,
        WindowExecutionId: windowExecutionId,
        Status: status,
        StatusDetails: statusDetails[status],
        StartTime: toSeconds(startMs),
        EndTime: toSeconds(endMs),
      }),
      defaultSize: 50,
      lastToken: undefined,
    });
  },
});

/** DescribeMaintenanceWindowTargets. */
export const describeMaintenanceWindowTargets = operation({
  input: ofWindowInput,
  resource: windowResource,
  answer({ cell }, input) {
    const window = findWindow(cell, input.WindowId);
    if (!window.ok) return window;
    const rows = filterRows(window.value.targets, input.Filters, {
      Type: ({ targets }, value) => resourceTypeOf(targets) === value,
      WindowTargetId: ({ windowTargetId }, value) => windowTargetId === value,
      OwnerInformation: ({ ownerInformation }, value) => ownerInformation === value,
    });
    if (!rows.ok) return rows;
    return answerPage(input, {
      member: 'Targets',
      rows: rows.value,
      toJson: ({ windowTargetId, targets, ownerInformation, name }) => ({
        WindowId: input.WindowId,
        WindowTargetId: windowTargetId,
        ResourceType: resourceTypeOf(targets),
        Targets: targetRows(targets),
        OwnerInformation: ownerInformation,
        Name: name,
      }),
      defaultSize: 50,
      lastToken: undefined,
    });
  },
});

/** DescribeMaintenanceWindowTasks: the type is called `Type`, and there are no parameters. */
export const describeMaintenanceWindowTasks = operation({
  input: ofWindowInput,
  resource: windowResource,
  answer({ cell }, input) {
    const window = findWindow(cell, input.WindowId);
    if (!window.ok) return window;
    const rows = filterRows(window.value.tasks, input.Filters, {
      WindowTaskId: ({ windowTaskId }, value) => windowTaskId === value,
      TaskArn: ({ taskArn }, value) => taskArn === value,
      Priority: ({ priority }, value) => String(priority) === value,
      TaskType: ({ taskType }, value) => taskType === value,
    });
    if (!rows.ok) return rows;
    return answerPage(input, {
      member: 'Tasks',
      rows: rows.value,
      toJson: (task) => ({ ...describeTask(cell, input.WindowId, task), Type: task.taskType }),
      defaultSize: 50,
      lastToken: undefined,
    });
  },
});

/** GetMaintenanceWindowTask: the type is called `TaskType`, and the parameters are there. */
export const getMaintenanceWindowTask = operation({
  input: getTaskInput,
  resource: windowResource,
  answer({ cell }, { WindowId, WindowTaskId }) {
    const task = cell.windows
      .get(WindowId)
      ?.facts.tasks.find(({ windowTaskId }) => windowTaskId === WindowTaskId);
    if (task === undefined)
      return refuse(
        'DoesNotExistException',
        `Maintenance window task ${WindowTaskId} does not exist in window ${WindowId}`,
      );
    return ok({
      ...describeTask(cell, WindowId, task),
      TaskType: task.taskType,
      TaskInvocationParameters: invocationParameters(task),
    });
  },
});

/** What the two answers about a task have in common. */
function describeTask(
  { accountId, region }: Cell,
  windowId: string,
  task: SeedTask,
): { readonly [name: string]: Json | undefined } {
  const targets = [{ key: 'WindowTargetIds', values: task.targetIds }];
  return {
    WindowId: windowId,
    WindowTaskId: task.windowTaskId,
    TaskArn: task.taskArn,
    Targets: targetRows(task.targetIds.length === 0 ? [] : targets),
    TaskParameters: {},
    Priority: task.priority,
    ServiceRoleArn: `arn:${partitionOf(region)}:iam::${accountId}:role/aws-service-role/ssm.amazonaws.com/AWSServiceRoleForAmazonSSM`,
    MaxConcurrency: '10%',
    MaxErrors: '5%',
    Name: task.name,
    CutoffBehavior: task.cutoffBehavior,
  };
}

function invocationParameters({ taskType, parameters }: SeedTask): Json {
  switch (taskType) {
    case 'RUN_COMMAND':
      return { RunCommand: { Parameters: parameters, TimeoutSeconds: 600 } };
    case 'AUTOMATION':
      return {
        Automation: {
          DocumentVersion: '$DEFAULT',
          Parameters: Object.keys(parameters).length === 0 ? undefined : parameters,
        },
      };
    case 'LAMBDA':
      return { Lambda: {} };
    case 'STEP_FUNCTIONS':
      return { StepFunctions: {} };
  }
}
