import type { IpcMainInvokeEvent, WebContents } from 'electron';

/** A frame as far as trust depends on it; Electron's own type has more. */
export type SenderEvent = Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>;

/**
 * Trusts only the top frame of our own window, and only while it shows our own pages.
 * A sub-frame, another window, a frame that has gone, a foreign origin: all refused.
 */
export const trustOnly =
  (ourContents: () => WebContents | null, ourOrigin: string) =>
  ({ sender, senderFrame }: SenderEvent): boolean => {
    try {
      const contents = ourContents();
      if (contents === null || sender !== contents || senderFrame === null) return false;
      return senderFrame === contents.mainFrame && originOf(senderFrame.url) === ourOrigin;
    } catch {
      // Electron throws when a frame or a window that is gone is asked for anything.
      return false;
    }
  };

// `new URL('app://…').origin` is the string "null": custom schemes are compared by scheme and host.
function originOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host } = new URL(url);
  return `${protocol}//${host}`;
}
