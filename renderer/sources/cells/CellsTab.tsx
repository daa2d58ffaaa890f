import { useMemo } from 'react';
import type { CellSummary } from '../../../shared/ipc/summaries.ts';
import { cellKey, type Organization } from '../../../shared/model/target.ts';
import { useAccessStore } from '../../state/access-store.ts';
import { useAgeLimit } from '../../state/age-limit.ts';
import { foldGroup, showCell, useSourcesStore } from '../../state/sources-store.ts';
import { cellGrid } from '../cell-grid.ts';
import { CellDetails } from './CellDetails.tsx';
import { CellGrid } from './CellGrid.tsx';
import type { CellLook } from './cell-look.ts';
import classes from './CellsTab.module.css';
import { CellsToolbar } from './CellsToolbar.tsx';
import { gridLines } from './grid-lines.ts';
import { ProblemList } from './ProblemList.tsx';

interface CellsTabProps {
  readonly cells: readonly CellSummary[];
  readonly organization: Organization;
}

/** Every account × region: what is wrong on top, then the grid, beside it the chosen cell. */
export function CellsTab({ cells, organization }: CellsTabProps) {
  const limit = useAgeLimit();
  const { text, look, folded, cellKey: chosenKey } = useSourcesStore();
  const mapped = useAccessStore(({ access }) => access?.mapped);
  const grid = useMemo(() => {
    const colors = (mapped ?? []).flatMap(({ accountId, color }) =>
      color === null ? [] : [[accountId, color] as const],
    );
    return cellGrid(cells, organization, new Map(colors));
  }, [cells, organization, mapped]);
  const { lines, accounts } = useMemo(
    // The toolbar offers looks of cells only.
    () => gridLines(grid, { text, look: look as CellLook | 'changed' | null }, { folded, limit }),
    [grid, text, look, folded, limit],
  );
  const chosen = cells.find(({ cell }) => cellKey(cell) === chosenKey) ?? null;
  return (
    <div className={classes['tab']}>
      <ProblemList cells={cells} organization={organization} />
      <CellsToolbar cells={cells} accounts={accounts} limit={limit} />
      <div className={classes['split']}>
        {lines.length === 0 ? (
          <p className={classes['none']} role="status">
            No account matches. Clear the filter to see all {cells.length} cells.
          </p>
        ) : (
          <CellGrid
            lines={lines}
            regions={grid.regions}
            selectedKey={chosenKey}
            onSelect={showCell}
            onFold={foldGroup}
          />
        )}
        {chosen !== null && (
          <CellDetails key={chosenKey} cell={chosen} organization={organization} />
        )}
      </div>
    </div>
  );
}
