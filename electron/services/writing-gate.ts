/** One window at a time writes to AWS: journals and AWS itself are the same for all of them. */
export interface WritingGate {
  /** Whether any window writes now. */
  readonly isTaken: () => boolean;
  /** Does work that writes to the cloud; null, and nothing done, while other such work goes on. */
  readonly alone: <T>(work: () => Promise<T>) => Promise<T | null>;
}

/** A gate that nobody has passed yet: one for each run of the app. */
export function openWritingGate(): WritingGate {
  let isTaken = false;
  return {
    isTaken: () => isTaken,
    alone: async (work) => {
      if (isTaken) return null;
      isTaken = true;
      try {
        return await work();
      } finally {
        isTaken = false;
      }
    },
  };
}
