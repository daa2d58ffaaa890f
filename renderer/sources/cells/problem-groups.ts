/** What could not be read, told once for all cells that it holds for. */
import type { CellSummary } from '../../../shared/ipc/summaries.ts';
import type { AgeLimit } from '../../../shared/model/reading-age.ts';
import { groupBy } from '../../presenters/group-by.ts';
import { cellLook, type CellLook } from './cell-look.ts';
import { cellProblem, type CellProblem } from './cell-words.ts';

/** Cells that lack the same, in the order of the grid. Never empty. */
export interface ProblemGroup {
  readonly key: string;
  readonly look: CellLook;
  readonly problem: CellProblem;
  readonly cells: readonly CellSummary[];
}

/** Problems with the most cells first. A thousand cells behind one refusal are one problem. */
export function problemGroups(
  cells: readonly CellSummary[],
  limit: AgeLimit,
): readonly ProblemGroup[] {
  const troubled = cells.flatMap((cell) => {
    const problem = cellProblem(cell, limit);
    return problem === null ? [] : [{ cell, problem, look: cellLook(cell, limit) }];
  });
  const groups = groupBy(troubled, ({ look, problem }) => `${look} ${problem.what}`);
  return [...groups]
    .flatMap(([key, [first, ...others]]) => {
      if (first === undefined) return [];
      const { look, problem } = first;
      return [{ key, look, problem, cells: [first, ...others].map(({ cell }) => cell) }];
    })
    .sort((a, b) => b.cells.length - a.cells.length);
}
