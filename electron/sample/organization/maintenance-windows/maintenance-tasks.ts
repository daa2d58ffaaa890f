/** What the maintenance windows of the sample do. */
import type { TaskFacts } from './maintenance-window.ts';

const runCommand = (
  taskArn: string,
  parameters: Readonly<Record<string, readonly string[]>> = {},
): TaskFacts => ({ taskArn, taskType: 'RUN_COMMAND', parameters, cutoffBehavior: 'CANCEL_TASK' });

/** Looks what is missing and installs nothing. */
export const scanTask = runCommand('AWS-RunPatchBaseline', { Operation: ['Scan'] });

/** Installs what is missing and reboots where needed. */
export const installTask = runCommand('AWS-RunPatchBaseline', {
  Operation: ['Install'],
  RebootOption: ['RebootIfNeeded'],
});

/** Installs after a runbook of its own has drained the node. */
export const installWithHooksTask = runCommand('AWS-RunPatchBaselineWithHooks', {
  Operation: ['Install'],
  RebootOption: ['NoReboot'],
  PreInstallHookDocName: ['Drain-Node'],
});

/** Renews the agent; patches nothing. */
export const agentTask = runCommand('AWS-UpdateSSMAgent');
/** Takes stock; patches nothing. */
export const inventoryTask = runCommand('AWS-GatherSoftwareInventory');

/** A runbook of somebody's own: its name says patch, nothing else tells what it does. */
export const customPatchTask: TaskFacts = {
  taskArn: 'Pool-PatchAndRebalance',
  taskType: 'AUTOMATION',
  parameters: { DrainMinutes: ['10'] },
};

/** Asserts the state of a calendar (ssm:GetCalendarState) before it patches. */
export const gatedPatchTask = (calendarName: string): TaskFacts => ({
  taskArn: 'Assert-CalendarOpen-Then-Patch',
  taskType: 'AUTOMATION',
  parameters: { CalendarNames: [calendarName], Operation: ['Install'] },
  cutoffBehavior: 'CONTINUE_TASK',
});

/** A function of another account; what it does shows nowhere. */
export const snapshotTask: TaskFacts = {
  taskArn: 'arn:aws:lambda:us-east-1:111122220109:function:nightly-snapshots',
  taskType: 'LAMBDA',
  parameters: {},
};
