import { useViewStore } from '../state/view-store.ts';
import { ImportDialog } from './ImportDialog.tsx';

/** The dialog about something to import, while one is asked for. */
export function ImportDialogs() {
  const dialog = useViewStore((state) => state.dialog);
  return dialog?.kind === 'import' ? <ImportDialog file={dialog.file} /> : null;
}
