/** Managed nodes of one cell with the age of their last install, in the honest order of aws-facts 3.7. */
import {
  DescribeInstanceInformationCommand,
  DescribeInstancePatchesCommand,
  DescribeInstancePatchStatesCommand,
  DescribeMaintenanceWindowExecutionsCommand,
  type InstanceInformation,
  type InstancePatchState,
} from '@aws-sdk/client-ssm';
import { ok, type Result } from '../../shared/kernel/result.ts';
import type { MaintenanceWindow, NodePatchState, Problem } from '../../shared/model/snapshot.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import type { AwsError } from './aws-error.ts';
import type { CellCaller } from './cell-caller.ts';
import { readPages } from './pages.ts';
import { instantOf, numberOf, rowsOf, textOf } from './plain-values.ts';

export interface NodesOfCell {
  readonly nodes: readonly NodePatchState[];
  readonly problems: readonly Problem[];
}

/** As many as one call takes. */
const nodesACall = 50;
/** Nodes whose patches are looked through one by one; each costs a call or more. */
const nodesLookedThrough = 50;

/** Reads all nodes; what cannot be told of one is `unknown`, never "compliant". */
export async function readNodes(caller: CellCaller): Promise<Result<NodesOfCell, AwsError>> {
  const listed = await listNodes(caller);
  if (!listed.ok) return listed;
  const infos = listed.value.filter(({ InstanceId }) => textOf(InstanceId) !== undefined);
  const states = await readStates(
    caller,
    infos.map(({ InstanceId }) => InstanceId ?? ''),
  );
  if (!states.ok) return states;
  const nodes = infos.map((info) => nodeOf(info, states.value.get(info.InstanceId ?? '')));
  return lookThrough(caller, nodes);
}

function listNodes(caller: CellCaller): Promise<Result<readonly InstanceInformation[], AwsError>> {
  const action = 'ssm:DescribeInstanceInformation';
  return readPages(action, async (NextToken) => {
    const page = await caller.ask(action, (client, options) =>
      client.send(new DescribeInstanceInformationCommand({ MaxResults: 50, NextToken }), options),
    );
    if (!page.ok) return page;
    return ok({ rows: page.value.InstanceInformationList, nextToken: page.value.NextToken });
  });
}

async function readStates(
  caller: CellCaller,
  ids: readonly string[],
): Promise<Result<ReadonlyMap<string, InstancePatchState>, AwsError>> {
  const action = 'ssm:DescribeInstancePatchStates';
  const found = new Map<string, InstancePatchState>();
  for (let from = 0; from < ids.length; from += nodesACall) {
    const InstanceIds = ids.slice(from, from + nodesACall);
    const states = await readPages(action, async (NextToken) => {
      const input = { InstanceIds, MaxResults: 100, NextToken };
      const page = await caller.ask(action, (client, options) =>
        client.send(new DescribeInstancePatchStatesCommand(input), options),
      );
      if (!page.ok) return page;
      return ok({ rows: page.value.InstancePatchStates, nextToken: page.value.NextToken });
    });
    if (!states.ok) return states;
    states.value.forEach((state) => found.set(state.InstanceId ?? '', state));
  }
  return ok(found);
}

function nodeOf(info: InstanceInformation, state: InstancePatchState | undefined): NodePatchState {
  const name = textOf(info.ComputerName) ?? textOf(info.Name);
  const patchGroup = textOf(state?.PatchGroup);
  const operation = state?.Operation;
  const endMs = msOf(state?.OperationEndTime);
  const isInstall = state?.Operation === 'Install' && endMs !== null;
  const noRebootMs = msOf(state?.LastNoRebootInstallOperationTime);
  return {
    nodeId: info.InstanceId ?? '',
    ...(name !== undefined && name !== '' && { name }),
    ...(patchGroup !== undefined && { patchGroup }),
    lastInstallAtMs: isInstall ? endMs : noRebootMs,
    lastInstallBasis: isInstall
      ? 'install-operation'
      : noRebootMs === null
        ? 'unknown'
        : 'no-reboot-install',
    lastOperation: operation === 'Install' || operation === 'Scan' ? operation : 'none',
    lastOperationAtMs: endMs,
    missingCount: numberOf(state?.MissingCount) ?? 0,
    failedCount: numberOf(state?.FailedCount) ?? 0,
    pendingRebootCount: numberOf(state?.InstalledPendingRebootCount) ?? 0,
  };
}

