/** Holds what AWS held: reads cells concurrently, keeps what is good, answers ranges of time. */
import type { CalendarSummary, CellSummary } from '../../shared/ipc/summaries.ts';
import type { LiveOccurrence } from '../../shared/model/occurrence.ts';
import type { CellReading, ChangeCalendar, MaintenanceWindow } from '../../shared/model/snapshot.ts';
import { cellKey, type CellRef } from '../../shared/model/target.ts';
import { horizonOf } from '../../shared/occurrences/horizon.ts';
import { byStartThenId, expandCell } from '../../shared/occurrences/live-occurrences.ts';
import type { EpochMs, TimeRange } from '../../shared/time/time-range.ts';
import { beingRead, brokenReading, keepingOld, summaryOf, waiting } from './cell-readings.ts';
import type { CloudReader, FreshReading } from './cloud-port.ts';
import { openReadQueue } from './read-queue.ts';

export interface LiveSnapshot {
  readonly describe: () => { readonly revision: number; readonly cells: readonly CellSummary[] };
  /** Starts reading the cells; those already being read are left to finish. Answers how many began. */
  readonly refresh: (cells?: readonly CellRef[]) => number;
  /** Reads the cells from now on: one that is being read is read once more, for it may have changed. */
  readonly readAgain: (cells: readonly CellRef[]) => void;
  /** Settles when none of the cells, or none at all, is being read. */
  readonly settled: (cells?: readonly CellRef[]) => Promise<void>;
  readonly occurrencesIn: (range: TimeRange) => {
    readonly revision: number;
    readonly occurrences: readonly LiveOccurrence[];
    readonly calendars: readonly CalendarSummary[];
  };
  readonly calendars: () => readonly ChangeCalendar[];
  readonly calendar: (key: string) => ChangeCalendar | null;
  readonly maintenanceWindow: (key: string) => MaintenanceWindow | null;
  readonly close: () => void;
}

/** Opens an empty snapshot over the cloud's cells; nothing is read before `refresh`. */
export function openLiveSnapshot(
  { cloud, nowMs }: { readonly cloud: CloudReader; readonly nowMs: () => EpochMs },
  onChanged: (change: { readonly revision: number; readonly cell: CellSummary }) => void,
): LiveSnapshot {
  const readings = new Map(cloud.cells.map((cell) => [cellKey(cell), waiting(cell)]));
  const reads = new Set<AbortController>();
  let revision = 0;

  const all = (): readonly CellReading[] => [...readings.values()];
  const summarize = (reading: CellReading): CellSummary => summaryOf(reading, horizonOf(nowMs()));
  const put = (reading: CellReading): void => {
    revision += 1;
    readings.set(cellKey(reading.cell), reading);
    onChanged({ revision, cell: summarize(reading) });
  };
  const current = (cell: CellRef): CellReading => readings.get(cellKey(cell)) ?? waiting(cell);

  const queue = openReadQueue(async (cell) => {
    put(beingRead(current(cell)));
    const reading = await readAbortably(cloud, cell, reads);
    if (reading !== null) put(keepingOld(current(cell), reading));
  });
  const stopWatching = cloud.onThrottled((cell) => {
    const reading = readings.get(cellKey(cell));
    if (reading?.status === 'reading') put({ ...reading, status: 'throttled' });
  });
  const known = (cells: readonly CellRef[]): readonly CellRef[] =>
    cells.flatMap((cell) => readings.get(cellKey(cell))?.cell ?? []);

  return {
    describe: () => ({ revision, cells: all().map(summarize) }),
    refresh: (cells = cloud.cells) => queue.add(known(cells)),
    readAgain: (cells) => void queue.add(known(cells), { again: true }),
    settled: queue.settled,
    occurrencesIn: (range) => ({
      revision,
      occurrences: all()
        .flatMap((reading) => expandCell(reading, range).occurrences)
        .sort(byStartThenId),
      calendars: all().flatMap(({ calendars }) => calendars.map(calendarSummary)),
    }),
    calendars: () => all().flatMap(({ calendars }) => calendars),
    maintenanceWindow: (key) =>
      all()
        .flatMap(({ maintenanceWindows }) => maintenanceWindows)
        .find((window) => window.key === key) ?? null,
    calendar: (key) => find(all(), key),
    close: () => {
      queue.clear();
      stopWatching();
      reads.forEach((each) => each.abort());
    },
  };
}

/** Null when aborted. A signal of its own: one that all reads shared would gather their listeners. */
async function readAbortably(
  cloud: CloudReader,
  cell: CellRef,
  reads: Set<AbortController>,
): Promise<FreshReading | null> {
  const abort = new AbortController();
  reads.add(abort);
  try {
    const reading = await cloud.readCell(cell, abort.signal);
    return abort.signal.aborted ? null : reading;
  } catch (bug) {
    return abort.signal.aborted ? null : brokenReading(cell, bug);
  } finally {
    reads.delete(abort);
  }
}

const find = (readings: readonly CellReading[], key: string): ChangeCalendar | null =>
  readings.flatMap(({ calendars }) => calendars).find((calendar) => calendar.key === key) ?? null;

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
