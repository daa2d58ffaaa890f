import { useMemo } from 'react';
import type { CellRef } from '../../shared/model/target.ts';
import { cellsHeld } from './push-flow.ts';
import { usePushStore } from './push-store.ts';

/** Cells at which the running push waits for a sign-in; the same list while they are the same. */
export function useCellsHeld(): readonly CellRef[] {
  const changeSet = usePushStore((flow) => flow.changeSet);
  const progress = usePushStore((flow) => flow.progress);
  return useMemo(() => cellsHeld({ changeSet, progress }), [changeSet, progress]);
}
