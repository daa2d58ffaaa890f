import { useViewStore } from '../state/view-store.ts';
import { CompareDialog } from './CompareDialog.tsx';
import { MergeDialog } from './MergeDialog.tsx';

/** The dialog about a second plan, while one is asked for. */
export function MergeDialogs() {
  const dialog = useViewStore((state) => state.dialog);
  if (dialog?.kind === 'merge') return <MergeDialog other={dialog.other} />;
  return dialog?.kind === 'compare' ? <CompareDialog other={dialog.other} /> : null;
}
