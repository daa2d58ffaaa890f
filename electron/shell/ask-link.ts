import { dialog, type BrowserWindow } from 'electron';

/** Asks in a dialog of the system whether an address may be opened, and shows all of it. */
export async function askLink(
  window: BrowserWindow | null,
  { host, url }: { readonly host: string; readonly url: string },
): Promise<boolean> {
  const options = {
    type: 'question' as const,
    title: 'Open a link',
    message: `Open ${host} in your browser?`,
    detail: url,
    buttons: ['Open', 'Cancel'],
    defaultId: 0,
    cancelId: 1,
    noLink: true,
  };
  const { response } = await (window === null
    ? dialog.showMessageBox(options)
    : dialog.showMessageBox(window, options));
  return response === 0;
}
