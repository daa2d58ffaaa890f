import { dialog, type BrowserWindow } from 'electron';

/** Asks in a dialog of the system whether to push. Cancel is what Enter and Escape do. */
export async function askPush(
  window: BrowserWindow | null,
  {
    message,
    detail,
    yes = 'Write now',
  }: { readonly message: string; readonly detail: string; readonly yes?: string },
): Promise<boolean> {
  const options = {
    type: 'warning' as const,
    title: 'Push to AWS',
    message,
    detail,
    buttons: [yes, 'Cancel'],
    defaultId: 1,
    cancelId: 1,
    noLink: true,
  };
  const { response } = await (window === null
    ? dialog.showMessageBox(options)
    : dialog.showMessageBox(window, options));
  return response === 0;
}
