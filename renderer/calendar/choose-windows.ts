/** Choosing several windows: with Ctrl or Shift and a click, Enter or Space, as in lists of files. */
import type { CalendarItem } from '../presenters/calendar-item.ts';
import { chooseAllShown, clearBulk, extendChosenTo, toggleChosen } from '../state/bulk-store.ts';

type Modified = Pick<MouseEvent, 'ctrlKey' | 'metaKey' | 'shiftKey'>;

/** Whether a click, or the key that stands for one, chose windows together; a plain one lets go. */
export function choosesTogether(
  { ctrlKey, metaKey, shiftKey }: Modified,
  { selection: { kind, id } }: CalendarItem,
): boolean {
  const isTogether = kind === 'window' && (ctrlKey || metaKey || shiftKey);
  if (!isTogether) clearBulk();
  else if (shiftKey) extendChosenTo(id);
  else toggleChosen(id);
  return isTogether;
}

/** Ctrl A chooses every window that is shown. */
export function choosesAll(
  event: Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'shiftKey'>,
): boolean {
  const { key, ctrlKey, metaKey, altKey, shiftKey } = event;
  if (key.toLowerCase() !== 'a' || !(ctrlKey || metaKey) || altKey || shiftKey) return false;
  chooseAllShown();
  return true;
}
