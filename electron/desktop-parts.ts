/** What reaches a person outside of the window: mail, links, and reminders on the desktop. */
import type { BrowserWindow } from 'electron';
import type { Announce } from './ipc/announce.ts';
import { linkHandlers } from './services/link-handlers.ts';
import { mailHandlers } from './services/mail-handlers.ts';
import { reminderHandlers } from './services/reminder-handlers.ts';
import { askLink } from './shell/ask-link.ts';
import { openBrowser } from './shell/open-browser.ts';
import { openMail } from './shell/open-mail.ts';
import { showNotice } from './shell/show-notice.ts';
import type { SettingsStore } from './store/settings-store.ts';

interface DesktopPorts {
  readonly store: SettingsStore;
  readonly announce: Announce;
  /** Brings the window to the front. */
  readonly show: () => void;
  /** The window that dialogs belong to, while it is open. */
  readonly window: () => BrowserWindow | null;
}

/** Its handlers. */
export const desktopHandlers = ({ store, announce, show, window }: DesktopPorts) => ({
  ...mailHandlers({ openMail }),
  ...linkHandlers({ ask: (question) => askLink(window(), question), openBrowser }),
  ...reminderHandlers({
    settings: store.settings,
    told: store.remindersTold,
    keepTold: store.keepRemindersTold,
    show: (notice) =>
      showNotice(notice, () => {
        show();
        announce('reminder:chosen', { kind: notice.kind });
      }),
  }),
});
