/** Which cells are being read and which come next: a few at a time, never one twice at once. */
import { cellKey, type CellRef } from '../../shared/model/target.ts';

/** Cells read at the same time. Two calls are in flight for each, so that AWS sees few at once. */
const cellsAtOnce = 8;

export interface ReadQueue {
  /**
   * Queues cells that are not waiting already, each once; answers how many. One that is being read
   * is left out, or read once more when it is done, `again`.
   */
  readonly add: (cells: readonly CellRef[], options?: { readonly again: boolean }) => number;
  /** Settles when none of the cells, or none at all, is being read or waits for it. */
  readonly settled: (cells?: readonly CellRef[]) => Promise<void>;
  /** Forgets what waits; what is being read goes on. */
  readonly clear: () => void;
}

/** An empty queue; `read` must not reject. */
export function openReadQueue(read: (cell: CellRef) => Promise<void>): ReadQueue {
  let waiting: readonly CellRef[] = [];
  const inFlight = new Set<string>();
  let waiters: readonly { readonly isDone: () => boolean; readonly resolve: () => void }[] = [];

  const isInFlight = (cell: CellRef): boolean => inFlight.has(cellKey(cell));
  const pump = (): void => {
    while (inFlight.size < cellsAtOnce) {
      const next = waiting.find((cell) => !isInFlight(cell));
      if (next === undefined) break;
      waiting = waiting.filter((cell) => cell !== next);
      inFlight.add(cellKey(next));
      void read(next).finally(() => {
        inFlight.delete(cellKey(next));
        pump();
      });
    }
    const done = waiters.filter(({ isDone }) => isDone());
    waiters = waiters.filter((waiter) => !done.includes(waiter));
    done.forEach(({ resolve }) => resolve());
  };

  return {
    add: (cells, { again } = { again: false }) => {
      const taken = new Set([...waiting.map(cellKey), ...(again ? [] : inFlight)]);
      const added = new Map(cells.map((cell) => [cellKey(cell), cell]));
      for (const key of taken) added.delete(key);
      waiting = [...waiting, ...added.values()];
      pump();
      return added.size;
    },
    settled: (cells) => {
      const keys = cells === undefined ? null : new Set(cells.map(cellKey));
      const concerns = (key: string): boolean => keys === null || keys.has(key);
      const isDone = (): boolean =>
        ![...inFlight].some(concerns) && !waiting.some((cell) => concerns(cellKey(cell)));
      return isDone()
        ? Promise.resolve()
        : new Promise((resolve) => (waiters = [...waiters, { isDone, resolve }]));
    },
    clear: () => {
      waiting = [];
      pump();
    },
  };
}
