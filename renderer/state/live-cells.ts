/** Cells of the snapshot as the window knows them: what was described, overtaken by what changed since. */
import type { CellSummary } from '../../shared/ipc/summaries.ts';
import { cellKey } from '../../shared/model/target.ts';

/** A cell with the revision it was told at. */
export interface KnownCell {
  readonly revision: number;
  readonly summary: CellSummary;
}

export type KnownCells = ReadonlyMap<string, KnownCell>;

/** What main told of a cell. */
export interface CellNews {
  readonly revision: number;
  readonly cell: CellSummary;
}

/**
 * Takes in news of cells, unless something newer is known already: answers may overtake each other.
 * All news at once: thousands of cells stream in, and each one alone would copy all the others.
 */
export function learnNews(known: KnownCells, news: readonly CellNews[]): KnownCells {
  const cells = new Map(known);
  for (const { revision, cell } of news) {
    const key = cellKey(cell.cell);
    const before = cells.get(key);
    if (before === undefined || before.revision <= revision)
      cells.set(key, { revision, summary: cell });
  }
  return cells;
}

/** Takes in a description of all cells. */
export const learnCells = (
  known: KnownCells,
  revision: number,
  summaries: readonly CellSummary[],
): KnownCells =>
  learnNews(
    known,
    summaries.map((cell) => ({ revision, cell })),
  );
