/** DescribeInstancePatchStates, DescribeInstancePatches and DescribePatchGroups. */
import type { SeedPatchState } from '../../seed.ts';
import type { Json } from '../aws-error.ts';
import { toSeconds } from '../documents/describe.ts';
import { filterRows } from '../filters.ts';
import { filters } from '../maintenance-windows/window-shapes.ts';
import { operation } from '../operation.ts';
import { answerPage } from '../paging.ts';
import { integer, list, string, structure } from '../shape.ts';

const instanceId = string({ pattern: '(^i-(\\w{8}|\\w{17})$)|(^mi-\\w{17}$)' });

/** DescribeInstancePatchStates: only nodes that patching has touched; the others are passed over. */
export const describeInstancePatchStates = operation({
  input: structure(
    { InstanceIds: list(instanceId, { min: 0, max: 50 }) },
    { NextToken: string(), MaxResults: integer({ min: 10, max: 100 }) },
  ),
  answer: ({ cell }, input) =>
    answerPage(input, {
      member: 'InstancePatchStates',
      rows: cell.patchStates.filter((state) => input.InstanceIds.includes(state.instanceId)),
      toJson: describePatchState,
      defaultSize: 100,
      lastToken: '',
    }),
});

function describePatchState(state: SeedPatchState): Json {
  return {
    InstanceId: state.instanceId,
    PatchGroup: state.patchGroup,
    BaselineId: state.baselineId,
    InstalledCount: state.installedCount,
    InstalledOtherCount: 0,
    InstalledPendingRebootCount: 0,
    InstalledRejectedCount: 0,
    MissingCount: state.missingCount,
    FailedCount: 0,
    UnreportedNotApplicableCount: 0,
    NotApplicableCount: 0,
    OperationStartTime: toSeconds(state.operationStartMs),
    OperationEndTime: toSeconds(state.operationEndMs),
    Operation: state.operation,
    RebootOption: state.operation === 'Install' ? 'RebootIfNeeded' : 'NoReboot',
    CriticalNonCompliantCount: 0,
    SecurityNonCompliantCount: state.missingCount,
    OtherNonCompliantCount: 0,
  };
}

/** DescribePatchGroups: the patch groups of the seed's instances, each with its baseline. */
export const describePatchGroups = operation({
  input: structure(
    {},
    { MaxResults: integer({ min: 1, max: 100 }), Filters: filters, NextToken: string() },
  ),
  answer({ cell }, input) {
    const mappings = new Map(
      cell.patchStates.map((state) => [`${state.patchGroup}\n${state.baselineId}`, state]),
    );
    const rows = filterRows([...mappings.values()], input.Filters, {
      NAME_PREFIX: ({ patchGroup }, value) => patchGroup.startsWith(value),
      OPERATING_SYSTEM: (_, value) => value === 'AMAZON_LINUX_2023',
    });
    if (!rows.ok) return rows;
    return answerPage(input, {
      member: 'Mappings',
      rows: rows.value,
      toJson: ({ patchGroup, baselineId }) => ({
        PatchGroup: patchGroup,
        BaselineIdentity: {
          BaselineId: baselineId,
          BaselineName: `Baseline-${baselineId.slice(-4)}`,
          OperatingSystem: 'AMAZON_LINUX_2023',
          DefaultBaseline: false,
        },
      }),
      defaultSize: 100,
      lastToken: undefined,
    });
  },
});

/** DescribeInstancePatches: one row, the newest patch, where the seed knows when it came. */
export const describeInstancePatches = operation({
  input: structure(
    { InstanceId: instanceId },
    { Filters: filters, NextToken: string(), MaxResults: integer({ min: 10, max: 100 }) },
  ),
  answer: ({ cell }, input) =>
    answerPage(input, {
      member: 'Patches',
      rows: cell.patchStates.filter(
        ({ instanceId: id, newestPatchMs }) =>
          id === input.InstanceId && newestPatchMs !== undefined,
      ),
      toJson: ({ newestPatchMs = 0 }) => ({
        Title: 'kernel.x86_64:0:6.1.0',
        KBId: 'kernel.x86_64',
        Classification: 'Security',
        Severity: 'Important',
        State: 'INSTALLED',
        InstalledTime: toSeconds(newestPatchMs),
      }),
      defaultSize: 100,
      lastToken: '',
    }),
});
