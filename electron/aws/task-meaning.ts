/** What tasks and associations do, as far as their documents' names and parameters show. */
import type {
  MaintenanceWindow,
  RebootOption,
  TaskMeaning,
  WindowTask,
} from '../../shared/model/snapshot.ts';

export interface TaskFacts {
  readonly taskArn: string;
  readonly taskType: string;
  readonly parameters: Readonly<Record<string, readonly string[] | undefined>>;
}

const patchBaselineDocuments = new Set([
  'AWS-RunPatchBaseline',
  'AWS-RunPatchBaselineAssociation',
  'AWS-RunPatchBaselineWithHooks',
  'AWS-ApplyPatchBaseline',
]);
const installingDocuments = new Set([
  'AWS-InstallWindowsUpdates',
  'AWS-InstallMissingWindowsUpdates',
  'AWS-PatchInstanceWithRollback',
  'AWS-PatchAsgInstance',
]);

/** The strongest meaning wins: one installing task makes the window an installing one. */
export function meaningOfTasks(
  tasks: readonly TaskFacts[],
): Pick<MaintenanceWindow, 'taskMeaning' | 'gated' | 'rebootOption'> {
  const meanings = tasks.map(meaningOfTask);
  const taskMeaning =
    (['install', 'maybe', 'scan'] as const).find((meaning) => meanings.includes(meaning)) ?? 'none';
  return { taskMeaning, gated: gateOf(tasks), rebootOption: rebootOfTasks(tasks) };
}

/** `scan`, `install`, `maybe` where nothing says which, `none` where nothing hints at patching. */
export function meaningOfTask(task: Omit<TaskFacts, 'taskType'>): TaskMeaning {
  const name = documentName(task.taskArn);
  if (patchBaselineDocuments.has(name)) {
    const operation = task.parameters['Operation']?.[0];
    if (operation === 'Scan') return 'scan';
    return operation === 'Install' ? 'install' : 'maybe';
  }
  if (name === 'AWS-FindWindowsUpdates') return 'scan';
  if (installingDocuments.has(name)) return 'install';
  return /patch/i.test(name) ? 'maybe' : 'none';
}

/** What a task says about restarting. AWS-RunPatchBaseline restarts where it does not say. */
export function rebootOfTask(task: Omit<TaskFacts, 'taskType'>): RebootOption {
  const said = task.parameters['RebootOption']?.[0];
  if (said === 'NoReboot' || said === 'RebootIfNeeded') return said;
  const isBaseline = patchBaselineDocuments.has(documentName(task.taskArn));
  return said === undefined && isBaseline ? 'RebootIfNeeded' : 'unknown';
}

/** One restarting task makes the window one that may restart; a scan restarts nothing. */
function rebootOfTasks(tasks: readonly TaskFacts[]): RebootOption {
  const options = tasks
    .filter((task) => ['install', 'maybe'].includes(meaningOfTask(task)))
    .map(rebootOfTask);
  if (options.includes('RebootIfNeeded')) return 'RebootIfNeeded';
  return options.length === 0 || options.includes('unknown') ? 'unknown' : 'NoReboot';
}

/** A task as it is shown: without its parameters, which may hold anything. */
export const windowTaskOf = (
  task: TaskFacts & { readonly taskId: string; readonly cutoffBehavior: string | undefined },
): WindowTask => ({
  taskId: task.taskId,
  runs: documentName(task.taskArn),
  taskType: task.taskType,
  meaning: meaningOfTask(task),
  rebootOption: rebootOfTask(task),
  // AWS goes on with running work unless it is told to cancel it.
  continuesPastCutoff: task.cutoffBehavior !== 'CANCEL_TASK',
});

// A Run Command task asks no calendar. An automation may: its runbook's text would have to be read.
function gateOf(tasks: readonly TaskFacts[]): MaintenanceWindow['gated'] {
  if (tasks.length === 0) return 'not gated';
  if (tasks.some(({ taskType }) => taskType === 'RUN_COMMAND')) return 'not gated';
  const asksCalendar = tasks.every(({ parameters }) =>
    Object.keys(parameters).some((name) => /calendar/i.test(name)),
  );
  return asksCalendar ? 'gated' : 'unknown';
}

// `arn:aws:ssm:us-east-1::document/Name:3`, `arn:aws:lambda:…:function:name` or a bare name.
const documentName = (taskArn: string): string => {
  const lambda = /:(?:function|stateMachine):([^:]+)/.exec(taskArn)?.[1];
  return lambda ?? taskArn.slice(taskArn.lastIndexOf('/') + 1).split(':', 1)[0] ?? '';
};
