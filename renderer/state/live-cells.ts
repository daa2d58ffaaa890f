/** Cells of the snapshot as the window knows them: what was described, overtaken by what changed since. */
import type { CellSummary } from '../../shared/ipc/summaries.ts';
import { cellKey } from '../../shared/model/target.ts';

/** A cell with the revision it was told at. */
export interface KnownCell {
  readonly revision: number;
  readonly summary: CellSummary;
}

export type KnownCells = ReadonlyMap<string, KnownCell>;

/** Takes in news of a cell, unless something newer is known already: answers may overtake each other. */
export function learnCell(known: KnownCells, revision: number, summary: CellSummary): KnownCells {
  const key = cellKey(summary.cell);
  const before = known.get(key);
  if (before !== undefined && before.revision > revision) return known;
  return new Map(known).set(key, { revision, summary });
}

/** Takes in a description of all cells. */
export const learnCells = (
  known: KnownCells,
  revision: number,
  summaries: readonly CellSummary[],
): KnownCells => summaries.reduce((cells, summary) => learnCell(cells, revision, summary), known);
