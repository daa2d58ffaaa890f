/** AWS's answers as they are kept beside what was understood of them: without what may hold a secret. */
import type { GetMaintenanceWindowTaskCommandOutput } from '@aws-sdk/client-ssm';

const leftOut = '[left out]';

/** Parameters of patching that are worth seeing; any other may hold anything. */
const shownParameters = new Set([
  'Operation',
  'RebootOption',
  'InstallOverrideList',
  'BaselineOverride',
  'SnapshotId',
  'AssociationId',
  'CalendarNames',
  'CalendarName',
]);

/** A task with the values of unknown parameters, payloads and inputs left out; their names stay. */
export function withoutSecrets(task: GetMaintenanceWindowTaskCommandOutput): unknown {
  const { TaskParameters, TaskInvocationParameters, ...rest } = task;
  const { RunCommand, Automation, Lambda, StepFunctions } = TaskInvocationParameters ?? {};
  return {
    ...rest,
    $metadata: undefined,
    ...(TaskParameters !== undefined && { TaskParameters: shown(TaskParameters) }),
    ...(RunCommand !== undefined && {
      RunCommand: { ...RunCommand, Parameters: shown(RunCommand.Parameters ?? {}) },
    }),
    ...(Automation !== undefined && {
      Automation: { ...Automation, Parameters: shown(Automation.Parameters ?? {}) },
    }),
    ...(Lambda !== undefined && {
      Lambda: { Qualifier: Lambda.Qualifier, Payload: leftOut, ClientContext: leftOut },
    }),
    ...(StepFunctions !== undefined && {
      StepFunctions: { Name: StepFunctions.Name, Input: leftOut },
    }),
  };
}

const shown = (parameters: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(parameters).map(([name, value]) => [
      name,
      shownParameters.has(name) ? value : leftOut,
    ]),
  );
