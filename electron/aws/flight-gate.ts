/** So many calls on their way at once, over all readings. */
export interface FlightGate {
  /** A lane for the calls of one reading, to be closed when it is over. */
  readonly open: () => FlightLane;
}

/** The calls of one reading, in the order in which they come. */
export interface FlightLane {
  /** Settles when there is a place; rejects with the signal's reason when it fires before. */
  readonly enter: (abortSignal: AbortSignal) => Promise<void>;
  /** Gives the place to the next one. */
  readonly leave: () => void;
  readonly close: () => void;
}

interface Waiter {
  readonly go: () => void;
  next: Waiter | null;
  /** It was let in, or gave up. */
  isGone: boolean;
}

interface Lane {
  readonly waiters: Waiter[];
}

/**
 * Readings that go first. All the others take turns call by call, which wastes nobody's pace, but would
 * let every cell end in the last moment: with a few in front there is something to see from the start.
 */
const inFront = 16;

/** A gate with so many places. */
export function openFlightGate(places: number): FlightGate {
  const front = new Set<Lane>();
  const behind = new Set<Lane>();
  const line = openLine();
  let free = places;

  const nextInFront = (): Waiter | undefined => {
    for (const { waiters } of front) {
      let waiter = waiters.shift();
      while (waiter?.isGone === true) waiter = waiters.shift();
      if (waiter !== undefined) return waiter;
    }
    return undefined;
  };
  const leave = (): void => {
    const waiter = nextInFront() ?? line.shift();
    if (waiter === undefined) free += 1;
    else waiter.go();
  };
  const close = (lane: Lane): void => {
    behind.delete(lane);
    if (!front.delete(lane)) return;
    const [next] = behind;
    if (next === undefined) return;
    behind.delete(next);
    front.add(next);
  };
  return {
    open: () => {
      const lane: Lane = { waiters: [] };
      (front.size < inFront ? front : behind).add(lane);
      return {
        enter: (abortSignal) => {
          if (abortSignal.aborted) return Promise.reject(aborted());
          if (free > 0) {
            free -= 1;
            return Promise.resolve();
          }
          return wait(abortSignal, (waiter) => {
            lane.waiters.push(waiter);
            line.push(waiter);
          });
        },
        leave,
        close: () => close(lane),
      };
    },
  };
}

function wait(abortSignal: AbortSignal, queue: (waiter: Waiter) => void): Promise<void> {
  return new Promise((resolve, reject) => {
    const stop = (): void => {
      waiter.isGone = true;
      reject(aborted());
    };
    const go = (): void => {
      waiter.isGone = true;
      abortSignal.removeEventListener('abort', stop);
      resolve();
    };
    const waiter: Waiter = { go, next: null, isGone: false };
    abortSignal.addEventListener('abort', stop, { once: true });
    queue(waiter);
  });
}

/** A linked list: thousands wait, and taking the first of an array moves all the others. */
function openLine(): {
  readonly push: (waiter: Waiter) => void;
  /** The first who still waits. */
  readonly shift: () => Waiter | undefined;
} {
  let first: Waiter | null = null;
  let last: Waiter | null = null;
  return {
    push: (waiter) => {
      if (last === null) first = waiter;
      else last.next = waiter;
      last = waiter;
    },
    shift: () => {
      while (first !== null && first.isGone) first = first.next;
      const waiter = first;
      first = first?.next ?? null;
      if (first === null) last = null;
      return waiter ?? undefined;
    },
  };
}

/** What the SDK rejects with when its signal fires. */
export const aborted = (): Error =>
  Object.assign(new Error('Request aborted'), { name: 'AbortError' });
