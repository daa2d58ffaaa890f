/** The one window: locked down, in its old place, with a way back when its page dies. */
import { BrowserWindow, dialog, screen, type Rectangle } from 'electron';
import type { WindowPlace } from '../store/settings-store.ts';

export interface MainWindowOptions {
  readonly preloadPath: string;
  readonly url: string;
  readonly place: WindowPlace;
  readonly keepPlace: (place: WindowPlace) => void;
  readonly report: (message: string) => void;
}

const minimum = { width: 960, height: 600 };

/** Opens the window; it shows itself with its first frame, never white before. */
export function openMainWindow(options: MainWindowOptions): BrowserWindow {
  const window = new BrowserWindow({
    ...boundsOf(options.place),
    minWidth: minimum.width,
    minHeight: minimum.height,
    show: false,
    backgroundColor: '#f6f7f9',
    title: 'Patch Window Planner',
    webPreferences: {
      preload: options.preloadPath,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInWorker: false,
      nodeIntegrationInSubFrames: false,
      webSecurity: true,
      webviewTag: false,
      navigateOnDragDrop: false,
      spellcheck: false,
    },
  });
  if (options.place.maximized) window.maximize();
  window.once('ready-to-show', () => window.show());
  window.on('close', () => options.keepPlace(placeOf(window)));
  askBeforeLosingWork(window);
  offerWayBack(window, options.report);
  void window.loadURL(options.url);
  return window;
}

const placeOf = (window: BrowserWindow): WindowPlace => ({
  ...window.getNormalBounds(),
  maximized: window.isMaximized(),
});

// A place on a screen that is no longer there would open the window out of sight.
function boundsOf(place: WindowPlace): Partial<Rectangle> {
  const { x, y, width, height } = place;
  if (x === undefined || y === undefined) return { width, height };
  const { workArea } = screen.getDisplayMatching({ x, y, width, height });
  const isVisible =
    x < workArea.x + workArea.width - 100 &&
    y < workArea.y + workArea.height - 100 &&
    x + width > workArea.x + 100 &&
    y >= workArea.y;
  return isVisible ? { x, y, width, height } : { width, height };
}

// The page refuses to be closed while the plan is not saved; only a person may overrule it.
function askBeforeLosingWork(window: BrowserWindow): void {
  window.webContents.on('will-prevent-unload', (event) => {
    const answer = dialog.showMessageBoxSync(window, {
      type: 'question',
      message: 'The plan has changes that are not saved.',
      detail: 'They are lost if the window closes now.',
      buttons: ['Go back and save', 'Close without saving'],
      defaultId: 0,
      cancelId: 0,
    });
    if (answer === 1) event.preventDefault();
  });
}

function offerWayBack(window: BrowserWindow, report: (message: string) => void): void {
  window.webContents.on('render-process-gone', (_event, { reason, exitCode }) => {
    report(`The window's page stopped: ${reason} (${exitCode}).`);
    if (reason === 'clean-exit' || window.isDestroyed()) return;
    void ask(window, 'The window stopped working.', 'Nothing in AWS was changed by this.');
  });
  let isAsking = false;
  window.on('unresponsive', () => {
    report('The window does not respond.');
    if (isAsking) return;
    isAsking = true;
    void ask(window, 'The window does not respond.', 'Waiting may help.').finally(() => {
      isAsking = false;
    });
  });
}

async function ask(window: BrowserWindow, message: string, detail: string): Promise<void> {
  const buttons = ['Reload the window', 'Wait', 'Quit'];
  const { response } = await dialog.showMessageBox(window, {
    type: 'warning',
    message,
    detail,
    buttons,
    defaultId: 0,
    cancelId: 1,
  });
  if (window.isDestroyed()) return;
  if (response === 0) window.webContents.reload();
  if (response === 2) window.destroy();
}
