import { dialog, type BrowserWindow } from 'electron';
import { shownText } from '../../shared/kernel/shown-text.ts';

/** What a dialog of the system asks; its way out is always Cancel, which Escape is too. */
interface YesQuestion {
  readonly type: 'question' | 'warning';
  readonly title: string;
  readonly message: string;
  readonly detail: string;
  readonly yes: string;
  /** Whether Enter is yes; else it is Cancel. */
  readonly enterIsYes: boolean;
}

/** Asks over a window, or alone; true only when a person chose the button that says yes. */
export async function askYes(
  window: BrowserWindow | null,
  { yes, enterIsYes, ...question }: YesQuestion,
): Promise<boolean> {
  const options = {
    ...question,
    message: shownText(question.message),
    detail: shownText(question.detail),
    buttons: [yes, 'Cancel'],
    defaultId: enterIsYes ? 0 : 1,
    cancelId: 1,
    noLink: true,
  };
  const { response } = await (window === null
    ? dialog.showMessageBox(options)
    : dialog.showMessageBox(window, options));
  return response === 0;
}
