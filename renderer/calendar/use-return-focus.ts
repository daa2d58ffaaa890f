import { useLayoutEffect, useRef } from 'react';
import { isFocusLost } from './event-elements.ts';

/**
 * Gives the focus back to what had it before a dialog opened. Dialogs here are made when they open and
 * are gone when they close, so the kit's own way back never runs.
 */
export function useReturnFocus(isOpen: boolean): void {
  const before = useRef<HTMLElement | null>(null);
  useLayoutEffect(() => {
    if (isOpen) {
      // The dialog takes the focus a moment later.
      const { activeElement } = document;
      before.current = activeElement instanceof HTMLElement ? activeElement : null;
      return;
    }
    const element = before.current;
    before.current = null;
    if (element === null || element === document.body) return;
    requestAnimationFrame(() => {
      if (!isFocusLost()) return;
      const grid = document.querySelector<HTMLElement>('[data-calendar]');
      (element.isConnected ? element : grid)?.focus({ preventScroll: true });
    });
  }, [isOpen]);
}
