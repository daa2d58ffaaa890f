/**
 * The stand-in against clients that nobody here wrote, and against AWS's own model of the service.
 * Needs python3 with boto3, and the AWS CLI; without them it says so and is left out.
 */
import { beforeAll, describe, expect, it, type TestContext } from 'vitest';
import type { AnyShape } from '../../../electron/sample/stand-in/shape.ts';
import { operations } from '../../../electron/sample/stand-in/operations.ts';
import { createStandIn } from '../../../electron/sample/stand-in/stand-in.ts';
import { sampleOrganization } from '../../../electron/sample/organization/sample-organization.ts';
import { aSeed, nowMs, patchPolicy, patchWindow, windowsText } from './a-seed.ts';
import { awsCli, awsCliMissing, boto3Missing, python } from './foreign-tools.ts';

const operationNames = Object.keys(operations);
let missing: { readonly boto3: string | null; readonly awsCli: string | null };
beforeAll(async () => {
  const [boto3, cli] = await Promise.all([boto3Missing(), awsCliMissing()]);
  missing = { boto3, awsCli: cli };
});

function needs(tool: 'boto3' | 'awsCli', { skip }: TestContext): void {
  const reason = missing[tool];
  if (reason === null) return;
  console.warn(`Left out, because a tool is missing on this machine: ${reason}`);
  skip(reason);
}

interface Line {
  readonly operation: string;
  readonly problems: readonly string[];
}
const linesOf = (printed: string): readonly Line[] =>
  printed
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line) as Line); // foreign-clients.py prints nothing else

/** Python reads itself in for seconds on a busy machine. */
const timeout = 60_000;

describe('boto3', { timeout }, () => {
  it('goes through every operation, and every answer fits the official model', async (context) => {
    needs('boto3', context);
    const standIn = createStandIn(aSeed, { settleMs: 60 });
    const { url, close } = await standIn.listen();
    const lines = linesOf(await python('journey', url).finally(close));
    expect(lines.filter(({ problems }) => problems.length > 0)).toEqual([]);
    expect([...new Set(lines.map(({ operation }) => operation))].sort()).toEqual(operationNames);
  });

  it('reads the whole sample organization, and every answer fits the official model', async (context) => {
    needs('boto3', context);
    const { seed } = sampleOrganization();
    const cells = seed.cells.map((cell) => ({ ...cell, behaviour: {} }));
    const { url, close } = await createStandIn({ ...seed, cells }).listen();
    const names = cells.map(({ accountId, region }) => `${accountId}/${region}`).join(',');
    const lines = linesOf(await python('sweep', url, names).finally(close));
    expect(lines.filter(({ problems }) => problems.length > 0)).toEqual([]);
    expect(lines.length).toBeGreaterThan(cells.length * 10);
  });

  it('has a model whose constraints on requests are those of the table of operations', async (context) => {
    needs('boto3', context);
    const model: unknown = JSON.parse(await python('requests', operationNames.join(',')));
    const table = Object.entries(operations).map(([name, { input }]) => [name, sorted(input)]);
    expect(Object.fromEntries(table)).toEqual(model);
  });
});

/** The table's shape with its enums in order, since their order means nothing. */
function sorted(shape: AnyShape): unknown {
  switch (shape.type) {
    case 'list':
      return { ...shape, member: sorted(shape.member) };
    case 'structure': {
      const members = Object.entries(shape.members).map(([name, { shape: inner, required }]) => [
        name,
        { required, shape: sorted(inner) },
      ]);
      return { type: 'structure', members: Object.fromEntries(members) as unknown };
    }
    case 'string':
      return shape.enum === undefined ? shape : { ...shape, enum: shape.enum.toSorted() };
    case 'integer':
    case 'boolean':
      return shape;
  }
}

const ofWindow = ['--window-id', patchWindow.windowId];
const byName = ['--name', 'freeze'];
const ofFreeze = ['--resource-type', 'Document', '--resource-id', 'freeze'];
const sharing = ['--name', 'by-cli', '--permission-type', 'Share'];
const text = ['--document-format', 'TEXT'];

