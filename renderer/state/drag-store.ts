/** What is under the pointer right now, with the conflicts it would have where it is. */
import { create } from 'zustand';
import type { Conflict } from '../../shared/conflicts/conflict.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import type { TimeRange } from '../../shared/time/time-range.ts';
import { windowAt } from '../presenters/move-math.ts';
import { conflictsOfImagined, useCheckStore } from './check/check-store.ts';

export interface Drag {
  readonly kind: 'move' | 'resize' | 'create';
  /** The window as it would be if it were let go here. */
  readonly window: PatchWindow;
  /** null: not known yet for this place. Never those of another place. */
  readonly conflicts: readonly Conflict[] | null;
}

export interface DragState {
  readonly drag: Drag | null;
}

export const useDragStore = create<DragState>(() => ({ drag: null }));

/** Begins with the window where it is. */
export const beginDrag = (kind: Drag['kind'], window: PatchWindow): void => show(kind, window);

/** Moves what is dragged; the same place again changes nothing. */
export function dragTo(range: TimeRange): void {
  const { drag } = useDragStore.getState();
  if (drag === null || isSame(drag.window, range)) return;
  show(drag.kind, windowAt(drag.window, range));
}

export const endDrag = (): void => useDragStore.setState({ drag: null });

export const isDragging = (): boolean => useDragStore.getState().drag !== null;

/** The window moves with the pointer; its conflicts follow from the worker, a millisecond or so later. */
function show(kind: Drag['kind'], window: PatchWindow): void {
  useDragStore.setState({ drag: { kind, window, conflicts: null } });
  void lookUp(window);
}

let isAsking = false;

/** One question at a time: places that the pointer has left before their turn are not asked about. */
async function lookUp(window: PatchWindow): Promise<void> {
  if (isAsking) return;
  isAsking = true;
  const conflicts = await conflictsOfImagined(window).finally(() => (isAsking = false));
  const { drag } = useDragStore.getState();
  if (drag === null) return;
  if (drag.window === window) useDragStore.setState({ drag: { ...drag, conflicts } });
  else void lookUp(drag.window);
}

// What is live may change while somebody drags: the answer is asked for again.
useCheckStore.subscribe(({ conflicts }, before) => {
  const { drag } = useDragStore.getState();
  if (drag !== null && conflicts !== before.conflicts) void lookUp(drag.window);
});

const isSame = (a: TimeRange, b: TimeRange): boolean =>
  a.startMs === b.startMs && a.endMs === b.endMs;
