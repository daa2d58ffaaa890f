import { useMemo } from 'react';
import type { CellSummary } from '../../shared/ipc/summaries.ts';
import { cellKey, type Organization } from '../../shared/model/target.ts';
import { cellGrid } from './cell-grid.ts';
import classes from './CellGridTable.module.css';
import { CellBox } from './CellBox.tsx';
import shared from './SourcesScreen.module.css';

interface CellGridTableProps {
  readonly cells: readonly CellSummary[];
  readonly organization: Organization;
  readonly shownCellKey: string | null;
  readonly onShow: (cellKey: string | null) => void;
}

/** Accounts × regions; each cell says how its reading went and how much was found. */
export function CellGridTable({ cells, organization, shownCellKey, onShow }: CellGridTableProps) {
  const { regions, groups } = useMemo(() => cellGrid(cells, organization), [cells, organization]);
  return (
    <section className={shared['section']} aria-label="Accounts and regions">
      <h2 className={shared['heading']}>Accounts and regions</h2>
      <div className={classes['frame']}>
        <table className={classes['grid']}>
          <thead>
            <tr>
              <th scope="col">Account</th>
              {regions.map((region) => (
                <th scope="col" key={region}>
                  {region}
                </th>
              ))}
            </tr>
          </thead>
          {groups.map(({ name, rows }) => (
            <tbody key={name}>
              <tr>
                <th scope="rowgroup" className={classes['group']} colSpan={regions.length + 1}>
                  {name}
                </th>
              </tr>
              {rows.map((row) => (
                <tr key={row.accountId}>
                  <th scope="row" className={classes['account']}>
                    {row.alias}
                    {row.production && <span className={classes['production']}>production</span>}
                    {row.alias !== row.accountId && (
                      <span className={classes['id']}>{row.accountId}</span>
                    )}
                  </th>
                  {row.cells.map((cell, index) => (
                    <td key={regions[index]}>
                      {cell === null ? (
                        <span className={classes['unused']}>not used</span>
                      ) : (
                        <CellBox
                          cell={cell}
                          name={`${row.alias} ${cell.cell.region}`}
                          shown={cellKey(cell.cell) === shownCellKey}
                          onShow={onShow}
                        />
                      )}
                    </td>
                  ))}
                </tr>
              ))}
            </tbody>
          ))}
        </table>
      </div>
    </section>
  );
}