/** Calls that only read: command, arguments, and what the answer must hold. */
const readingCalls: readonly (readonly [string, readonly string[], object])[] = [
  [
    'list-documents',
    ['--page-size', '1'],
    {
      DocumentIdentifiers: [{}, {}, {}].map(
        () => expect.objectContaining({ DocumentType: 'ChangeCalendar' }) as object,
      ),
    },
  ],
  ['get-document', [...byName, ...text], { DocumentVersion: '2' }],
  [
    'describe-document',
    byName,
    { Document: expect.objectContaining({ Status: 'Active' }) as object },
  ],
  [
    'list-document-versions',
    byName,
    { DocumentVersions: [expect.anything(), expect.anything()] as unknown[] },
  ],
  [
    'get-calendar-state',
    ['--calendar-names', 'freeze', '--at-time', '2027-03-01T12:00:00Z'],
    { State: 'CLOSED', NextTransitionTime: '2027-03-01T14:00:00Z' },
  ],
  ['list-tags-for-resource', ofFreeze, { TagList: [{ Key: 'team', Value: 'platform' }] }],
  [
    'describe-maintenance-windows',
    ['--filters', 'Key=Enabled,Values=true'],
    { WindowIdentities: [expect.objectContaining(patchIds()), expect.anything()] as unknown[] },
  ],
  ['get-maintenance-window', ofWindow, { AllowUnassociatedTargets: false }],
  [
    'describe-maintenance-window-schedule',
    [...ofWindow, '--filters', 'Key=ScheduledBefore,Values=2027-04-01T00:00:00Z'],
    { ScheduledWindowExecutions: [{ ...patchIds(), ExecutionTime: '2027-03-14T03:00Z' }] },
  ],
  [
    'describe-maintenance-window-executions',
    ofWindow,
    { WindowExecutions: [expect.anything(), expect.anything()] as unknown[] },
  ],
  [
    'describe-maintenance-window-targets',
    ofWindow,
    { Targets: [expect.objectContaining({ ResourceType: 'INSTANCE' })] as unknown[] },
  ],
  [
    'describe-maintenance-window-tasks',
    ofWindow,
    { Tasks: [expect.objectContaining({ Type: 'RUN_COMMAND' }), expect.anything()] as unknown[] },
  ],
  [
    'get-maintenance-window-task',
    [...ofWindow, '--window-task-id', patchWindow.tasks[0]?.windowTaskId ?? ''],
    { TaskType: 'RUN_COMMAND' },
  ],
  [
    'describe-maintenance-windows-for-target',
    ['--resource-type', 'INSTANCE', '--targets', 'Key=tag:Patch Group,Values=northwind-prod'],
    { WindowIdentities: [patchIds()] },
  ],
  [
    'describe-instance-information',
    [],
    { InstanceInformationList: Array.from({ length: 6 }, () => expect.anything() as unknown) },
  ],
  [
    'describe-instance-patch-states',
    ['--instance-ids', 'i-0123456789abcdef0'],
    { InstancePatchStates: [expect.objectContaining({ Operation: 'Install' })] as unknown[] },
  ],
  ['describe-patch-groups', [], { Mappings: [expect.anything(), expect.anything()] as unknown[] }],
  [
    'describe-instance-patches',
    ['--instance-id', 'i-0123456789abcdef0'],
    { Patches: [expect.objectContaining({ State: 'INSTALLED' })] as unknown[] },
  ],
  [
    'list-associations',
    [],
    { Associations: [expect.objectContaining({ Name: 'AWS-RunPatchBaseline' })] as unknown[] },
  ],
  [
    'describe-association',
    ['--association-id', patchPolicy.associationId],
    {
      AssociationDescription: expect.objectContaining({
        CalendarNames: ['freeze'],
        Parameters: { Operation: ['Scan'] },
      }) as object,
    },
  ],
];

function patchIds(): object {
  return { WindowId: patchWindow.windowId, Name: patchWindow.name };
}

/** Calls that change something, in order. */
const writingCalls: readonly (readonly [string, readonly string[], object])[] = [
  [
    'create-document',
    ['--name', 'by-cli', '--content', windowsText, '--document-type', 'ChangeCalendar', ...text],
    { DocumentDescription: expect.objectContaining({ DocumentVersion: '1' }) as object },
  ],
  [
    'update-document',
    [
      '--name',
      'by-cli',
      '--content',
      `${windowsText}\r\n`,
      '--document-version',
      '$LATEST',
      ...text,
    ],
    {
      DocumentDescription: expect.objectContaining({
        DefaultVersion: '1',
        LatestVersion: '2',
      }) as object,
    },
  ],
  [
    'update-document-default-version',
    ['--name', 'by-cli', '--document-version', '2'],
    { Description: { Name: 'by-cli', DefaultVersion: '2' } },
  ],
  ['modify-document-permission', [...sharing, '--account-ids-to-add', '444455556666'], {}],
  ['describe-document-permission', sharing, { AccountIds: ['444455556666'] }],
  ['modify-document-permission', [...sharing, '--account-ids-to-remove', '444455556666'], {}],
  ['delete-document', ['--name', 'by-cli'], {}],
  ['add-tags-to-resource', [...ofFreeze, '--tags', 'Key=ring,Value=2'], {}],
  ['remove-tags-from-resource', [...ofFreeze, '--tag-keys', 'ring'], {}],
];

describe('the AWS CLI', { timeout }, () => {
  it('goes through every operation', async (context) => {
    needs('awsCli', context);
    const standIn = createStandIn(aSeed, { settleMs: 0, now: () => nowMs });
    const { url, close } = await standIn.listen();
    const calls = [...readingCalls, ...writingCalls];
    const commands = calls.map(([command, args]) => [command, ...args]);
    const outcomes = await awsCli(url, commands).finally(close);
    for (const [index, [command, , held]] of calls.entries())
      expect(outcomes[index], command).toMatchObject({ answer: held });
    const called = new Set(standIn.calls().map(({ operation }) => operation));
    expect([...called].sort()).toEqual(operationNames);
  });

  it('shows refusals by their names', async (context) => {
    needs('awsCli', context);
    const { url, close } = await createStandIn(aSeed).listen();
    const get = ['get-document', '--name', 'nothing-here', ...text];
    const [outcome] = await awsCli(url, [get]).finally(close);
    const error = expect.stringContaining(
      'An error occurred (InvalidDocument) when calling the GetDocument operation: Document with name nothing-here does not exist.',
    ) as string;
    expect(outcome).toEqual({ error });
  });
});
