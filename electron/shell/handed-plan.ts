/** The plan file that the app was started with, or was handed since: by a second start, or by the desktop. */
import { app } from 'electron';

export interface HandedPlan {
  /** Absolute path of a file that nobody has opened yet, or null. */
  readonly path: () => string | null;
  /** The same, and from now on it counts as opened. */
  readonly take: () => string | null;
  /** Hands over a file, as a second start does. */
  readonly hand: (path: string) => void;
}

/** What a second start tells the first. Its paths are absolute: only it knows where it was started. */
export interface SecondStart {
  readonly planPath: string | null;
}

/** Must run before the app is ready. `onStarted` hears of every second start, `onHanded` of files. */
export function receivePlans(
  firstPath: string | null,
  on: { readonly started: () => void; readonly handed: () => void },
): HandedPlan {
  let waiting = firstPath;
  const hand = (path: string): void => {
    waiting = path;
    on.started();
    on.handed();
  };
  app.on('second-instance', (...[, , , data]) => {
    const path = planPathIn(data);
    if (path === null) on.started();
    else hand(path);
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    hand(path);
  });
  return {
    hand,
    path: () => waiting,
    take: () => {
      const path = waiting;
      waiting = null;
      return path;
    },
  };
}

// An older copy of the app, or another program, may have been the second start.
function planPathIn(data: unknown): string | null {
  const path =
    typeof data === 'object' && data !== null && 'planPath' in data ? data.planPath : null;
  return typeof path === 'string' && path !== '' ? path : null;
}
