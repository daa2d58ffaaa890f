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
  let waiting = new Map<string, CellRef>();
  const inFlight = new Set<string>();
  let waiters: readonly { readonly isDone: () => boolean; readonly resolve: () => void }[] = [];
  let isPumping = false;

  const begin = (key: string, cell: CellRef): void => {
    waiting.delete(key);
    inFlight.add(key);
    void read(cell).finally(() => {
      inFlight.delete(key);
      pump();
    });
  };
  const pump = (): void => {
    let begun = 0;
    for (const [key, cell] of waiting) {
      if (inFlight.size >= atOnce || begun === begunAtOnce) break;
      if (inFlight.has(key)) continue;
      begin(key, cell);
      begun += 1;
    }
    if (begun === begunAtOnce) pumpLater();
    const done = waiters.filter(({ isDone }) => isDone());
    waiters = waiters.filter((waiter) => !done.includes(waiter));
    done.forEach(({ resolve }) => resolve());
  };
  const pumpLater = (): void => {
    if (isPumping) return;
    isPumping = true;
    setImmediate(() => {
      isPumping = false;
      pump();
    });
  };

  return {
    add: (cells, { again } = { again: false }) => {
      const added = new Map(cells.map((cell) => [cellKey(cell), cell]));
      for (const key of [...waiting.keys(), ...(again ? [] : inFlight)]) added.delete(key);
      added.forEach((cell, key) => waiting.set(key, cell));
      pump();
      return added.size;
    },
    settled: (cells) => {
      const keys = cells === undefined ? null : new Set(cells.map(cellKey));
      const concerns = (key: string): boolean => keys === null || keys.has(key);
      const isDone = (): boolean =>
        ![...inFlight].some(concerns) && ![...waiting.keys()].some(concerns);
      return isDone()
        ? Promise.resolve()
        : new Promise((resolve) => (waiters = [...waiters, { isDone, resolve }]));
    },
    drop: (cells) => {
      const keys = cells === undefined ? null : new Set(cells.map(cellKey));
      const dropped = [...waiting].filter(([key]) => keys === null || keys.has(key));
      waiting = new Map([...waiting].filter(([key]) => keys !== null && !keys.has(key)));
      pump();
      return dropped.map(([, cell]) => cell);
    },
  };
}
