/** Which place of the grid the keyboard is at, and where a key leads from there. */

/** A place in the grid: a line, and in it its head (0) or a column (1…). */
export interface GridPlace {
  readonly line: number;
  readonly column: number;
}

export interface GridExtent {
  readonly lines: number;
  /** With the column of heads. */
  readonly columns: number;
  /** Lines that Page Up and Page Down leap over. */
  readonly page: number;
}

/** Keys as the browser names them; with Ctrl, Home and End go to the first and last line. */
export interface GridKey {
  readonly key: string;
  readonly ctrl: boolean;
}

/** Where a key leads, kept inside the grid; null for keys that do not move. WAI-ARIA's grid pattern. */
export function placeAfter(
  from: GridPlace,
  { key, ctrl }: GridKey,
  extent: GridExtent,
): GridPlace | null {
  const { line, column } = from;
  switch (key) {
    case 'ArrowDown':
      return within({ line: line + 1, column }, extent);
    case 'ArrowUp':
      return within({ line: line - 1, column }, extent);
    case 'ArrowRight':
      return within({ line, column: column + 1 }, extent);
    case 'ArrowLeft':
      return within({ line, column: column - 1 }, extent);
    case 'PageDown':
      return within({ line: line + extent.page, column }, extent);
    case 'PageUp':
      return within({ line: line - extent.page, column }, extent);
    case 'Home':
      return within({ line: ctrl ? 0 : line, column: 0 }, extent);
    case 'End':
      return within({ line: ctrl ? extent.lines - 1 : line, column: extent.columns - 1 }, extent);
    default:
      return null;
  }
}

/** The same place, or the nearest one there is. */
export const within = (
  { line, column }: GridPlace,
  { lines, columns }: Pick<GridExtent, 'lines' | 'columns'>,
): GridPlace => ({
  line: Math.max(0, Math.min(line, lines - 1)),
  column: Math.max(0, Math.min(column, columns - 1)),
});
