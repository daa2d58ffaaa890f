/** Plan files that are dropped on the window: their paths come from preload, never from the page. */
import { ipcMain, type IpcMainInvokeEvent } from 'electron';

/** Hears of plan files that a person dropped on our own window. */
export function hearDroppedPlans(
  isTrusted: (event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>) => boolean,
  onPlan: (path: string) => void,
): void {
  ipcMain.on('plan-dropped', (event, path: unknown) => {
    if (isTrusted(event) && typeof path === 'string' && /\.pwplan$/i.test(path)) onPlan(path);
  });
}
