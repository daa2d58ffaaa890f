import { type KeyboardEvent, type RefObject, useEffect, useReducer, useRef, useState } from 'react';
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

/** Half a second of frames: what is not in the page by then has gone. */
const mostTries = 30;

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
  // How often it is still tried: a line may come into the page some frames after it was asked for.
  const triesLeft = useRef(0);
  const [, tryAgain] = useReducer((tries: number) => tries + 1, 0);
  useEffect(() => {
    if (triesLeft.current === 0) return undefined;
    triesLeft.current -= 1;
    const target = scroller.current?.querySelector<HTMLElement>(
      `[data-place="${placeName(place)}"]`,
    );
    target?.focus({ preventScroll: true });
    if (target === null || target === undefined || document.activeElement !== target) {
      const frame = requestAnimationFrame(tryAgain);
      return () => cancelAnimationFrame(frame);
    }
    triesLeft.current = 0;
    // Columns may lie beside what is seen; lines were scrolled to already, and what sticks is seen.
    if (getComputedStyle(target).position !== 'sticky')
      target.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    return undefined;
  });
  const focusPlace = (next: GridPlace): void => {
    triesLeft.current = mostTries;
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
