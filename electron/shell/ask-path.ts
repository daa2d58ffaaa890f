/** Asks a person for a file, by the system's own dialogs. Null: none was chosen. */
import { app, dialog, type BrowserWindow, type FileFilter } from 'electron';
import { join } from 'node:path';

const planFilter = { name: 'Patch window plan', extensions: ['pwplan'] };

/** Dialogs belong to our window while there is one. */
export const askPaths = (ourWindow: () => BrowserWindow | null) => ({
  askOpenPath: async (filters: FileFilter[] = [planFilter]): Promise<string | null> => {
    // Some systems save without the ending: such a file must be found again.
    const allFiles = { name: 'All files', extensions: ['*'] };
    const options = { filters: [...filters, allFiles], properties: ['openFile' as const] };
    const window = ourWindow();
    const { filePaths } = await (window === null
      ? dialog.showOpenDialog(options)
      : dialog.showOpenDialog(window, options));
    return filePaths[0] ?? null;
  },
  askSavePath: async (
    suggestion: string,
    filters: FileFilter[] = [planFilter],
  ): Promise<string | null> => {
    const defaultPath = join(app.getPath('documents'), suggestion.replace(/[^\w .-]+/g, '-'));
    const options = { filters, defaultPath };
    const window = ourWindow();
    const { filePath } = await (window === null
      ? dialog.showSaveDialog(options)
      : dialog.showSaveDialog(window, options));
    return filePath === '' ? null : filePath;
  },
});
