/** The one window: locked down, in its old place, with a way back when its page dies. */
import { BrowserWindow, dialog, screen } from 'electron';
import type { WindowPlace } from '../store/settings-store.ts';
import { askBeforeLeavingPush } from './close-guard.ts';
import { offerWayBack } from './way-back.ts';
import { placeOn } from './window-place.ts';

export interface MainWindowOptions {
  readonly preloadPath: string;
  readonly url: string;
  readonly place: WindowPlace;
  readonly keepPlace: (place: WindowPlace) => void;
  readonly isPushing: () => boolean;
  readonly report: (message: string) => void;
  /** `byPerson`: its page was asked, and agreed; it did not die. */
  readonly onClosed: (how: { readonly byPerson: boolean }) => void;
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
  tellHowItCloses(window, options.onClosed);
  askBeforeLosingWork(window);
  askBeforeLeavingPush(window, options.isPushing);
  offerWayBack(window, options);
  void window.loadURL(options.url);
  return window;
}

function tellHowItCloses(window: BrowserWindow, onClosed: MainWindowOptions['onClosed']): void {
  let byPerson = false;
  window.on('close', () => (byPerson = !window.webContents.isCrashed()));
  window.on('unresponsive', () => (byPerson = false));
  window.on('closed', () => onClosed({ byPerson }));
}

const placeOf = (window: BrowserWindow): WindowPlace => ({
  ...window.getNormalBounds(),
  maximized: window.isMaximized(),
});

function boundsOf(place: WindowPlace): ReturnType<typeof placeOn> {
  const { x = 0, y = 0, width, height } = place;
  return placeOn(place, screen.getDisplayMatching({ x, y, width, height }).workArea);
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
