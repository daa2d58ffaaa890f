/** Plan files that are dropped on the window: their paths come from preload, never from the page. */
import { ipcMain, type IpcMainInvokeEvent } from 'electron';

/** What hears of the files that a person drops on one window. */
export interface DropListener {
  readonly plan: (path: string) => void;
  /** Any other file: to be imported, if it is of a kind that is. */
  readonly other: (path: string) => void;
}

/** Hears of files that a person dropped on a window of ours: null for every other sender. */
export function hearDroppedPlans(
  listenerOf: (event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>) => DropListener | null,
): void {
  ipcMain.on('plan-dropped', (event, path: unknown) => {
    if (typeof path !== 'string' || path === '') return;
    const listener = listenerOf(event);
    if (/\.pwplan$/i.test(path)) listener?.plan(path);
    else listener?.other(path);
  });
}
