/** What reaches a person outside of the window: mail, and reminders on the desktop. */
import type { Announce } from './ipc/announce.ts';
import { mailHandlers } from './services/mail-handlers.ts';
import { reminderHandlers } from './services/reminder-handlers.ts';
import { openMail } from './shell/open-mail.ts';
import { showNotice } from './shell/show-notice.ts';
import type { SettingsStore } from './store/settings-store.ts';

interface DesktopPorts {
  readonly store: SettingsStore;
  readonly announce: Announce;
  readonly showWindow: () => void;
}

/** Its handlers. */
export const desktopHandlers = ({ store, announce, showWindow }: DesktopPorts) => ({
  ...mailHandlers({ openMail }),
  ...reminderHandlers({
    settings: store.settings,
    told: store.remindersTold,
    keepTold: store.keepRemindersTold,
    show: (notice) =>
      showNotice(notice, () => {
        showWindow();
        announce('reminder:chosen', { kind: notice.kind });
      }),
  }),
});
