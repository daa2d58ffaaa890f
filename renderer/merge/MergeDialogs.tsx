import { useViewStore } from '../state/view-store.ts';
import { MergeDialog } from './MergeDialog.tsx';

/** The dialog of a merge, while one is asked for. */
export function MergeDialogs() {
  const dialog = useViewStore((state) => state.dialog);
  return dialog?.kind === 'merge' ? <MergeDialog other={dialog.other} /> : null;
}
