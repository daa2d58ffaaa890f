/** Which cells are being read and which come next: so many at a time, never one twice at once. */
import { cellKey, type CellRef } from '../../shared/model/target.ts';

/** Begun in one go; a thousand at once would hold up everything else that main does. */
const begunAtOnce = 25;

export interface ReadQueue {
  /**
   * Queues cells that are not waiting already, each once; answers how many. One that is being read
   * is left out, or read once more when it is done, `again`.
   */
  readonly add: (cells: readonly CellRef[], options?: { readonly again: boolean }) => number;
  /** Settles when none of the cells, or none at all, is being read or waits for it. */
  readonly settled: (cells?: readonly CellRef[]) => Promise<void>;
  /** Forgets which of the cells, or of all, wait; what is being read goes on. Answers which. */
  readonly drop: (cells?: readonly CellRef[]) => readonly CellRef[];
}

/** An empty queue that reads so many `atOnce`; `read` must not reject. */
export function openReadQueue(read: (cell: CellRef) => Promise<void>, atOnce: number): ReadQueue {
  return new Queue(read, atOnce);
}

interface Waiter {
  readonly isDone: () => boolean;
  readonly resolve: () => void;
}

class Queue implements ReadQueue {
  private readonly read: (cell: CellRef) => Promise<void>;
  private readonly atOnce: number;
  private readonly waiting = new Map<string, CellRef>();
  private readonly inFlight = new Set<string>();
  private waiters: readonly Waiter[] = [];
  private isPumping = false;

  constructor(read: (cell: CellRef) => Promise<void>, atOnce: number) {
    this.read = read;
    this.atOnce = atOnce;
  }

  add(
    cells: readonly CellRef[],
    { again }: { readonly again: boolean } = { again: false },
  ): number {
    const added = new Map(cells.map((cell) => [cellKey(cell), cell]));
    for (const key of [...this.waiting.keys(), ...(again ? [] : this.inFlight)]) added.delete(key);
    added.forEach((cell, key) => this.waiting.set(key, cell));
    this.pump();
    return added.size;
  }

  settled(cells?: readonly CellRef[]): Promise<void> {
    const keys = cells === undefined ? null : new Set(cells.map(cellKey));
    const concerns = (key: string): boolean => keys === null || keys.has(key);
    const isDone = (): boolean =>
      ![...this.inFlight].some(concerns) && ![...this.waiting.keys()].some(concerns);
    if (isDone()) return Promise.resolve();
    return new Promise((resolve) => (this.waiters = [...this.waiters, { isDone, resolve }]));
  }

  drop(cells?: readonly CellRef[]): readonly CellRef[] {
    const keys = cells === undefined ? null : new Set(cells.map(cellKey));
    const dropped = [...this.waiting].filter(([key]) => keys === null || keys.has(key));
    dropped.forEach(([key]) => this.waiting.delete(key));
    this.pump();
    return dropped.map(([, cell]) => cell);
  }

  private begin(key: string, cell: CellRef): void {
    this.waiting.delete(key);
    this.inFlight.add(key);
    void this.read(cell).finally(() => {
      this.inFlight.delete(key);
      this.pump();
    });
  }

  private pump(): void {
    let begun = 0;
    for (const [key, cell] of this.waiting) {
      if (this.inFlight.size >= this.atOnce || begun === begunAtOnce) break;
      if (this.inFlight.has(key)) continue;
      this.begin(key, cell);
      begun += 1;
    }
    if (begun === begunAtOnce) this.pumpLater();
    const done = this.waiters.filter(({ isDone }) => isDone());
    this.waiters = this.waiters.filter((waiter) => !done.includes(waiter));
    done.forEach(({ resolve }) => resolve());
  }

  private pumpLater(): void {
    if (this.isPumping) return;
    this.isPumping = true;
    setImmediate(() => {
      this.isPumping = false;
      this.pump();
    });
  }
}
