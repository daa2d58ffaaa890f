/** Readings of cells as they go on: which come next, which are stopped, what becomes of what they give. */
import { cellKey, type CellRef } from '../../shared/model/target.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { beingRead, brokenReading, keepingOld, knownOf, stopped } from './cell-readings.ts';
import type { CloudReader, FreshReading, KnownCell } from './cloud-port.ts';
import type { HeldCells } from './held-cells.ts';
import { openReadQueue, type ReadQueue } from './read-queue.ts';

export interface CellReadsParts {
  readonly cloud: CloudReader;
  readonly held: HeldCells;
  readonly nowMs: () => EpochMs;
}

/** Reads cells into what is held. Nothing is read before it is asked for. */
export class CellReads {
  private readonly parts: CellReadsParts;
  private readonly queue: ReadQueue;
  private readonly aborts = new Map<string, AbortController>();
  /** Cells of which nothing known is trusted the next time they are read. */
  private readonly whole = new Set<string>();
  private readonly stopWatching: () => void;

  constructor(parts: CellReadsParts) {
    const { cloud, held } = parts;
    this.parts = parts;
    this.queue = openReadQueue((cell) => this.read(cell), cloud.cellsAtOnce);
    this.stopWatching = cloud.onThrottled((cell) => {
      const reading = held.of(cell);
      if (reading.status === 'reading') held.put({ ...reading, status: 'throttled' });
    });
  }

  /** All cells, but what is listed as unchanged is not read again. Answers how many began. */
  addAll(): number {
    return this.queue.add(this.parts.cloud.cells);
  }

  /** These cells, whole; `again`: also those that are being read, once that is done. */
  addWhole(cells: readonly CellRef[], again: boolean): number {
    const known = this.parts.held.known(cells);
    known.forEach((cell) => this.whole.add(cellKey(cell)));
    return this.queue.add(known, { again });
  }

  settled(cells?: readonly CellRef[]): Promise<void> {
    return this.queue.settled(cells);
  }

  /** Stops the cells, or all. Answers how many were on their way. */
  cancel(cells: readonly CellRef[]): number {
    const { held } = this.parts;
    const dropped = this.queue.drop(cells);
    dropped.forEach((cell) => {
      if (held.of(cell).status === 'waiting') held.put(stopped(held.of(cell)));
    });
    const aborts = cells.flatMap((cell) => this.aborts.get(cellKey(cell)) ?? []);
    aborts.forEach((abort) => abort.abort());
    return dropped.length + aborts.length;
  }

  close(): void {
    this.queue.drop();
    this.stopWatching();
    this.aborts.forEach((abort) => abort.abort());
  }

  private async read(cell: CellRef): Promise<void> {
    const { held } = this.parts;
    // A signal of its own: one that all reads shared would gather their listeners.
    const abort = new AbortController();
    this.aborts.set(cellKey(cell), abort);
    await held.loaded;
    const old = held.of(cell);
    held.put(beingRead(old));
    const reading = await this.readAbortably(cell, abort.signal);
    this.aborts.delete(cellKey(cell));
    held.put(reading === null ? stopped(old) : keepingOld(held.of(cell), reading));
  }

  /** Null when aborted. */
  private async readAbortably(
    cell: CellRef,
    abortSignal: AbortSignal,
  ): Promise<FreshReading | null> {
    if (abortSignal.aborted) return null;
    try {
      const known = this.knownNow(cell);
      const reading = await this.parts.cloud.readCell(cell, { abortSignal, known });
      return isAborted(abortSignal) ? null : reading;
    } catch (bug) {
      return isAborted(abortSignal) ? null : brokenReading(cell, bug);
    }
  }

  private knownNow(cell: CellRef): KnownCell | null {
    const { held, nowMs } = this.parts;
    return this.whole.delete(cellKey(cell)) ? null : knownOf(held.of(cell), nowMs());
  }
}

// It changes while a reading is waited for, which a plain look at the member does not tell the compiler.
const isAborted = (abortSignal: AbortSignal): boolean => abortSignal.aborted;
