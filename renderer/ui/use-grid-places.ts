import { type KeyboardEvent, type RefObject, useEffect, useRef, useState } from 'react';
import { type GridExtent, type GridPlace, placeAfter, within } from './grid-focus.ts';

interface GridPlaces {
  readonly place: GridPlace;
  /** Moves the grid's one tab stop without taking the focus. */
  readonly setPlace: (place: GridPlace) => void;
  /** Moves the tab stop and takes the focus there. */
  readonly focusPlace: (place: GridPlace) => void;
  /** Answers true for keys that moved the focus. */
  readonly onKey: (event: KeyboardEvent) => boolean;
}

/**
 * One tab stop that the arrow keys move through the grid. A line that is not drawn yet is scrolled
 * to first and gets the focus as soon as it is there.
 */
export function useGridPlaces(
  scroller: RefObject<HTMLElement | null>,
  scrollTo: (place: GridPlace) => void,
  extent: GridExtent,
): GridPlaces {
  const [wanted, setPlace] = useState<GridPlace>({ line: 0, column: 0 });
  const place = within(wanted, extent);
  // The place itself, not only that there is one: React runs effects of an earlier drawing, which know the
  // place before, as late as after the key was pressed.
  const takesFocus = useRef<GridPlace | null>(null);
  useEffect(() => {
    if (takesFocus.current === null) return;
    const target = scroller.current?.querySelector<HTMLElement>(
      `[data-place="${placeName(takesFocus.current)}"]`,
    );
    if (target === null || target === undefined) return;
    takesFocus.current = null;
    target.focus({ preventScroll: true });
    // Columns may lie beside what is seen; lines were scrolled to already, and what sticks is seen.
    if (getComputedStyle(target).position !== 'sticky')
      target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
  });
  const focusPlace = (next: GridPlace): void => {
    takesFocus.current = next;
    scrollTo(next);
    setPlace(next);
  };
  return {
    place,
    setPlace,
    focusPlace,
    onKey: ({ key, ctrlKey, metaKey }) => {
      const next = placeAfter(place, { key, ctrl: ctrlKey || metaKey }, extent);
      if (next === null) return false;
      focusPlace(next);
      return true;
    },
  };
}

/** How a place is named in the page. */
export const placeName = ({ line, column }: GridPlace): string => `${line}:${column}`;
