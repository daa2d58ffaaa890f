import type { EventDisplayInfo } from '@fullcalendar/react';
import {
  type FocusEvent,
  type KeyboardEvent,
  type RefObject,
  useCallback,
  useMemo,
  useRef,
} from 'react';
import { enterDays, leavePeriod, walkDays } from './day-walk.ts';
import {
  focusedStop,
  focusInspector,
  focusWhenVisible,
  isFocusLost,
  keyOfEvent,
  markEvent,
  nearestStop,
} from './event-elements.ts';
import { choosesAll } from './choose-windows.ts';
import { nudgeKey } from './nudge-keys.ts';

type EventMount = EventDisplayInfo & { readonly el: HTMLElement };

/**
 * Arrow keys go over days and events, Alt and arrows move the focused event. The widget makes new
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
        if (choosesAll(event)) return event.preventDefault();
        const current = focusedStop(grid);
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

/** From the grid itself to the day that is shown, or to today. */
function enterGrid({ key, target }: KeyboardEvent, grid: HTMLElement): boolean {
  if (target !== grid || !(key.startsWith('Arrow') || key === 'Enter')) return false;
  return enterDays(grid);
}

function walk(event: KeyboardEvent, grid: HTMLElement, from: HTMLElement): boolean {
  if (event.altKey || event.shiftKey) return false;
  if (walkDays(event, grid, from)) return true;
  if (event.ctrlKey || event.metaKey) return false;
  if (event.key === 'Escape') {
    grid.focus();
    return true;
  }
  if (event.key === 'Enter') {
    // The widget selects it; from here the keyboard goes on in the inspector, Escape comes back.
    const key = keyOfEvent(from);
    if (key !== null && !key.startsWith('more:')) focusInspector();
    return false;
  }
  if (!event.key.startsWith('Arrow')) return false;
  const next = nearestStop(grid, from, event.key);
  if (next === null) return leavePeriod(event.key, grid, from);
  next.focus();
  return true;
}
