/** Plan files that are handed to the app: by its start, by a second start, or by the desktop. */
import { app } from 'electron';

/** A file that a window is to open, for as long as it has not done so. */
export interface WaitingPlan {
  /** Absolute path of a file that nobody has opened yet, or null. */
  readonly path: () => string | null;
  /** The same, and from now on it counts as opened. */
  readonly take: () => string | null;
  readonly put: (path: string) => void;
}

/** Begins with what the window was opened for. */
export function waitingPlan(first: string | null): WaitingPlan {
  let waiting = first;
  return {
    path: () => waiting,
    take: () => {
      const path = waiting;
      waiting = null;
      return path;
    },
    put: (path) => void (waiting = path),
  };
}

/** What a second start tells the first. Its paths are absolute: only it knows where it was started. */
export interface SecondStart {
  readonly planPath: string | null;
}

/** Must run before the app is ready. `started` hears of a second start without a file. */
export function receivePlans(on: {
  readonly started: () => void;
  readonly handed: (path: string) => void;
}): void {
  app.on('second-instance', (...[, , , data]) => {
    const path = planPathIn(data);
    if (path === null) on.started();
    else on.handed(path);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    on.handed(path);
  });
}

// An older copy of the app, or another program, may have been the second start.
function planPathIn(data: unknown): string | null {
  const path =
    typeof data === 'object' && data !== null && 'planPath' in data ? data.planPath : null;
  return typeof path === 'string' && path !== '' ? path : null;
}
