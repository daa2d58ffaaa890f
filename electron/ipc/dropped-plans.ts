/** Plan files that are dropped on the window: their paths come from preload, never from the page. */
import { ipcMain, type IpcMainInvokeEvent } from 'electron';

/** Hears of plan files that a person dropped on a window of ours: null for every other sender. */
export function hearDroppedPlans(
  onPlanOf: (
    event: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  ) => ((path: string) => void) | null,
): void {
  ipcMain.on('plan-dropped', (event, path: unknown) => {
    if (typeof path === 'string' && /\.pwplan$/i.test(path)) onPlanOf(event)?.(path);
  });
}
