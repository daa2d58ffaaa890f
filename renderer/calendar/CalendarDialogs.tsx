import { useViewStore } from '../state/view-store.ts';
import { DayDialog } from './dialogs/DayDialog.tsx';
import { GoToDateDialog } from './dialogs/GoToDateDialog.tsx';
import { MoveDialog } from './dialogs/MoveDialog.tsx';
import { NewWindowDialog } from './dialogs/NewWindowDialog.tsx';

/** The dialog that is open over the calendar, if one is. */
export function CalendarDialogs() {
  const dialog = useViewStore((state) => state.dialog);
  if (dialog?.kind === 'new-window') return <NewWindowDialog wish={dialog.wish} />;
  if (dialog?.kind === 'move') return <MoveDialog windowId={dialog.windowId} />;
  if (dialog?.kind === 'go-to-date') return <GoToDateDialog />;
  if (dialog?.kind === 'day') return <DayDialog date={dialog.date} />;
  return null;
}
