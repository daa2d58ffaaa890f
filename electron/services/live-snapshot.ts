/** Holds what AWS held: reads cells concurrently, keeps what is good, answers ranges of time. */
import type { CalendarSummary, CellSummary } from '../../shared/ipc/summaries.ts';
import type { LiveOccurrence } from '../../shared/model/occurrence.ts';
import type { ChangeCalendar, MaintenanceWindow } from '../../shared/model/snapshot.ts';
import { cellKey, type CellRef } from '../../shared/model/target.ts';
import { byStartThenId, expandCell } from '../../shared/occurrences/live-occurrences.ts';
import type { EpochMs, TimeRange } from '../../shared/time/time-range.ts';
import { beingRead, brokenReading, keepingOld, knownOf, stopped } from './cell-readings.ts';
import type { CloudReader, FreshReading, KnownCell } from './cloud-port.ts';
import { openHeldCells, type CellNews } from './held-cells.ts';
import { openReadQueue } from './read-queue.ts';
import type { SnapshotCachePort } from './snapshot-cache-port.ts';

export interface LiveSnapshot {
  readonly describe: () => { readonly revision: number; readonly cells: readonly CellSummary[] };
  /**
   * Starts reading the cells; those already being read are left to finish. Answers how many began.
   * Cells that are named are read whole; of all of them, what is listed as unchanged is not read again.
   */
  readonly refresh: (cells?: readonly CellRef[]) => number;
  /** Reads the cells whole from now on: one that is being read is read once more, for it may have changed. */
  readonly readAgain: (cells: readonly CellRef[]) => void;
  /** Settles when none of the cells, or none at all, is being read. */
  readonly settled: (cells?: readonly CellRef[]) => Promise<void>;
  /** What happens live, in all cells or in the given ones. */
  readonly occurrencesIn: (
    range: TimeRange,
    cells?: readonly CellRef[],
  ) => {
    readonly revision: number;
    readonly occurrences: readonly LiveOccurrence[];
    readonly calendars: readonly CalendarSummary[];
  };
  readonly calendars: () => readonly ChangeCalendar[];
  readonly calendar: (key: string) => ChangeCalendar | null;
  readonly maintenanceWindow: (key: string) => MaintenanceWindow | null;
  /** Stops reading the cells, or all; what was read of them stays. Answers how many were on their way. */
  readonly cancel: (cells?: readonly CellRef[]) => number;
  /** From here on `changes` of the cells, or of all, tell what is other than now. */
  readonly markSeen: (cells?: readonly CellRef[]) => void;
  readonly close: () => void;
}

/** Opens a snapshot over the cloud's cells with what was kept of them; AWS is read by `refresh`. */
export function openLiveSnapshot(
  {
    cloud,
    nowMs,
    cache = null,
  }: {
    readonly cloud: CloudReader;
    readonly nowMs: () => EpochMs;
    readonly cache?: SnapshotCachePort | null;
  },
  onChanged: (change: CellNews) => void,
): LiveSnapshot {
  const held = openHeldCells({ cells: cloud.cells, nowMs, cache }, onChanged);
  const reads = new Map<string, AbortController>();
  /** Cells of which nothing known is trusted the next time they are read. */
  const whole = new Set<string>();

  const knownNow = (cell: CellRef): KnownCell | null =>
    whole.delete(cellKey(cell)) ? null : knownOf(held.of(cell), nowMs());
  const queue = openReadQueue(async (cell) => {
    await held.loaded;
    const old = held.of(cell);
    const abort = new AbortController();
    reads.set(cellKey(cell), abort);
    held.put(beingRead(old));
    const reading = await readAbortably(cloud, cell, { abort, known: knownNow(cell) });
    reads.delete(cellKey(cell));
    held.put(reading === null ? stopped(old) : keepingOld(held.of(cell), reading));
  }, cloud.cellsAtOnce);
  const stopWatching = cloud.onThrottled((cell) => {
    const reading = held.of(cell);
    if (reading.status === 'reading') held.put({ ...reading, status: 'throttled' });
  });
  const addWhole = (cells: readonly CellRef[], again: boolean): number => {
    const known = held.known(cells);
    known.forEach((cell) => whole.add(cellKey(cell)));
    return queue.add(known, { again });
  };

  return {
    describe: held.describe,
    refresh: (cells) => (cells === undefined ? queue.add(cloud.cells) : addWhole(cells, false)),
    readAgain: (cells) => void addWhole(cells, true),
    settled: queue.settled,
    occurrencesIn: (range, cells) => {
      const readings = cells === undefined ? held.all() : held.known(cells).map(held.of);
      return {
        revision: held.revision(),
        occurrences: readings
          .flatMap((reading) => expandCell(reading, range).occurrences)
          .sort(byStartThenId),
        calendars: readings.flatMap(({ calendars }) => calendars.map(calendarSummary)),
      };
    },
    calendars: () => held.all().flatMap(({ calendars }) => calendars),
    maintenanceWindow: (key) =>
      held
        .all()
        .flatMap(({ maintenanceWindows }) => maintenanceWindows)
        .find((window) => window.key === key) ?? null,
    calendar: (key) =>
      held
        .all()
        .flatMap(({ calendars }) => calendars)
        .find((calendar) => calendar.key === key) ?? null,
    cancel: (cells) => {
      const dropped = queue.drop(cells);
      dropped.forEach((cell) => {
        if (held.of(cell).status === 'waiting') held.put(stopped(held.of(cell)));
      });
      const keys = (cells ?? cloud.cells).map(cellKey).filter((key) => reads.has(key));
      keys.forEach((key) => reads.get(key)?.abort());
      return dropped.length + keys.length;
    },
    markSeen: (cells) => held.markSeen(cells ?? cloud.cells),
    close: () => {
      held.close();
      queue.drop();
      stopWatching();
      reads.forEach((each) => each.abort());
    },
  };
}

/** Null when aborted. A signal of its own: one that all reads shared would gather their listeners. */
async function readAbortably(
  cloud: CloudReader,
  cell: CellRef,
  { abort, known }: { readonly abort: AbortController; readonly known: KnownCell | null },
): Promise<FreshReading | null> {
  try {
    const reading = await cloud.readCell(cell, { abortSignal: abort.signal, known });
    return abort.signal.aborted ? null : reading;
  } catch (bug) {
    return abort.signal.aborted ? null : brokenReading(cell, bug);
  }
}

const calendarSummary = (calendar: ChangeCalendar): CalendarSummary => ({
  key: calendar.key,
  cell: calendar.cell,
  name: calendar.name,
  polarity: calendar.polarity,
  shared: calendar.shared,
  sizeBytes: calendar.sizeBytes,
  defaultVersion: calendar.defaultVersion,
  latestVersion: calendar.latestVersion,
});
