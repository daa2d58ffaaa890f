/** What the app would show on the desktop and hand to the mail program: kept for a test, in place of both. */
import { inMain } from './in-main.ts';
import type { RunningApp } from './launch-app.ts';

/** From now on nothing goes out: titles of notices and addresses of mails are remembered. */
export async function watchDesktop({ app }: RunningApp): Promise<void> {
  await inMain(app, ({ Notification, shell }) => {
    const seen: { readonly notices: string[]; readonly mails: string[] } = {
      notices: [],
      mails: [],
    };
    Object.assign(globalThis, { seen });
    Notification.isSupported = () => true;
    Notification.prototype.show = function (this: Electron.Notification) {
      seen.notices.push(this.title);
    };
    shell.openExternal = (url) => Promise.resolve(void seen.mails.push(url));
  });
}

const seen = ({ app }: RunningApp, kind: 'notices' | 'mails'): Promise<readonly string[]> =>
  inMain(
    app,
    (_electron, which) =>
      (globalThis as unknown as { seen: Record<string, readonly string[]> }).seen[which] ?? [],
    kind,
  );

/** The titles of all notices since `watchDesktop`. */
export const noticesSeen = (running: RunningApp): Promise<readonly string[]> =>
  seen(running, 'notices');

/** What was handed to the mail program since `watchDesktop`. */
export const mailsSeen = (running: RunningApp): Promise<readonly string[]> =>
  seen(running, 'mails');
