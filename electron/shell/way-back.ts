/** A way back when the window's page dies or hangs. A push goes on meanwhile: it is not the page's. */
import { dialog, type BrowserWindow } from 'electron';

export interface WayBackOptions {
  readonly report: (message: string) => void;
  readonly isPushing: () => boolean;
}

/** Asks once at a time; takes the question back when the page answers again. */
export function offerWayBack(window: BrowserWindow, options: WayBackOptions): void {
  const contents = window.webContents;
  let asking: AbortController | null = null;
  let isStopping = false;

  const ask = async (message: string, buttons: readonly string[]): Promise<string | null> => {
    asking?.abort();
    const mine = new AbortController();
    asking = mine;
    const { response } = await dialog.showMessageBox(window, {
      type: 'warning',
      message,
      detail: `What was not saved is lost with a reload. ${pushWords(options.isPushing())}`,
      buttons: [...buttons],
      defaultId: 0,
      cancelId: buttons.indexOf('Wait'),
      signal: mine.signal,
    });
    const isAnswered = !mine.signal.aborted && !window.isDestroyed();
    if (asking === mine) asking = null;
    return isAnswered ? (buttons[response] ?? null) : null;
  };

  contents.on('render-process-gone', (_event, { reason, exitCode }) => {
    options.report(`The window's page stopped: ${reason} (${exitCode}).`);
    if (isStopping || reason === 'clean-exit' || window.isDestroyed()) return;
    void ask('The window stopped working.', ['Reload the window', 'Quit']).then((answer) => {
      if (answer === 'Reload the window') contents.reload();
      if (answer === 'Quit') window.close();
    });
  });
  window.on('responsive', () => asking?.abort());
  window.on('unresponsive', () => {
    options.report('The window does not respond.');
    if (asking !== null) return;
    void ask('The window does not respond.', ['Wait', 'Stop and reload', 'Quit']).then((answer) => {
      if (answer === 'Quit') window.destroy();
      if (answer !== 'Stop and reload') return;
      // A page that hangs would hang the reload as well.
      isStopping = true;
      contents.forcefullyCrashRenderer();
      contents.reload();
      contents.once('did-finish-load', () => (isStopping = false));
    });
  });
}

const pushWords = (isPushing: boolean): string =>
  isPushing
    ? 'A push to AWS is running: it goes on unless you quit, and its receipts are kept under Push.'
    : 'Nothing in AWS is changed by this.';
