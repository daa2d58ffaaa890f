/** The windows of this run of the app: which is used, which come next, and where a new one goes. */
import type { BrowserWindow } from 'electron';

/** Whatever belongs to a window. */
interface OfWindow {
  readonly window: BrowserWindow;
}

export interface OpenWindows<W extends OfWindow> {
  readonly add: (opened: W) => void;
  readonly remove: (closed: W) => void;
  /** The one that was used last comes first. */
  readonly all: () => readonly W[];
  /** The one that menus and files without a window of their own belong to; null: none is open. */
  readonly front: () => W | null;
}

/** No window yet. */
export function openWindows<W extends OfWindow>(): OpenWindows<W> {
  let all: readonly W[] = [];
  const toFront = (used: W): void => {
    all = [used, ...all.filter((each) => each !== used)];
  };
  return {
    add: (opened) => {
      toFront(opened);
      opened.window.on('focus', () => {
        if (all.includes(opened)) toFront(opened);
      });
    },
    remove: (closed) => {
      all = all.filter((each) => each !== closed);
    },
    all: () => all,
    front: () => all[0] ?? null,
  };
}

/** To the front, wherever it is. */
export function showWindow(window: BrowserWindow): void {
  if (window.isMinimized()) window.restore();
  window.focus();
}
