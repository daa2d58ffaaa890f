import { Notification } from 'electron';
import { shownText } from '../../shared/kernel/shown-text.ts';

/** What is on the desktop: a notification that nobody holds would lose its click. */
const shown = new Set<Notification>();

/** Shows something on the desktop, where there is a way to; pressing it calls back. */
export function showNotice(
  { title, body }: { readonly title: string; readonly body: string },
  onPress: () => void,
): void {
  if (!Notification.isSupported()) return;
  const notification = new Notification({ title: shownText(title), body: shownText(body) });
  shown.add(notification);
  notification.on('close', () => shown.delete(notification));
  notification.on('click', () => {
    shown.delete(notification);
    onPress();
  });
  notification.show();
}
