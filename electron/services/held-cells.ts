/** The cells of a snapshot as they stand: put, told, kept from run to run, and compared with what was seen. */
import type { CellSummary } from '../../shared/ipc/summaries.ts';
import type { CellReading } from '../../shared/model/snapshot.ts';
import { cellKey, type CellRef } from '../../shared/model/target.ts';
import { changesSince, type SeenCell } from '../../shared/occurrences/changes-since.ts';
import { horizonOf } from '../../shared/occurrences/horizon.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { summaryOf, waiting, withoutReason } from './cell-readings.ts';
import type { CacheFinding, SnapshotCachePort } from './snapshot-cache-port.ts';

/** What is told of a change. */
export interface CellNews {
  readonly revision: number;
  readonly cell: CellSummary;
}

export interface HeldCells {
  /** Settles when all that was kept from earlier runs is here. */
  readonly loaded: Promise<void>;
  readonly revision: () => number;
  readonly all: () => readonly CellReading[];
  /** What is held of a cell; nothing yet for one that is not among them. */
  readonly of: (cell: CellRef) => CellReading;
  /** Those that are among them. */
  readonly known: (cells: readonly CellRef[]) => readonly CellRef[];
  readonly describe: () => { readonly revision: number; readonly cells: readonly CellSummary[] };
  /** Takes a reading in, tells of it, and keeps it if it is a good one. Silent once closed. */
  readonly put: (reading: CellReading) => void;
  readonly markSeen: (cells: readonly CellRef[]) => void;
  readonly close: () => void;
}

export interface HeldCellsParts {
  readonly cells: readonly CellRef[];
  readonly nowMs: () => EpochMs;
  readonly cache: SnapshotCachePort | null;
}

/** Cells of which nothing is known but what the cache has. */
export function openHeldCells(
  parts: HeldCellsParts,
  onChanged: (change: CellNews) => void,
): HeldCells {
  return new Held(parts, onChanged);
}

class Held implements HeldCells {
  readonly loaded: Promise<void>;
  private readonly parts: HeldCellsParts;
  private readonly onChanged: (change: CellNews) => void;
  private readonly readings: Map<string, CellReading>;
  private readonly seen = new Map<string, SeenCell>();
  private readonly notes = new Map<string, string>();
  private told = 0;
  private isClosed = false;

  constructor(parts: HeldCellsParts, onChanged: (change: CellNews) => void) {
    this.parts = parts;
    this.onChanged = onChanged;
    this.readings = new Map(parts.cells.map((cell) => [cellKey(cell), waiting(cell)]));
    this.loaded =
      parts.cache?.load(parts.cells, (finding) => this.find(finding)) ?? Promise.resolve();
  }

  revision(): number {
    return this.told;
  }

  all(): readonly CellReading[] {
    return [...this.readings.values()];
  }

  of(cell: CellRef): CellReading {
    return this.readings.get(cellKey(cell)) ?? waiting(cell);
  }

  known(cells: readonly CellRef[]): readonly CellRef[] {
    return cells.flatMap((cell) => this.readings.get(cellKey(cell))?.cell ?? []);
  }

  describe(): ReturnType<HeldCells['describe']> {
    return { revision: this.told, cells: this.all().map((reading) => this.summarize(reading)) };
  }

  put(reading: CellReading): void {
    if (this.isClosed) return;
    const key = cellKey(reading.cell);
    const isFresh = reading.status === 'fresh';
    // What is read first of all is no change.
    if (isFresh && !this.seen.has(key)) this.seen.set(key, reading);
    this.tell(reading);
    if (isFresh) this.keep(reading);
  }

  markSeen(cells: readonly CellRef[]): void {
    for (const reading of this.known(cells).map((cell) => this.of(cell))) {
      if (reading.readAtMs === null) continue;
      const before = this.summarize(reading);
      this.seen.set(cellKey(reading.cell), reading);
      this.notes.delete(cellKey(reading.cell));
      if (before.changes === undefined && before.note === undefined) continue;
      this.tell(reading);
      this.keep(reading);
    }
  }

  close(): void {
    this.isClosed = true;
  }

  private summarize(reading: CellReading): CellSummary {
    const key = cellKey(reading.cell);
    const looked = this.seen.get(key);
    const changes = looked === undefined ? [] : changesSince(looked, reading);
    const note = this.notes.get(key);
    return {
      ...summaryOf(reading, horizonOf(this.parts.nowMs())),
      ...(changes.length > 0 && { changes }),
      ...(note !== undefined && { note }),
    };
  }

  private tell(reading: CellReading): void {
    this.told += 1;
    this.readings.set(cellKey(reading.cell), reading);
    if (!this.isClosed) this.onChanged({ revision: this.told, cell: this.summarize(reading) });
  }

  private keep(reading: CellReading): void {
    const looked = this.seen.get(cellKey(reading.cell));
    if (looked !== undefined) this.parts.cache?.keep({ reading, seen: looked });
  }

  private find(finding: CacheFinding): void {
    const key = cellKey(finding.kind === 'kept' ? finding.kept.reading.cell : finding.cell);
    const held = this.readings.get(key);
    // What was read meanwhile is newer than anything on the disk.
    if (this.isClosed || held === undefined || held.readAtMs !== null) return;
    if (finding.kind === 'damaged') {
      this.notes.set(key, damagedNote(finding.setAsideAs));
      this.tell(held);
      return;
    }
    this.seen.set(key, finding.kept.seen);
    // Why an earlier run could not read it says nothing about this one.
    this.tell({ ...withoutReason(finding.kept.reading), status: 'waiting' });
  }
}

const damagedNote = (setAsideAs: string | null): string =>
  `What this computer had kept of the cell was damaged${
    setAsideAs === null ? '' : ` and was set aside as ${setAsideAs}`
  }. The cell is read again from AWS.`;
