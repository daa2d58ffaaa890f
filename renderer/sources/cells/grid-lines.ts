/** The grid of cells as the lines that are drawn: groups, accounts, filtered and folded. */
import type { AgeLimit } from '../../../shared/model/reading-age.ts';
import type { CellGrid, GridRow } from '../cell-grid.ts';
import { cellLook, type CellLook, toneOf } from './cell-look.ts';
import { hasChanged } from './cell-words.ts';

/** What the reader wants to see of the grid. */
export interface GridFilter {
  /** Words that must all occur in the account's alias, number, business unit or a region. */
  readonly text: string;
  /** Only accounts with a cell that looks so, or that changed since one looked; null: all. */
  readonly look: CellLook | 'changed' | null;
}

/** A line of the grid. Every line has the same columns: the account, then one a region. */
export type GridLine =
  | {
      readonly kind: 'group';
      readonly name: string;
      readonly accounts: number;
      readonly folded: boolean;
      /** Cells in need of a look; told while the group is folded, too. */
      readonly troubled: number;
    }
  | { readonly kind: 'account'; readonly row: GridRow };

export interface GridView {
  readonly lines: readonly GridLine[];
  /** Accounts that pass the filter, folded ones too. */
  readonly accounts: number;
}

/** Lines of the grid in order. Groups without an account that passes the filter are left out. */
export function gridLines(
  grid: CellGrid,
  { text, look }: GridFilter,
  { folded, limit }: { readonly folded: ReadonlySet<string>; readonly limit: AgeLimit },
): GridView {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const passes = (unit: string, row: GridRow): boolean =>
    hasWords(words, unit, row) && (look === null || hasLook(row, look, limit));
  const shown = grid.groups
    .map(({ name, rows }) => ({ name, rows: rows.filter((row) => passes(name, row)) }))
    .filter(({ rows }) => rows.length > 0);
  const lines = shown.flatMap(({ name, rows }): readonly GridLine[] => {
    const isFolded = folded.has(name);
    const head: GridLine = {
      kind: 'group',
      name,
      accounts: rows.length,
      folded: isFolded,
      troubled: troubledIn(rows, limit),
    };
    return isFolded ? [head] : [head, ...rows.map((row) => ({ kind: 'account', row }) as const)];
  });
  return { lines, accounts: shown.reduce((sum, { rows }) => sum + rows.length, 0) };
}

function hasWords(words: readonly string[], unit: string, row: GridRow): boolean {
  if (words.length === 0) return true;
  const regions = row.cells.map((cell) => cell?.cell.region ?? '').join(' ');
  const text =
    `${row.alias} ${row.accountId} ${unit} ${regions} ${row.production ? 'production' : ''}`.toLowerCase();
  return words.every((word) => text.includes(word));
}

const hasLook = (row: GridRow, look: CellLook | 'changed', limit: AgeLimit): boolean =>
  row.cells.some(
    (cell) =>
      cell !== null && (look === 'changed' ? hasChanged(cell) : cellLook(cell, limit) === look),
  );

const troubledIn = (rows: readonly GridRow[], limit: AgeLimit): number =>
  rows
    .flatMap(({ cells }) => cells)
    .filter((cell) => cell !== null && toneOf(cellLook(cell, limit)) === 'bad').length;
