import { currentWindow } from './derived.ts';
import { notify } from './notify.ts';
import { revealOnCalendar } from './view-store.ts';

/** Goes to a window on the calendar, or says that it lies beyond what the calendar shows. */
export function showWindow(id: string): void {
  const window = currentWindow(id);
  if (window !== null) return revealOnCalendar({ kind: 'window', id }, window);
  notify({
    tone: 'info',
    title: 'The calendar does not reach that far',
    message: 'It shows two months back and sixteen ahead; the year shows all of its windows.',
  });
}
