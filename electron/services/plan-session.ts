/** What is open: a plan's file, the cloud behind it, the snapshot of that, and the pushes made. */
import type { ChangeSet } from '../../shared/changes/change-set.ts';
import type { Receipt } from '../../shared/changes/receipt.ts';
import type { CellSummary } from '../../shared/ipc/summaries.ts';
import type { Plan } from '../../shared/model/plan.ts';
import type { CellRef } from '../../shared/model/target.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import type { Cloud } from './cloud-port.ts';
import type { SnapshotCachePort } from './snapshot-cache-port.ts';
import { openLiveSnapshot, type LiveSnapshot } from './live-snapshot.ts';
import { openWritingGate, type WritingGate } from './writing-gate.ts';

/** A live source with its clock. The sample's stands still. */
export interface LiveSource {
  readonly kind: 'sample' | 'aws';
  readonly cloud: Cloud;
  readonly nowMs: () => EpochMs;
  readonly clockFixed: boolean;
  /** Who would push to a cell, as the source knows them: for journals and audits. */
  readonly identity?: (cell: CellRef) => Promise<string>;
  /** Settles once somebody has signed in again for the cell's account. Absent: there is no sign-in. */
  readonly signedInAgain?: (cell: CellRef) => Promise<boolean>;
  /** Keeps what was read for the next run. Absent: nothing is kept, as of the sample. */
  readonly cache?: SnapshotCachePort;
}

/** A change set as it was shown, and the plan it was made of. */
export interface PreparedPush {
  readonly changeSet: ChangeSet;
  readonly plan: Plan;
}

/** The live side of what is open. */
export interface LiveSide {
  readonly source: LiveSource;
  readonly snapshot: LiveSnapshot;
}

/** A plan that was opened. Another one, or the same one again, is another object. */
export interface OpenPlan {
  readonly planId: string;
  /** null: never saved. */
  readonly path: string | null;
  /** Of a later version of the app: shown, and never written. */
  readonly isReadOnly?: boolean;
}

export interface PlanSession {
  readonly live: () => LiveSide | null;
  readonly opened: () => OpenPlan | null;
  /**
   * Puts a plan and its live side in the place of the old ones, all at once; the old side stops
   * reading. The same cloud goes on with what it has read.
   */
  readonly open: (plan: OpenPlan, source: LiveSource | null) => LiveSide | null;
  /** Notes where a plan was saved, unless another one was opened while it was being written. */
  readonly savedAt: (saved: OpenPlan | null, path: string) => void;
  /** The change set that was shown last; only this one can be pushed. */
  readonly prepared: () => PreparedPush | null;
  readonly prepare: (prepared: PreparedPush | null) => void;
  /** Pushes to the open cloud, newest first. */
  readonly receipts: () => readonly Receipt[];
  /** Adds a receipt, or replaces the one with its id. */
  readonly keepReceipt: (receipt: Receipt) => void;
  /** Whether something is being written to the cloud from here. */
  readonly isWriting: () => boolean;
  /** Whether anything is: a push of another window is not finished, and not interrupted either. */
  readonly isWritingAnywhere: () => boolean;
  /** Does work that writes to the cloud; null, and nothing done, while other such work goes on. */
  readonly writeAlone: WritingGate['alone'];
  /**
   * The plan is closed, or its window has gone: nothing is read any more. While something is written to
   * the cloud all stays as it is: a push goes on without its plan on screen.
   */
  readonly close: () => void;
}

/** AWS is opened anew for every plan, and its reading is a process; the sample is kept for the run. */
function letGo(live: LiveSide | null): void {
  live?.snapshot.close();
  if (live?.source.kind === 'aws') live.source.cloud.close();
}

/** An empty session: no plan, no cloud. Sessions of one run share a gate. */
export function openPlanSession(
  onChanged: (change: { readonly revision: number; readonly cell: CellSummary }) => void,
  gate: WritingGate = openWritingGate(),
): PlanSession {
  let live: LiveSide | null = null;
  let opened: OpenPlan | null = null;
  let prepared: PreparedPush | null = null;
  let isWriting = false;
  // By cloud: what was pushed to the sample can be taken back after another plan was looked at.
  const receipts = new WeakMap<Cloud, readonly Receipt[]>();
  const receiptsNow = (): readonly Receipt[] =>
    live === null ? [] : (receipts.get(live.source.cloud) ?? []);

  return {
    live: () => live,
    opened: () => opened,
    open: (plan, source) => {
      [opened, prepared] = [plan, null];
      if (live !== null && live.source.cloud === source?.cloud) return live;
      letGo(live);
      live = source === null ? null : { source, snapshot: openLiveSnapshot(source, onChanged) };
      return live;
    },
    savedAt: (saved, path) => {
      if (saved !== null && saved === opened) opened = { ...saved, path };
    },
    prepared: () => prepared,
    prepare: (shown) => void (prepared = shown),
    receipts: receiptsNow,
    keepReceipt: (receipt) => {
      if (live === null) return;
      const others = receiptsNow().filter(({ id }) => id !== receipt.id);
      receipts.set(live.source.cloud, [receipt, ...others]);
    },
    isWriting: () => isWriting,
    isWritingAnywhere: gate.isTaken,
    writeAlone: (work) =>
      gate.alone(async () => {
        isWriting = true;
        try {
          return await work();
        } finally {
          isWriting = false;
        }
      }),
    close: () => {
      if (isWriting) return;
      letGo(live);
      [live, opened, prepared] = [null, null, null];
    },
  };
}
