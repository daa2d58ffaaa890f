import type { Conflict } from './conflict.ts';
import { byConflictId } from './conflict-id.ts';

/** A finding in one cell, with what makes it the same finding in another: its name tag. */
export interface CellFinding {
  readonly sameness: string;
  readonly conflict: Conflict;
}

/**
 * Makes one finding of the same thing met in several cells for the same minutes: a freeze that is
 * written to both regions of an account is one fact on two cells. Its id is the smallest.
 */
export function mergeCells(findings: readonly CellFinding[]): readonly Conflict[] {
  // Most windows meet nothing, or one thing in one cell: their names need no comparing.
  if (findings.length < 2) return findings.map(({ conflict }) => conflict);
  const groups = Map.groupBy(findings, ({ sameness, conflict }) =>
    JSON.stringify([sameness, conflict.severity, conflict.evidence]),
  );
  return [...groups.values()].flatMap((group) => {
    const conflicts = group.map(({ conflict }) => conflict).sort(byConflictId);
    const [first] = conflicts;
    if (first === undefined) return [];
    const cellKeys = new Set(conflicts.flatMap(({ cellKeys }) => cellKeys));
    return [{ ...first, cellKeys: [...cellKeys].sort() }];
  });
}
