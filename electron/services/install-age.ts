import type { InstallAge } from '../../shared/ipc/summaries.ts';
import type { NodePatchState } from '../../shared/model/snapshot.ts';

/** Sums up the last installs of a cell's nodes: the one left alone for longest is the one that counts. */
export function installAgeOf(nodes: readonly NodePatchState[]): InstallAge {
  const known = nodes.filter(({ lastInstallAtMs }) => lastInstallAtMs !== null);
  const oldest = known.reduce<NodePatchState | null>(
    (least, node) =>
      least === null || (node.lastInstallAtMs ?? 0) < (least.lastInstallAtMs ?? 0) ? node : least,
    null,
  );
  return {
    nodeCount: nodes.length,
    unknownCount: nodes.length - known.length,
    oldest:
      oldest === null
        ? null
        : {
            nodeId: oldest.nodeId,
            ...(oldest.name !== undefined && { name: oldest.name }),
            lastInstallAtMs: oldest.lastInstallAtMs,
            lastInstallBasis: oldest.lastInstallBasis,
          },
  };
}
