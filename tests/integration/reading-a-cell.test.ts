import { describe, expect, it } from 'vitest';
import type { SeedCell } from '../../electron/sample/seed.ts';
import { createStandIn } from '../../electron/sample/stand-in/stand-in.ts';
import { ssmCloud } from '../../electron/sources/ssm-cloud.ts';
import { aDocument, calendarText, cell, foreignEvent, nowMs } from '../support/a-cloud.ts';
import { aMaintenanceWindow, targets } from '../support/a-maintenance-window.ts';
import { between, jsonAnswer, type Answer } from '../support/between.ts';
import { sampleCredentials } from '../support/many-accounts.ts';

const day = 86_400_000;
const empty: SeedCell = {
  ...cell,
  documents: [aDocument(calendarText(foreignEvent('f1', '20270401')))],
  maintenanceWindows: [],
  patchStates: [],
  behaviour: {},
};

const installTask = {
  windowTaskId: '00000000-0000-4000-9000-000000000001',
  taskArn: 'AWS-RunPatchBaseline',
  taskType: 'RUN_COMMAND' as const,
  priority: 1,
  targetIds: [],
  parameters: { Operation: ['Install'], RebootOption: ['NoReboot'], Secret: ['hunter2'] },
};

type Change = (operation: string, answer: object) => object;

/** Reads the cell from a stand-in whose answers `change` may alter. */
async function read(seed: Partial<SeedCell>, change: Change = (_operation, answer) => answer) {
  const standIn = createStandIn({ nowMs, cells: [{ ...empty, ...seed }] }, { now: () => nowMs });
  const requestHandler = between(standIn, async ({ operation }, pass) => {
    const answer = await pass();
    return jsonAnswer(answer.statusCode, change(operation, bodyOf(answer)));
  });
  const access = { credentialsFor: sampleCredentials, requestHandler };
  const cloud = ssmCloud([cell], access, () => nowMs);
  return cloud.readCell(cell, { abortSignal: new AbortController().signal, known: null });
}

const bodyOf = ({ body }: Answer): object =>
  JSON.parse(new TextDecoder().decode(body as Uint8Array)) as object;

describe('a maintenance window', () => {
  it('tells its targets, its tasks, whether it restarts, and the runs that AWS foresees', async () => {
    const window = aMaintenanceWindow({ targets: targets(2), tasks: [installTask] });
    const { maintenanceWindows, problems } = await read({ maintenanceWindows: [window] });
    expect(problems).toEqual([]);
    expect(maintenanceWindows[0]).toMatchObject({
      targetCount: 2,
      taskMeaning: 'install',
      rebootOption: 'NoReboot',
      gated: 'not gated',
      targets: [{ selects: [{ key: 'tag:Patch Group', values: ['group-0'] }] }, {}],
      tasks: [{ runs: 'AWS-RunPatchBaseline', meaning: 'install', continuesPastCutoff: true }],
    });
    expect(maintenanceWindows[0]?.awsRunsMs?.slice(0, 2)).toEqual([
      Date.UTC(2027, 2, 14, 2),
      Date.UTC(2027, 2, 21, 2),
    ]);
  });

  it('is kept as AWS told it, without values that may be secret', async () => {
    const { maintenanceWindows } = await read({
      maintenanceWindows: [aMaintenanceWindow({ tasks: [installTask] })],
    });
    expect(maintenanceWindows[0]?.raw).toContain('"Operation":["Install"]');
    expect(maintenanceWindows[0]?.raw).toContain('"Secret":"[left out]"');
    expect(maintenanceWindows[0]?.raw).not.toContain('hunter2');
  });

  it.each([
    ['2027-03-14T02:00Z', '2027-03-14T02:00:00.000Z'],
    ['2027-03-13T21:00:00-0500', '2027-03-14T02:00:00.000Z'],
    ['2027-03-14T02:00:00', '2027-03-14T02:00:00.000Z'],
    ['', undefined],
  ])('may have its next run written as “%s”', async (text, expected) => {
    const { maintenanceWindows, problems } = await read(
      { maintenanceWindows: [aMaintenanceWindow()] },
      (operation, answer) =>
        operation === 'DescribeMaintenanceWindows'
          ? { WindowIdentities: [{ ...rowsOf(answer)[0], NextExecutionTime: text }] }
          : answer,
    );
    expect(maintenanceWindows[0]?.nextExecutionTime).toBe(expected);
    expect(problems).toEqual([]);
  });

  it('says so when its next run is not understood, and never looks shorter than it may be', async () => {
    const { maintenanceWindows, problems } = await read(
      { maintenanceWindows: [aMaintenanceWindow()] },
      (operation, answer) =>
        operation === 'DescribeMaintenanceWindows'
          ? {
              WindowIdentities: [
                { ...rowsOf(answer)[0], NextExecutionTime: 'soon', Duration: null },
              ],
            }
          : answer,
    );
    expect(maintenanceWindows[0]).toMatchObject({ durationHours: 24 });
    expect(maintenanceWindows[0]).not.toHaveProperty('nextExecutionTime');
    expect(problems.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('24 h are assumed'),
      expect.stringContaining('“soon”'),
    ]);
  });
});

