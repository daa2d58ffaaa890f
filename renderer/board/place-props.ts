import { placeName } from '../ui/use-grid-places.ts';

/** What a place of the grid needs to take the keyboard. */
export const placeProps = (line: number, column: number, focusColumn: number | null) => ({
  'aria-colindex': column + 1,
  'data-place': placeName({ line, column }),
  tabIndex: focusColumn === column ? 0 : -1,
});
