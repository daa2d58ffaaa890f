import type { Conflict } from '../../shared/conflicts/conflict.ts';
import { groupBy } from './group-by.ts';

/** Findings by the windows they are about: a clash of two windows is one finding, and of both. */
export function conflictsByWindow(
  conflicts: readonly Conflict[],
): ReadonlyMap<string, readonly Conflict[]> {
  const pairs = conflicts.flatMap((conflict) =>
    windowIdsOf(conflict).map((windowId) => ({ windowId, conflict })),
  );
  const groups = groupBy(pairs, ({ windowId }) => windowId);
  return new Map([...groups].map(([id, group]) => [id, group.map(({ conflict }) => conflict)]));
}

const windowIdsOf = ({ windowId, counterpart }: Conflict): readonly string[] =>
  counterpart.kind === 'window' ? [windowId, counterpart.id] : [windowId];
