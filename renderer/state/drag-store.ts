/** What is under the pointer right now, with the conflicts it would have where it is. */
import { create } from 'zustand';
import type { Conflict } from '../../shared/conflicts/conflict.ts';
import { type ConflictCheck, prepareConflictCheck } from '../../shared/conflicts/find-conflicts.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import type { TimeRange } from '../../shared/time/time-range.ts';
import { windowAt } from '../presenters/move-math.ts';
import { conflictInput } from './derived.ts';

export interface Drag {
  readonly kind: 'move' | 'resize' | 'create';
  /** The window as it would be if it were let go here. */
  readonly window: PatchWindow;
  readonly conflicts: readonly Conflict[];
}

export interface DragState {
  readonly drag: Drag | null;
}

export const useDragStore = create<DragState>(() => ({ drag: null }));

// Indexes are built once a drag, when it begins; asking again while moving is then cheap.
let check: ConflictCheck | null = null;

/** Begins with the window where it is. */
export function beginDrag(kind: Drag['kind'], window: PatchWindow): void {
  const input = conflictInput();
  check = input === null ? null : prepareConflictCheck(input);
  useDragStore.setState({ drag: { kind, window, conflicts: conflictsOf(window) } });
}

/** Moves what is dragged; the same place again changes nothing. */
export function dragTo(range: TimeRange): void {
  const { drag } = useDragStore.getState();
  if (drag === null || isSame(drag.window, range)) return;
  const window = windowAt(drag.window, range);
  useDragStore.setState({ drag: { ...drag, window, conflicts: conflictsOf(window) } });
}

export function endDrag(): void {
  check = null;
  useDragStore.setState({ drag: null });
}

export const isDragging = (): boolean => useDragStore.getState().drag !== null;

/** Conflicts of a window that does not exist yet, or not like this. */
export function conflictsOfImagined(window: PatchWindow): readonly Conflict[] {
  const input = conflictInput();
  return input === null ? [] : prepareConflictCheck(input).conflictsOf(window);
}

const conflictsOf = (window: PatchWindow): readonly Conflict[] => check?.conflictsOf(window) ?? [];

const isSame = (a: TimeRange, b: TimeRange): boolean =>
  a.startMs === b.startMs && a.endMs === b.endMs;
