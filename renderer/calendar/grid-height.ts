/** How tall the grid is, known without measuring: that would lay out at once whatever has just changed. */

/** The top bar and the toolbar stand above the grid, at the usual size of text. */
const aboveGrid = 98;
let lastHeight: number | null = null;

/**
 * Height of the grid in pixels, from which follows how much of a day fits; before it was ever drawn, what
 * the window most likely has room for.
 */
export const gridHeight = (): number => lastHeight ?? innerHeight - aboveGrid;

/** Keeps what was seen of the grid on screen. */
export function noteGridHeight(height: number): void {
  lastHeight = height;
}
