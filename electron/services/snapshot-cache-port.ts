/** What keeps snapshots from one run to the next. Filled by electron/store; the sample keeps none. */
import type { CellReading } from '../../shared/model/snapshot.ts';
import type { CellRef } from '../../shared/model/target.ts';
import type { SeenCell } from '../../shared/occurrences/changes-since.ts';

/** A cell as it is kept: what was read, and what a person had looked at by then. */
export interface KeptCell {
  readonly reading: CellReading;
  readonly seen: SeenCell;
}

/** What the disk had of a cell. `damaged`: it could not be used, and was moved out of the way. */
export type CacheFinding =
  | { readonly kind: 'kept'; readonly kept: KeptCell }
  | { readonly kind: 'damaged'; readonly cell: CellRef; readonly setAsideAs: string | null };

export interface SnapshotCachePort {
  /** Calls back for each cell that something was kept of, as it is found. Never rejects. */
  readonly load: (
    cells: readonly CellRef[],
    onFound: (finding: CacheFinding) => void,
  ) => Promise<void>;
  /** Keeps a cell, soon; a later one replaces an earlier one. Failing is reported, not thrown. */
  readonly keep: (kept: KeptCell) => void;
  /** Settles when all that was to be kept is on the disk. */
  readonly settled: () => Promise<void>;
}
