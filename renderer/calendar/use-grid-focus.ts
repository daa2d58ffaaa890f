import type { EventDisplayInfo } from '@fullcalendar/react';
import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useMemo,
  useRef,
} from 'react';
import {
  firstEvent,
  focusedEvent,
  focusInspector,
  focusWhenVisible,
  isFocusLost,
  keyOfEvent,
  markEvent,
  nearestEvent,
} from './event-elements.ts';
import { nudgeKey } from './nudge-keys.ts';

type EventMount = EventDisplayInfo & { readonly el: HTMLElement };

/**
 * Arrow keys go from event to event, Alt and arrows move the focused one. The widget makes new
 * elements for its events whenever they change, so the focus is handed on to the new element.
 */
export function useGridFocus(frame: RefObject<HTMLDivElement | null>) {
  const focusedKey = useRef<string | null>(null);

  const onEventMount = useCallback((info: EventMount) => {
    const key = markEvent(info);
    if (key !== null && key === focusedKey.current && isFocusLost()) focusWhenVisible(info.el);
  }, []);

  return useMemo(
    () => ({
      onEventMount,
      onFocus: ({ target }: FocusEvent) => {
        focusedKey.current = keyOfEvent(target);
      },
      onKeyDown: (event: KeyboardEvent<HTMLDivElement>) => {
        const grid = frame.current;
        if (grid === null) return;
        const current = focusedEvent(grid);
        const isHandled =
          current === null
            ? enterGrid(event, grid)
            : nudgeKey(event, current) || walk(event, grid, current);
        if (isHandled) event.preventDefault();
      },
    }),
    [frame, onEventMount],
  );
}

/** From the grid itself into its events. */
function enterGrid({ key, target }: KeyboardEvent, grid: HTMLElement): boolean {
  if (target !== grid || !(key.startsWith('Arrow') || key === 'Enter')) return false;
  const first = firstEvent(grid);
  first?.focus();
  return first !== null;
}

function walk(event: KeyboardEvent, grid: HTMLElement, from: HTMLElement): boolean {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return false;
  if (event.key === 'Escape') {
    grid.focus();
    return true;
  }
  if (event.key === 'Enter') {
    // The widget selects it; from here the keyboard goes on in the inspector, Escape comes back.
    if (keyOfEvent(from)?.startsWith('more:') === false) focusInspector();
    return false;
  }
  if (!event.key.startsWith('Arrow')) return false;
  nearestEvent(grid, from, event.key)?.focus();
  return true;
}
