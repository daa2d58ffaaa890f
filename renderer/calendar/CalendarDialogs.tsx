import { useViewStore } from '../state/view-store.ts';
import { ClockChangesDialog } from './clock-changes/ClockChangesDialog.tsx';
import { BulkDialog } from './dialogs/BulkDialog.tsx';
import { DayDialog } from './dialogs/DayDialog.tsx';
import { EditSeriesDialog } from './dialogs/EditSeriesDialog.tsx';
import { GoToDateDialog } from './dialogs/GoToDateDialog.tsx';
import { MoveDialog } from './dialogs/MoveDialog.tsx';
import { NewWindowDialog } from './dialogs/NewWindowDialog.tsx';
import { ReadinessDialog } from './dialogs/ReadinessDialog.tsx';
import { SkipDialog } from './dialogs/SkipDialog.tsx';
import { ScenariosDialog } from './scenarios/ScenariosDialog.tsx';
import { SavedViewsDialog } from './dialogs/SavedViewsDialog.tsx';
import { useReturnFocus } from './use-return-focus.ts';

/** The dialog that is open over the calendar, if one is. */
export function CalendarDialogs() {
  const dialog = useViewStore((state) => state.dialog);
  useReturnFocus(dialog !== null);
  if (dialog?.kind === 'new-window') return <NewWindowDialog wish={dialog.wish} />;
  if (dialog?.kind === 'move') return <MoveDialog {...dialog} />;
  if (dialog?.kind === 'bulk') return <BulkDialog />;
  if (dialog?.kind === 'readiness') return <ReadinessDialog />;
  if (dialog?.kind === 'scenarios') return <ScenariosDialog />;
  if (dialog?.kind === 'skip') return <SkipDialog windowId={dialog.windowId} />;
  if (dialog?.kind === 'edit-series') return <EditSeriesDialog seriesId={dialog.seriesId} />;
  if (dialog?.kind === 'clock-changes') return <ClockChangesDialog />;
  if (dialog?.kind === 'saved-views') return <SavedViewsDialog />;
  if (dialog?.kind === 'go-to-date') return <GoToDateDialog />;
  if (dialog?.kind === 'day') return <DayDialog date={dialog.date} />;
  return null;
}
