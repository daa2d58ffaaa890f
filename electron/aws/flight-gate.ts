/** So many calls on their way at once, over all cells; the rest wait in the order in which they came. */
export interface FlightGate {
  /** Settles when there is a place; rejects with the signal's reason when it fires before. */
  readonly enter: (abortSignal: AbortSignal) => Promise<void>;
  /** Gives the place to the next one. */
  readonly leave: () => void;
}

interface Waiter {
  readonly go: () => void;
  next: Waiter | null;
  isGone: boolean;
}

/** A gate with so many places. */
export function openFlightGate(places: number): FlightGate {
  let free = places;
  // A linked list: thousands wait, and taking the first of an array moves all the others.
  let first: Waiter | null = null;
  let last: Waiter | null = null;

  const leave = (): void => {
    while (first !== null && first.isGone) first = first.next;
    if (first === null) {
      last = null;
      free += 1;
      return;
    }
    const { go } = first;
    first = first.next;
    if (first === null) last = null;
    go();
  };
  return {
    enter: (abortSignal) => {
      if (abortSignal.aborted) return Promise.reject(aborted());
      if (free > 0) {
        free -= 1;
        return Promise.resolve();
      }
      return new Promise((resolve, reject) => {
        const stop = (): void => {
          waiter.isGone = true;
          reject(aborted());
        };
        const go = (): void => {
          abortSignal.removeEventListener('abort', stop);
          resolve();
        };
        const waiter: Waiter = { go, next: null, isGone: false };
        abortSignal.addEventListener('abort', stop, { once: true });
        if (last === null) first = waiter;
        else last.next = waiter;
        last = waiter;
      });
    },
    leave,
  };
}

/** What the SDK rejects with when its signal fires. */
export const aborted = (): Error =>
  Object.assign(new Error('Request aborted'), { name: 'AbortError' });
