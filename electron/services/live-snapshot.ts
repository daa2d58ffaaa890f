/** Holds what AWS held: reads cells concurrently, keeps what is good, answers ranges of time. */
import type { CalendarSummary, CellSummary } from '../../shared/ipc/summaries.ts';
import type { LiveOccurrence } from '../../shared/model/occurrence.ts';
import type {
  CellReading,
  ChangeCalendar,
  MaintenanceWindow,
} from '../../shared/model/snapshot.ts';
import type { CellRef } from '../../shared/model/target.ts';
import {
  byStartThenId,
  documentOf,
  expandCell,
} from '../../shared/occurrences/live-occurrences.ts';
import type { EpochMs, TimeRange } from '../../shared/time/time-range.ts';
import { CellReads } from './cell-reads.ts';
import type { CloudReader } from './cloud-port.ts';
import { openHeldCells, type CellNews } from './held-cells.ts';
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

export interface LiveSnapshotParts {
  readonly cloud: CloudReader;
  readonly nowMs: () => EpochMs;
  /** Null or absent: nothing is kept from run to run. */
  readonly cache?: SnapshotCachePort | null;
}

/** Opens a snapshot over the cloud's cells with what was kept of them; AWS is read by `refresh`. */
export function openLiveSnapshot(
  { cloud, nowMs, cache = null }: LiveSnapshotParts,
  onChanged: (change: CellNews) => void,
): LiveSnapshot {
  const held = openHeldCells({ cells: cloud.cells, nowMs, cache }, onChanged);
  const reads = new CellReads({ cloud, held, nowMs });
  const calendars = (): readonly ChangeCalendar[] => held.all().flatMap((each) => each.calendars);
  const windows = (): readonly MaintenanceWindow[] =>
    held.all().flatMap(({ maintenanceWindows }) => maintenanceWindows);
  return {
    describe: () => held.describe(),
    refresh: (cells) => (cells === undefined ? reads.addAll() : reads.addWhole(cells, false)),
    readAgain: (cells) => void reads.addWhole(cells, true),
    settled: (cells) => reads.settled(cells),
    occurrencesIn: (range, cells) =>
      liveIn(range, {
        revision: held.revision(),
        readings: cells === undefined ? held.all() : held.known(cells).map((cell) => held.of(cell)),
      }),
    calendars,
    maintenanceWindow: (key) => windows().find((window) => window.key === key) ?? null,
    calendar: (key) => calendars().find((calendar) => calendar.key === key) ?? null,
    cancel: (cells) => reads.cancel(cells ?? cloud.cells),
    markSeen: (cells) => held.markSeen(cells ?? cloud.cells),
    close: () => {
      held.close();
      reads.close();
    },
  };
}

const liveIn = (
  range: TimeRange,
  { revision, readings }: { readonly revision: number; readonly readings: readonly CellReading[] },
): ReturnType<LiveSnapshot['occurrencesIn']> => ({
  revision,
  occurrences: readings
    .flatMap((reading) => expandCell(reading, range).occurrences)
    .sort(byStartThenId),
  calendars: readings.flatMap(({ calendars }) => calendars.map(calendarSummary)),
});

const calendarSummary = (calendar: ChangeCalendar): CalendarSummary => ({
  key: calendar.key,
  cell: calendar.cell,
  name: calendar.name,
  polarity: calendar.polarity,
  shared: calendar.shared,
  sizeBytes: calendar.sizeBytes,
  defaultVersion: calendar.defaultVersion,
  latestVersion: calendar.latestVersion,
  ...(doesPermit(calendar) && { permits: true }),
});

const doesPermit = (calendar: ChangeCalendar): boolean =>
  calendar.polarity === 'DEFAULT_CLOSED' &&
  documentOf(calendar).events.some(({ enforcing }) => enforcing);
