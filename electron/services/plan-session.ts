/** What is open: a plan's file, the cloud behind it, the snapshot of that, and the pushes made. */
import type { ChangeSet } from '../../shared/changes/change-set.ts';
import type { Receipt } from '../../shared/changes/receipt.ts';
import type { CellSummary } from '../../shared/ipc/summaries.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import type { Cloud } from './cloud-port.ts';
import { openLiveSnapshot, type LiveSnapshot } from './live-snapshot.ts';

/** A live source with its clock. The sample's stands still. */
export interface LiveSource {
  readonly kind: 'sample';
  readonly cloud: Cloud;
  readonly nowMs: () => EpochMs;
  readonly clockFixed: boolean;
}

/** The live side of what is open. */
export interface LiveSide {
  readonly source: LiveSource;
  readonly snapshot: LiveSnapshot;
}

export interface PlanSession {
  readonly live: () => LiveSide | null;
  /** Replaces the live side; the old one stops reading. */
  readonly openLive: (source: LiveSource | null) => LiveSide | null;
  readonly path: () => string | null;
  readonly setPath: (path: string | null) => void;
  /** The change set that was shown last; only this one can be pushed. */
  readonly prepared: () => ChangeSet | null;
  readonly prepare: (changeSet: ChangeSet | null) => void;
  /** Newest first. */
  readonly receipts: () => readonly Receipt[];
  /** Adds a receipt, or replaces the one with its id. */
  readonly keepReceipt: (receipt: Receipt) => void;
}

/** An empty session: no plan, no cloud. */
export function openPlanSession(
  onChanged: (change: { readonly revision: number; readonly cell: CellSummary }) => void,
): PlanSession {
  let live: LiveSide | null = null;
  let path: string | null = null;
  let prepared: ChangeSet | null = null;
  let receipts: readonly Receipt[] = [];
  return {
    live: () => live,
    openLive: (source) => {
      const isSame = live !== null && source !== null && live.source.cloud === source.cloud;
      if (isSame) return live;
      live?.snapshot.close();
      prepared = null;
      receipts = [];
      live =
        source === null ? null : { source, snapshot: openLiveSnapshot(source.cloud, onChanged) };
      return live;
    },
    path: () => path,
    setPath: (next) => void (path = next),
    prepared: () => prepared,
    prepare: (changeSet) => void (prepared = changeSet),
    receipts: () => receipts,
    keepReceipt: (receipt) => {
      receipts = [receipt, ...receipts.filter(({ id }) => id !== receipt.id)];
    },
  };
}