const rowsOf = (answer: object): readonly object[] =>
  'WindowIdentities' in answer ? (answer.WindowIdentities as readonly object[]) : [];

describe('patch policies', () => {
  const policy = {
    associationId: '0a1b2c3d-0000-4000-8000-000000000001',
    associationName: 'AWS-QuickSetup-PatchPolicy-InstallPatches-LA-abcde',
    documentName: 'AWS-RunPatchBaseline',
    scheduleExpression: 'cron(0 2 ? * SUN *)',
    parameters: { Operation: ['Install'] },
    calendarNames: ['hrp-patching'],
    lastRunMs: nowMs - day,
  };
  const other = {
    ...policy,
    associationId: '0a1b2c3d-0000-4000-8000-000000000002',
    associationName: 'inventory',
    documentName: 'AWS-GatherSoftwareInventory',
  };

  it('are told with what they do, when, and which calendars they ask; other associations are not', async () => {
    const { patchPolicies, status } = await read({ associations: [policy, other] });
    expect(status).toBe('fresh');
    expect(patchPolicies).toMatchObject([
      {
        name: policy.associationName,
        meaning: 'install',
        rebootOption: 'RebootIfNeeded',
        schedule: 'cron(0 2 ? * SUN *)',
        calendarNames: ['hrp-patching'],
        quickSetup: true,
        lastRunAtMs: nowMs - day,
      },
    ]);
  });

  it('that may not be read are a problem of the cell, which is read all the same', async () => {
    const reading = await read({ behaviour: { deniedActions: ['ssm:ListAssociations'] } });
    expect(reading).toMatchObject({ status: 'fresh', calendars: [{ name: 'hrp-patching' }] });
    expect(reading.problems).toMatchObject([{ source: 'patch policies' }]);
    expect(reading).not.toHaveProperty('detailsReadAtMs');
  });
});

describe('the last install of a node', () => {
  const state = {
    instanceId: 'i-0123456789abcdef0',
    patchGroup: 'prod',
    baselineId: 'pb-0123456789abcdef0',
    operationStartMs: nowMs - day,
    operationEndMs: nowMs - day,
    missingCount: 3,
    installedCount: 10,
  };
  const success = {
    windowExecutionId: '00000000-0000-4000-a000-000000000001',
    status: 'SUCCESS' as const,
    startMs: nowMs - 9 * day,
    endMs: nowMs - 9 * day,
  };
  const installing = aMaintenanceWindow({ tasks: [installTask], executions: [success] });

  it.each([
    ['the last operation', { operation: 'Install' }, [], 'install-operation', day],
    [
      'its patches',
      { operation: 'Scan', newestPatchMs: nowMs - 40 * day },
      [],
      'installed-patches',
      40 * day,
    ],
    ['runs of a window that installs', { operation: 'Scan' }, [installing], 'window-run', 9 * day],
    ['nothing', { operation: 'Scan' }, [], 'unknown', null],
  ] as const)('is known from %s', async (...[, differs, maintenanceWindows, basis, ageMs]) => {
    const { nodes } = await read({ patchStates: [{ ...state, ...differs }], maintenanceWindows });
    expect(nodes).toMatchObject([
      {
        nodeId: state.instanceId,
        lastInstallBasis: basis,
        lastInstallAtMs: ageMs === null ? null : nowMs - ageMs,
        missingCount: 3,
      },
    ]);
  });
});
