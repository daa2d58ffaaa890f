/** What the tasks of a maintenance window do, as far as their documents' names and parameters show. */
import type { MaintenanceWindow, TaskMeaning } from '../../shared/model/snapshot.ts';

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
): Pick<MaintenanceWindow, 'taskMeaning' | 'gated'> {
  const meanings = tasks.map(meaningOfTask);
  const taskMeaning =
    (['install', 'maybe', 'scan'] as const).find((meaning) => meanings.includes(meaning)) ?? 'none';
  return { taskMeaning, gated: gateOf(tasks) };
}

function meaningOfTask(task: TaskFacts): TaskMeaning {
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

// A Run Command task asks no calendar. An automation may: its runbook's text would have to be read.
function gateOf(tasks: readonly TaskFacts[]): MaintenanceWindow['gated'] {
  if (tasks.length === 0) return 'not gated';
  if (tasks.some(({ taskType }) => taskType === 'RUN_COMMAND')) return 'not gated';
  const asksCalendar = tasks.every(({ parameters }) =>
    Object.keys(parameters).some((name) => /calendar/i.test(name)),
  );
  return asksCalendar ? 'gated' : 'unknown';
}

// `arn:aws:ssm:us-east-1::document/Name:3` or a bare name, with or without a version.
const documentName = (taskArn: string): string =>
  taskArn.slice(taskArn.lastIndexOf('/') + 1).split(':', 1)[0] ?? '';