const msOf = (date: unknown): EpochMs | null => instantOf(date) ?? null;

/** A scan overwrote the install before it: then the patches themselves tell when they came. */
async function lookThrough(
  caller: CellCaller,
  nodes: readonly NodePatchState[],
): Promise<Result<NodesOfCell, AwsError>> {
  const action = 'ssm:DescribeInstancePatches';
  const wanting = nodes
    .filter(
      ({ lastInstallBasis, lastOperation }) =>
        lastInstallBasis !== 'install-operation' && lastOperation !== 'none',
    )
    .slice(0, nodesLookedThrough);
  const newest = new Map<string, EpochMs>();
  const problems: Problem[] = [];
  await Promise.all(
    wanting.map(async ({ nodeId }) => {
      const installed = await newestPatch(caller, nodeId);
      if (installed.ok && installed.value !== null) newest.set(nodeId, installed.value);
      if (!installed.ok && problems.length === 0) {
        const { message } = installed.error;
        problems.push({ source: 'managed nodes', reason: `${action}: ${message}` });
      }
    }),
  );
  return ok({
    nodes: nodes.map((node) => {
      const atMs = newest.get(node.nodeId);
      return atMs === undefined
        ? node
        : { ...node, lastInstallAtMs: atMs, lastInstallBasis: 'installed-patches' };
    }),
    problems,
  });
}

/** The filter of the call knows other names than its answer: so all rows come, and are sorted out here. */
const installedStates = new Set<string>(['INSTALLED', 'INSTALLED_PENDING_REBOOT']);

/** Not all operating systems report it: then null. */
async function newestPatch(
  caller: CellCaller,
  nodeId: string,
): Promise<Result<EpochMs | null, AwsError>> {
  const action = 'ssm:DescribeInstancePatches';
  const patches = await readPages(action, async (NextToken) => {
    const input = {
      InstanceId: nodeId,
      MaxResults: 100,
      NextToken,
    };
    const page = await caller.ask(action, (client, options) =>
      client.send(new DescribeInstancePatchesCommand(input), options),
    );
    return page.ok ? ok({ rows: page.value.Patches, nextToken: page.value.NextToken }) : page;
  });
  if (!patches.ok) return patches;
  const times = patches.value
    .filter(({ State }) => installedStates.has(State ?? ''))
    .flatMap(({ InstalledTime }) => msOf(InstalledTime) ?? []);
  // The epoch is what some systems report for "never noted".
  const noted = times.filter((ms) => ms > 0);
  return ok(noted.length === 0 ? null : noted.reduce((a, b) => Math.max(a, b)));
}

/**
 * What is still unknown is taken from the newest run of an installing window that ended well: weak,
 * since it does not say which nodes it reached, and told as such. AWS keeps about 30 days of runs.
 */
export async function withWindowRuns(
  caller: CellCaller,
  nodes: readonly NodePatchState[],
  windows: readonly MaintenanceWindow[],
): Promise<readonly NodePatchState[]> {
  const isUnknown = ({ lastInstallBasis, lastOperation }: NodePatchState): boolean =>
    lastInstallBasis === 'unknown' && lastOperation !== 'none';
  const installing = windows.filter(({ taskMeaning }) => taskMeaning === 'install');
  if (!nodes.some(isUnknown) || installing.length === 0) return nodes;
  const ends = await Promise.all(installing.map(({ windowId }) => newestRun(caller, windowId)));
  const known = ends.filter((ms) => ms !== null);
  if (known.length === 0) return nodes;
  // The oldest of them: which window a node belongs to is not known, and none must look too young.
  const atMs = Math.min(...known);
  return nodes.map((node) =>
    isUnknown(node) ? { ...node, lastInstallAtMs: atMs, lastInstallBasis: 'window-run' } : node,
  );
}

async function newestRun(caller: CellCaller, windowId: string): Promise<EpochMs | null> {
  const page = await caller.ask('ssm:DescribeMaintenanceWindowExecutions', (client, options) =>
    client.send(
      new DescribeMaintenanceWindowExecutionsCommand({ WindowId: windowId, MaxResults: 50 }),
      options,
    ),
  );
  if (!page.ok) return null;
  const ends = rowsOf(page.value.WindowExecutions)
    .filter(({ Status }) => Status === 'SUCCESS')
    .flatMap(({ EndTime }) => msOf(EndTime) ?? []);
  return ends.length === 0 ? null : Math.max(...ends);
}
