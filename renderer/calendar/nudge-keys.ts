/** What the keyboard does to the focused event: everything that dragging does, and more. */
import type { KeyboardEvent } from 'react';
import type { PatchWindow } from '../../shared/model/series.ts';
import { minuteMs } from '../../shared/time/time-range.ts';
import { isOfferedKey, selectionOfKey } from '../presenters/calendar-item.ts';
import { startDaysLater, startMinutesLater } from '../presenters/move-math.ts';
import { isMovable } from '../presenters/state-words.ts';
import { currentWindow } from '../state/derived.ts';
import { openDialog, select, useViewStore } from '../state/view-store.ts';
import { askToDelete } from '../state/scoped-edits.ts';
import {
  duplicateWindowAt,
  moveWindowTo,
  reshapeWindow,
  resizeWindowTo,
} from '../state/window-edits.ts';
import { keyOfEvent } from './event-elements.ts';

const stepMinutes = 15;

type Key = Pick<KeyboardEvent, 'key' | 'altKey' | 'shiftKey' | 'ctrlKey' | 'metaKey'>;

/** Acts on the event that has the focus; false when the key means nothing to it. */
export function nudgeKey(event: Key, element: HTMLElement): boolean {
  const key = keyOfEvent(element);
  const { kind, id } = selectionOfKey(key ?? 'none:');
  // A time on offer is not where the window is: nothing there is moved.
  const isWindow = kind === 'window' && !isOfferedKey(key ?? '');
  const window = isWindow ? currentWindow(id) : null;
  if (window === null) return false;
  if (event.altKey && event.key.startsWith('Arrow')) return nudge(event, window);
  if (isPlain(event) && isMovable(window.state)) {
    if (event.key === 'Delete') return act(() => askToDelete(window));
    if (event.key.toLowerCase() === 'm') {
      return act(() => openDialog({ kind: 'move', windowId: window.id }));
    }
  }
  if (event.key.toLowerCase() === 'd' && (event.ctrlKey || event.metaKey)) {
    return act(() => duplicateWindowAt(window, startDaysLater(window, 7)));
  }
  return false;
}

function nudge({ key, shiftKey, ctrlKey }: Key, window: PatchWindow): boolean {
  if (!isMovable(window.state)) return true;
  select({ kind: 'window', id: window.id });
  const sign = key === 'ArrowLeft' || key === 'ArrowUp' ? -1 : 1;
  const isAcross = key === 'ArrowLeft' || key === 'ArrowRight';
  if (shiftKey) {
    const minutes = sign * (isAcross ? 60 : stepMinutes);
    return act(() => resizeWindowTo(window, window.durationMinutes + minutes));
  }
  if (ctrlKey && !isAcross) return act(() => pullStart(window, sign));
  return act(() => moveWindowTo(window, nudgedStart(window, sign, isAcross)));
}

/** What dragging its upper edge does: it begins earlier or later, and ends when it ended. */
function pullStart(window: PatchWindow, sign: number): void {
  const startMs = startMinutesLater(window, sign * stepMinutes);
  const durationMinutes = (window.endMs - startMs) / minuteMs;
  if (durationMinutes >= stepMinutes) reshapeWindow(window, { startMs, durationMinutes });
}

/** Across is a day. Up and down is a week in a month, as the eye has it, else a quarter of an hour. */
function nudgedStart(window: PatchWindow, sign: number, isAcross: boolean): number {
  if (isAcross) return startDaysLater(window, sign);
  const isMonth = useViewStore.getState().view === 'month';
  return isMonth ? startDaysLater(window, sign * 7) : startMinutesLater(window, sign * stepMinutes);
}

const isPlain = ({ altKey, ctrlKey, metaKey }: Key): boolean => !altKey && !ctrlKey && !metaKey;

function act(action: () => void): true {
  action();
  return true;
}
