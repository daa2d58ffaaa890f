import type { BrowserWindow } from 'electron';
import { askYes } from './ask-yes.ts';

/** Asks in a dialog of the system whether an address may be opened, and shows all of it. */
export const askLink = (
  window: BrowserWindow | null,
  { host, url }: { readonly host: string; readonly url: string },
): Promise<boolean> =>
  askYes(window, {
    type: 'question',
    title: 'Open a link',
    message: `Open ${host} in your browser?`,
    detail: url,
    yes: 'Open',
    enterIsYes: true,
  });
