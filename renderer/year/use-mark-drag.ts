import { useEffect, useRef, useState } from 'react';
import type { PatchWindow } from '../../shared/model/series.ts';
import { rangeFrom, startDaysLater, windowAt } from '../presenters/move-math.ts';
import { isMovable } from '../presenters/state-words.ts';
import { moveWindowTo } from '../state/window-edits.ts';

/** A mark on its way: the window as it would be, and where the pointer is. */
export interface MarkDrag {
  readonly window: PatchWindow;
  readonly days: number;
  readonly x: number;
  readonly y: number;
}

interface Grip {
  readonly window: PatchWindow;
  readonly mark: HTMLElement;
  readonly x: number;
  readonly scrolled: number;
}

interface Dragging {
  readonly drag: MarkDrag | null;
  readonly grip: (window: PatchWindow, mark: HTMLElement, x: number) => void;
  readonly isClick: () => boolean;
}

/** Fewer pixels are an unsteady click. */
const threshold = 4;

/**
 * Drags a mark along its row, by whole days on its own wall clock; Escape leaves it where it was.
 * `isClick` tells a click from the end of a drag.
 */
export function useMarkDrag(
  scroller: React.RefObject<HTMLElement | null>,
  { pixelsPerDay }: { readonly pixelsPerDay: number },
): Dragging {
  const [drag, setDrag] = useState<MarkDrag | null>(null);
  const held = useRef<Grip | null>(null);
  const moved = useRef<MarkDrag | null>(null);
  const wasDragged = useRef(false);

  useEffect(() => {
    const show = (next: MarkDrag | null): void => {
      moved.current = next;
      setDrag(next);
    };
    const end = (): void => {
      held.current?.mark.style.removeProperty('translate');
      held.current = null;
      show(null);
    };
    const onMove = ({ clientX: x, clientY: y }: PointerEvent): void => {
      const grip = held.current;
      if (grip === null) return;
      const byPixels = x - grip.x + (scroller.current?.scrollLeft ?? 0) - grip.scrolled;
      if (moved.current === null && Math.abs(byPixels) < threshold) return;
      wasDragged.current = true;
      const days = Math.round(byPixels / pixelsPerDay);
      grip.mark.style.translate = `${days * pixelsPerDay}px 0`;
      show({ window: daysLater(grip.window, days), days, x, y });
    };
    const onUp = (): void => {
      const [grip, last] = [held.current, moved.current];
      end();
      if (grip !== null && last !== null && last.days !== 0) {
        moveWindowTo(grip.window, last.window.startMs);
      }
    };
    const onDown = (): void => {
      wasDragged.current = false;
    };
    return listen({ onDown, onMove, onUp, onCancel: end, isHeld: () => held.current !== null });
  }, [pixelsPerDay, scroller]);

  return {
    drag,
    grip: (window, mark, x) => {
      if (!isMovable(window.state)) return;
      held.current = { window, mark, x, scrolled: scroller.current?.scrollLeft ?? 0 };
    },
    isClick: () => !wasDragged.current,
  };
}

interface Listeners {
  /** Before anybody else hears of it. */
  readonly onDown: () => void;
  readonly onMove: (event: PointerEvent) => void;
  readonly onUp: () => void;
  readonly onCancel: () => void;
  readonly isHeld: () => boolean;
}

/** Hears the pointer wherever it goes. Answers how to stop. */
function listen({ onDown, onMove, onUp, onCancel, isHeld }: Listeners): () => void {
  const onKey = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || !isHeld()) return;
    event.stopPropagation();
    onCancel();
  };
  addEventListener('pointerdown', onDown, true);
  addEventListener('pointermove', onMove);
  addEventListener('pointerup', onUp);
  addEventListener('pointercancel', onCancel);
  addEventListener('keydown', onKey, true);
  return () => {
    removeEventListener('pointerdown', onDown, true);
    removeEventListener('pointermove', onMove);
    removeEventListener('pointerup', onUp);
    removeEventListener('pointercancel', onCancel);
    removeEventListener('keydown', onKey, true);
  };
}

/** The window as it would be so many days later, at the same time on its wall. */
const daysLater = (window: PatchWindow, days: number): PatchWindow =>
  windowAt(window, rangeFrom(startDaysLater(window, days), window.durationMinutes));
