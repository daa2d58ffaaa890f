/** State Manager associations that patch, Quick Setup's patch policies among them. */
import {
  DescribeAssociationCommand,
  ListAssociationsCommand,
  type Association,
  type AssociationDescription,
} from '@aws-sdk/client-ssm';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { PatchPolicy, Problem } from '../../shared/model/snapshot.ts';
import { cellKey, type CellRef } from '../../shared/model/target.ts';
import type { AwsError } from './aws-error.ts';
import type { CellCaller } from './cell-caller.ts';
import { readPages } from './pages.ts';
import { instantOf, numberOf, parametersOf, textOf, textsOf } from './plain-values.ts';
import { meaningOfTask, rebootOfTask } from './task-meaning.ts';

export interface PoliciesOfCell {
  readonly patchPolicies: readonly PatchPolicy[];
  readonly problems: readonly Problem[];
}

/** Names that Quick Setup gives to what a patch policy makes in each account. */
const quickSetupName = /^AWS-QuickSetup-PatchPolicy-/;

/** Reads the associations that hint at patching; of one that cannot be read more closely the row counts. */
export async function readPatchPolicies(
  caller: CellCaller,
): Promise<Result<PoliciesOfCell, AwsError>> {
  const action = 'ssm:ListAssociations';
  const rows = await readPages(action, async (NextToken) => {
    const page = await caller.ask(action, (client, options) =>
      client.send(new ListAssociationsCommand({ MaxResults: 50, NextToken }), options),
    );
    return page.ok ? ok({ rows: page.value.Associations, nextToken: page.value.NextToken }) : page;
  });
  if (!rows.ok) return rows;
  const problems: Problem[] = [];
  const patching = rows.value.filter(
    ({ Name, AssociationName }) =>
      meaningOfTask({ taskArn: textOf(Name) ?? '', parameters: {} }) !== 'none' ||
      quickSetupName.test(textOf(AssociationName) ?? ''),
  );
  const patchPolicies = await Promise.all(
    patching.map(async (row) => {
      const described = await describe(caller, row);
      if (described.ok) return policyOf(caller.cell, row, described.value);
      const { action: asked, message } = described.error;
      problems.push({ source: nameOf(row), reason: `${asked}: ${message}` });
      return policyOf(caller.cell, row, {});
    }),
  );
  return ok({ patchPolicies: patchPolicies.filter(({ meaning }) => meaning !== 'none'), problems });
}

const nameOf = ({ AssociationName, Name, AssociationId }: Association): string =>
  textOf(AssociationName) ?? textOf(Name) ?? textOf(AssociationId) ?? 'An association';

async function describe(
  caller: CellCaller,
  { AssociationId }: Association,
): Promise<Result<AssociationDescription, AwsError>> {
  const described = await caller.ask('ssm:DescribeAssociation', (client, options) =>
    client.send(new DescribeAssociationCommand({ AssociationId }), options),
  );
  return described.ok ? ok(described.value.AssociationDescription ?? {}) : described;
}

function policyOf(
  cell: CellRef,
  row: Association,
  description: AssociationDescription,
): PatchPolicy {
  const associationId = textOf(row.AssociationId) ?? '';
  const quickSetup = quickSetupName.test(textOf(row.AssociationName) ?? '');
  const task = {
    taskArn: textOf(description.Name) ?? textOf(row.Name) ?? '',
    parameters: parametersOf(description.Parameters),
  };
  const meaning = meaningOfTask(task);
  const schedule = textOf(description.ScheduleExpression ?? row.ScheduleExpression);
  const offset = numberOf(description.ScheduleOffset ?? row.ScheduleOffset);
  const lastRunAtMs = instantOf(description.LastExecutionDate ?? row.LastExecutionDate);
  return {
    key: `${cellKey(cell)}/${associationId}`,
    cell,
    associationId,
    name: nameOf(row),
    runs: task.taskArn.slice(task.taskArn.lastIndexOf('/') + 1),
    // A policy's own document may be named after anything: it patches all the same.
    meaning: meaning === 'none' && quickSetup ? 'maybe' : meaning,
    rebootOption: rebootOfTask(task),
    ...(schedule !== undefined && { schedule }),
    ...(offset !== undefined && { scheduleOffsetDays: offset }),
    calendarNames: textsOf(description.CalendarNames),
    quickSetup,
    ...(lastRunAtMs !== undefined && { lastRunAtMs }),
  };
}
