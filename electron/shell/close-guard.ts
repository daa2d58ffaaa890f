/** Asks before the window closes under a running push: its calendars would stay half done. */
import { dialog, type BrowserWindow } from 'electron';

/** Closing goes on as usual when nothing is being pushed, or when the person wants it all the same. */
export function askBeforeLeavingPush(window: BrowserWindow, isPushing: () => boolean): void {
  let isAsking = false;
  let mayClose = false;
  window.on('close', (event) => {
    if (mayClose || !isPushing()) return;
    event.preventDefault();
    if (isAsking) return;
    isAsking = true;
    void ask(window).then((wantsToClose) => {
      isAsking = false;
      mayClose = wantsToClose;
      // The page is asked about unsaved work, as in every closing.
      if (wantsToClose && !window.isDestroyed()) window.close();
      mayClose = false;
    });
  });
}

// Not the synchronous kind, which would stop the push while the question stands.
async function ask(window: BrowserWindow): Promise<boolean> {
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message: 'A push to AWS is running.',
    detail:
      'Closing now may leave a calendar written but not in force, or in force but not checked. A push to AWS can be finished the next time its plan is open. It is usually done in seconds.',
    buttons: ['Wait for the push', 'Close all the same'],
    defaultId: 0,
    cancelId: 0,
  });
  return response === 1;
}
