import { useViewStore } from '../state/view-store.ts';
import { PromisesDialog } from './PromisesDialog.tsx';
import { RhythmDialog } from './RhythmDialog.tsx';

/** The dialog about promises that is open, on whichever screen. */
export function PolicyDialogs() {
  const dialog = useViewStore((state) => state.dialog);
  if (dialog?.kind === 'promises') return <PromisesDialog dialog={dialog} />;
  if (dialog?.kind === 'rhythm') return <RhythmDialog seriesId={dialog.seriesId} />;
  return null;
}
