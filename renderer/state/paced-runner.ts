/** A task that is asked for often and run seldom. */
export interface PacedRunner {
  /** Asks for one run after now. Asking again before it starts changes nothing. */
  readonly ask: () => void;
}

/** Runs at most one at a time and at most once in `everyMs`; the last ask is always honoured. */
export function pacedRunner(run: () => Promise<void>, everyMs: number): PacedRunner {
  let wanted = false;
  let busy = false;
  const work = async (): Promise<void> => {
    busy = true;
    while (wanted) {
      await new Promise((resolve) => setTimeout(resolve, everyMs));
      wanted = false;
      await run();
    }
    busy = false;
  };
  return {
    ask: () => {
      wanted = true;
      if (!busy) void work();
    },
  };
}
