/** What belongs to one maintenance window: targets, tasks, and the runs that AWS foresees. */
import {
  DescribeMaintenanceWindowScheduleCommand,
  DescribeMaintenanceWindowTargetsCommand,
  DescribeMaintenanceWindowTasksCommand,
  GetMaintenanceWindowTaskCommand,
  type GetMaintenanceWindowTaskCommandOutput,
  type MaintenanceWindowTarget,
} from '@aws-sdk/client-ssm';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { MaintenanceWindow, WindowTarget } from '../../shared/model/snapshot.ts';
import { parseAwsInstant } from '../../shared/time/aws-instant.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import type { AwsError } from './aws-error.ts';
import type { CellCaller } from './cell-caller.ts';
import { readPages } from './pages.ts';
import { parametersOf, rowsOf, textOf, textsOf } from './plain-values.ts';
import { withoutSecrets } from './raw-answers.ts';
import { meaningOfTasks, windowTaskOf, type TaskFacts } from './task-meaning.ts';

/** Everything that the window's row does not tell. */
export interface WindowParts extends Pick<
  MaintenanceWindow,
  'targetCount' | 'taskMeaning' | 'gated' | 'rebootOption' | 'targets' | 'tasks'
> {
  /** AWS's answers, for looking closer. */
  readonly raw: { readonly targets: unknown; readonly tasks: unknown };
}

/** Reads targets and tasks whole or not at all. */
export async function readWindowParts(
  caller: CellCaller,
  windowId: string,
): Promise<Result<WindowParts, AwsError>> {
  const [targets, tasks] = await Promise.all([
    readTargets(caller, windowId),
    readTasks(caller, windowId),
  ]);
  if (!targets.ok) return targets;
  if (!tasks.ok) return tasks;
  const facts = tasks.value.map(toTaskFacts);
  return ok({
    targetCount: targets.value.length,
    ...meaningOfTasks(facts),
    targets: targets.value.map(toTarget),
    tasks: facts.map(windowTaskOf),
    raw: { targets: targets.value, tasks: tasks.value.map(withoutSecrets) },
  });
}

function readTargets(
  caller: CellCaller,
  windowId: string,
): Promise<Result<readonly MaintenanceWindowTarget[], AwsError>> {
  const action = 'ssm:DescribeMaintenanceWindowTargets';
  return readPages(action, async (NextToken) => {
    const input = { WindowId: windowId, MaxResults: 100, NextToken };
    const page = await caller.ask(action, (client, options) =>
      client.send(new DescribeMaintenanceWindowTargetsCommand(input), options),
    );
    return page.ok ? ok({ rows: page.value.Targets, nextToken: page.value.NextToken }) : page;
  });
}

const toTarget = ({ WindowTargetId, Name, Targets }: MaintenanceWindowTarget): WindowTarget => ({
  targetId: textOf(WindowTargetId) ?? '',
  ...(typeof Name === 'string' && { name: Name }),
  selects: rowsOf(Targets).map(({ Key, Values }) => ({
    key: textOf(Key) ?? '',
    values: textsOf(Values),
  })),
});

// DescribeMaintenanceWindowTasks leaves the parameters out: one more call for each task.
async function readTasks(
  caller: CellCaller,
  windowId: string,
): Promise<Result<readonly GetMaintenanceWindowTaskCommandOutput[], AwsError>> {
  const action = 'ssm:DescribeMaintenanceWindowTasks';
  const rows = await readPages(action, async (NextToken) => {
    const input = { WindowId: windowId, MaxResults: 100, NextToken };
    const page = await caller.ask(action, (client, options) =>
      client.send(new DescribeMaintenanceWindowTasksCommand(input), options),
    );
    return page.ok ? ok({ rows: page.value.Tasks, nextToken: page.value.NextToken }) : page;
  });
  if (!rows.ok) return rows;
  const tasks = await Promise.all(
    rows.value.map(({ WindowTaskId }) =>
      caller.ask('ssm:GetMaintenanceWindowTask', (client, options) =>
        client.send(
          new GetMaintenanceWindowTaskCommand({ WindowId: windowId, WindowTaskId }),
          options,
        ),
      ),
    ),
  );
  const read: GetMaintenanceWindowTaskCommandOutput[] = [];
  for (const task of tasks) {
    if (!task.ok) return task;
    read.push(task.value);
  }
  return ok(read);
}

const toTaskFacts = (
  task: GetMaintenanceWindowTaskCommandOutput,
): TaskFacts & { readonly taskId: string; readonly cutoffBehavior: string | undefined } => ({
  taskId: textOf(task.WindowTaskId) ?? '',
  taskArn: textOf(task.TaskArn) ?? '',
  taskType: textOf(task.TaskType) ?? '',
  cutoffBehavior: textOf(task.CutoffBehavior),
  parameters: parametersOf(
    task.TaskInvocationParameters?.RunCommand?.Parameters ??
      task.TaskInvocationParameters?.Automation?.Parameters ??
      oldParameters(task),
  ),
});

/** Old tasks keep theirs where new ones have none. */
const oldParameters = ({
  TaskParameters,
}: GetMaintenanceWindowTaskCommandOutput): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(TaskParameters ?? {}).map(([name, held]: [string, unknown]) => [
      name,
      typeof held === 'object' && held !== null && 'Values' in held ? held.Values : [],
    ]),
  );

/** Runs that are compared, at most; a window that runs every half hour has many more. */
const runsCompared = 24;
const horizonMs = 550 * 86_400_000;

/** The next runs as AWS reckons them, soonest first; those whose time is not understood are left out. */
export async function readAwsRuns(
  caller: CellCaller,
  windowId: string,
  nowMs: EpochMs,
): Promise<Result<readonly EpochMs[], AwsError>> {
  const before = new Date(nowMs + horizonMs).toISOString().replace(/\.\d+Z$/, 'Z');
  const page = await caller.ask('ssm:DescribeMaintenanceWindowSchedule', (client, options) =>
    client.send(
      new DescribeMaintenanceWindowScheduleCommand({
        WindowId: windowId,
        Filters: [{ Key: 'ScheduledBefore', Values: [before] }],
        MaxResults: runsCompared,
      }),
      options,
    ),
  );
  if (!page.ok) return page;
  const runsMs = rowsOf(page.value.ScheduledWindowExecutions).flatMap(
    ({ ExecutionTime }) => parseAwsInstant(textOf(ExecutionTime) ?? '') ?? [],
  );
  return ok(runsMs.sort((a, b) => a - b));
}
