import type { BrowserWindow } from 'electron';
import { askYes } from './ask-yes.ts';

/** Asks in a dialog of the system whether to push. Cancel is what Enter and Escape do. */
export const askPush = (
  window: BrowserWindow | null,
  {
    message,
    detail,
    yes = 'Write now',
  }: { readonly message: string; readonly detail: string; readonly yes?: string },
): Promise<boolean> =>
  askYes(window, {
    type: 'warning',
    title: 'Push to AWS',
    message,
    detail,
    yes,
    enterIsYes: false,
  });
