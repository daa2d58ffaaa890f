import type { WebContents } from 'electron';
import type { BridgeEvents } from '../../shared/ipc/events.ts';

/** Tells the window that something has happened. */
export type Announce = <E extends keyof BridgeEvents>(event: E, payload: BridgeEvents[E]) => void;

/**
 * Announces to the current window, if there is one; a window that has gone misses nothing it could
 * use. Never throws: what is announced, a push above all, must not stop for want of a listener.
 */
export const announceTo =
  (ourContents: () => WebContents | null): Announce =>
  (event, payload) => {
    try {
      const contents = ourContents();
      if (contents !== null && !contents.isDestroyed()) contents.send(event, payload);
    } catch {
      // Its page crashed between the check and the sending. A new page asks for everything anew.
    }
  };
