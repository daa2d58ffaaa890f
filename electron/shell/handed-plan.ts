/** Plan files and addresses that are handed to the app: by its start, by a second start, or by the desktop. */
import { app } from 'electron';
import { viewScheme } from '../../shared/kernel/view-scheme.ts';

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
  /** An address of a view, as it was given. */
  readonly address: string | null;
}

/** Must run before the app is ready. `started` hears of a second start without file and address. */
export function receivePlans(on: {
  readonly started: () => void;
  readonly handed: (path: string) => void;
  readonly addressed: (address: string) => void;
}): void {
  app.on('second-instance', (...[, , , data]) => {
    const path = textIn(data, 'planPath');
    const address = textIn(data, 'address');
    if (path !== null) on.handed(path);
    if (address !== null) on.addressed(address);
    if (path === null && address === null) on.started();
  });
  app.on('open-file', (event, path) => {
    event.preventDefault();
    on.handed(path);
  });
  app.on('open-url', (event, url) => {
    event.preventDefault();
    on.addressed(url);
  });
}

/**
 * Lets the system hand addresses to this program. On Linux its package does so, by its desktop entry;
 * asking there would start a slow program each time.
 */
export function claimAddresses(): void {
  if (app.isPackaged && process.platform !== 'linux') app.setAsDefaultProtocolClient(viewScheme);
}

// An older copy of the app, or another program, may have been the second start.
function textIn(data: unknown, field: keyof SecondStart): string | null {
  const said: Partial<Record<string, unknown>> = typeof data === 'object' ? { ...data } : {};
  const text = said[field];
  return typeof text === 'string' && text !== '' ? text : null;
}
