/** Holds what AWS held: reads cells concurrently, keeps what is good, answers ranges of time. */
import {
  byStartThenId,
  documentOf,
  expandCell,
} from '../../shared/occurrences/live-occurrences.ts';
import type { LiveOccurrence } from '../../shared/model/occurrence.ts';
import type { CellReading, ChangeCalendar, Problem } from '../../shared/model/snapshot.ts';
import { cellKey, type CellRef } from '../../shared/model/target.ts';
import type { CalendarSummary, CellSummary } from '../../shared/ipc/summaries.ts';
import type { TimeRange } from '../../shared/time/time-range.ts';
import type { CloudReader } from './cloud-port.ts';

/** Cells read at the same time. Two calls are in flight for each, so that AWS sees few at once. */
const cellsAtOnce = 8;

export interface LiveSnapshot {
  readonly describe: () => { readonly revision: number; readonly cells: readonly CellSummary[] };
  /** Starts reading the cells; those already being read are left to finish. Answers how many began. */
  readonly refresh: (cells?: readonly CellRef[]) => number;
  /** Settles when nothing is being read. */
  readonly settled: () => Promise<void>;
  readonly occurrencesIn: (range: TimeRange) => {
    readonly revision: number;
    readonly occurrences: readonly LiveOccurrence[];
    readonly calendars: readonly CalendarSummary[];
  };
  readonly calendars: () => readonly ChangeCalendar[];
  readonly calendar: (key: string) => ChangeCalendar | null;
  readonly close: () => void;
}

/** Opens an empty snapshot over the cloud's cells; nothing is read before `refresh`. */
export function openLiveSnapshot(
  cloud: CloudReader,
  onChanged: (change: { readonly revision: number; readonly cell: CellSummary }) => void,
): LiveSnapshot {
  const readings = new Map(cloud.cells.map((cell) => [cellKey(cell), waiting(cell)]));
  const abort = new AbortController();
  const queue: CellRef[] = [];
  const inFlight = new Set<string>();
  const idle: (() => void)[] = [];
  let revision = 0;

  const put = (reading: CellReading): void => {
    revision += 1;
    readings.set(cellKey(reading.cell), reading);
    onChanged({ revision, cell: summaryOf(reading) });
  };
  const current = (cell: CellRef): CellReading => readings.get(cellKey(cell)) ?? waiting(cell);

  const readOne = async (cell: CellRef): Promise<void> => {
    put({ ...current(cell), status: 'reading' });
    const reading = await cloud.readCell(cell, abort.signal);
    if (!abort.signal.aborted) put(keepingOld(current(cell), reading));
  };
  const pump = (): void => {
    while (inFlight.size < cellsAtOnce) {
      const cell = queue.shift();
      if (cell === undefined) break;
      inFlight.add(cellKey(cell));
      void readOne(cell).finally(() => {
        inFlight.delete(cellKey(cell));
        pump();
      });
    }
    if (inFlight.size === 0 && queue.length === 0) idle.splice(0).forEach((resolve) => resolve());
  };
  const stopWatching = cloud.onThrottled((cell) => {
    const reading = current(cell);
    if (reading.status === 'reading') put({ ...reading, status: 'throttled' });
  });

  return {
    describe: () => ({ revision, cells: [...readings.values()].map(summaryOf) }),
    refresh: (cells = cloud.cells) => {
      const queued = new Set(queue.map(cellKey));
      const begun = cells.filter((cell) => {
        const key = cellKey(cell);
        return readings.has(key) && !inFlight.has(key) && !queued.has(key);
      });
      queue.push(...begun);
      pump();
      return begun.length;
    },
    settled: () =>
      inFlight.size === 0 && queue.length === 0
        ? Promise.resolve()
        : new Promise((resolve) => idle.push(resolve)),
    occurrencesIn: (range) => ({
      revision,
      occurrences: [...readings.values()]
        .flatMap((reading) => expandCell(reading, range).occurrences)
        .sort(byStartThenId),
      calendars: [...readings.values()].flatMap(({ calendars }) => calendars.map(calendarSummary)),
    }),
    calendars: () => [...readings.values()].flatMap(({ calendars }) => calendars),
    calendar: (key) =>
      [...readings.values()]
        .flatMap(({ calendars }) => calendars)
        .find((calendar) => calendar.key === key) ?? null,
    close: () => {
      queue.length = 0;
      stopWatching();
      abort.abort();
    },
  };
}

const waiting = (cell: CellRef): CellReading => ({
  cell,
  status: 'waiting',
  readAtMs: null,
  calendars: [],
  maintenanceWindows: [],
  problems: [],
});

// A cell that cannot be read now still shows what it held, with the age of that.
function keepingOld(old: CellReading, fresh: CellReading): CellReading {
  if (fresh.readAtMs !== null || old.readAtMs === null) return fresh;
  return {
    ...fresh,
    readAtMs: old.readAtMs,
    calendars: old.calendars,
    maintenanceWindows: old.maintenanceWindows,
    problems: [...fresh.problems, ...old.problems],
  };
}

function summaryOf(reading: CellReading): CellSummary {
  const { cell, status, readAtMs, missingAction, message } = reading;
  return {
    cell,
    status,
    readAtMs,
    ...(missingAction !== undefined && { missingAction }),
    ...(message !== undefined && { message }),
    calendarCount: reading.calendars.length,
    maintenanceWindowCount: reading.maintenanceWindows.length,
    problems: [...reading.problems, ...reading.calendars.flatMap(textProblems)],
  };
}

const textProblems = (calendar: ChangeCalendar): readonly Problem[] =>
  documentOf(calendar).problems.map((problem) => ({ ...problem, source: calendar.name }));

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
