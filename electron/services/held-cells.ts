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

/** Cells of which nothing is known but what the cache has. */
export function openHeldCells(
  input: {
    readonly cells: readonly CellRef[];
    readonly nowMs: () => EpochMs;
    readonly cache: SnapshotCachePort | null;
  },
  onChanged: (change: CellNews) => void,
): HeldCells {
  const { cells, nowMs, cache } = input;
  const readings = new Map(cells.map((cell) => [cellKey(cell), waiting(cell)]));
  const seen = new Map<string, SeenCell>();
  const notes = new Map<string, string>();
  let revision = 0;
  let isClosed = false;

  const of = (cell: CellRef): CellReading => readings.get(cellKey(cell)) ?? waiting(cell);
  const summarize = (reading: CellReading): CellSummary => {
    const looked = seen.get(cellKey(reading.cell));
    const changes = looked === undefined ? [] : changesSince(looked, reading);
    const note = notes.get(cellKey(reading.cell));
    return {
      ...summaryOf(reading, horizonOf(nowMs())),
      ...(changes.length > 0 && { changes }),
      ...(note !== undefined && { note }),
    };
  };
  const tell = (reading: CellReading): void => {
    revision += 1;
    readings.set(cellKey(reading.cell), reading);
    if (!isClosed) onChanged({ revision, cell: summarize(reading) });
  };
  const keep = (reading: CellReading): void => {
    const looked = seen.get(cellKey(reading.cell));
    if (looked !== undefined && reading.readAtMs !== null) cache?.keep({ reading, seen: looked });
  };
  const find = (finding: CacheFinding): void => {
    const key = cellKey(finding.kind === 'kept' ? finding.kept.reading.cell : finding.cell);
    const held = readings.get(key);
    // What was read meanwhile is newer than anything on the disk.
    if (isClosed || held === undefined || held.readAtMs !== null) return;
    if (finding.kind === 'damaged') {
      notes.set(key, damagedNote(finding.setAsideAs));
      tell(held);
      return;
    }
    seen.set(key, finding.kept.seen);
    tell({ ...withoutReason(finding.kept.reading), status: 'waiting' });
  };

  return {
    loaded: cache?.load(cells, find) ?? Promise.resolve(),
    revision: () => revision,
    all: () => [...readings.values()],
    of,
    known: (some) => some.flatMap((cell) => readings.get(cellKey(cell))?.cell ?? []),
    describe: () => ({ revision, cells: [...readings.values()].map(summarize) }),
    put: (reading) => {
      if (isClosed) return;
      const key = cellKey(reading.cell);
      // What is read first of all is no change.
      if (reading.status === 'fresh' && !seen.has(key)) seen.set(key, reading);
      tell(reading);
      if (reading.status === 'fresh') keep(reading);
    },
    markSeen: (some) => {
      for (const cell of some) {
        const reading = readings.get(cellKey(cell));
        if (reading?.readAtMs === undefined || reading.readAtMs === null) continue;
        const before = summarize(reading);
        seen.set(cellKey(cell), reading);
        notes.delete(cellKey(cell));
        if (before.changes === undefined && before.note === undefined) continue;
        tell(reading);
        keep(reading);
      }
    },
    close: () => void (isClosed = true),
  };
}

const damagedNote = (setAsideAs: string | null): string =>
  `What this computer had kept of the cell was damaged${
    setAsideAs === null ? '' : ` and was set aside as ${setAsideAs}`
  }. The cell is read again from AWS.`;
