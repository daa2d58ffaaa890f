import { Checkbox } from '@mantine/core';
import { useVirtualizer } from '@tanstack/react-virtual';
import { useRef } from 'react';
import type { AwsAccess, MappedAccount } from '../../../shared/ipc/access-summaries.ts';
import type { Organization } from '../../../shared/model/target.ts';
import { chooseRows, useMappingStore } from '../../state/mapping-store.ts';
import classes from './MappingTable.module.css';
import { MappingRow } from './MappingRow.tsx';

interface MappingTableProps {
  readonly rows: readonly MappedAccount[];
  readonly access: AwsAccess;
  readonly organization: Organization;
}

const columns = [
  'Account',
  'Alias',
  'Colour',
  'Production',
  'Business unit',
  'Customer',
  'Environment',
  'Regions',
  'Reads with',
  'Pushes with',
] as const;

const rowHeight = 40;

/** A row an account, every field in place. Only rows in sight are drawn. */
export function MappingTable({ rows, access, organization }: MappingTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    // A field that the Tab key brings into sight must not lie under the heads of the columns.
    scrollPaddingStart: 32,
    useFlushSync: false,
  });
  return (
    <div
      ref={scroller}
      className={classes['frame']}
      role="table"
      aria-label="Accounts on the map"
      aria-rowcount={rows.length + 1}
    >
      <div className={classes['head']} role="row" aria-rowindex={1}>
        <span role="columnheader">
          <ChooseAll rows={rows} />
        </span>
        {columns.map((name) => (
          <span key={name} role="columnheader">
            {name}
          </span>
        ))}
      </div>
      <div className={classes['rows']} role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          return row === undefined ? null : (
            <MappingRow
              key={row.accountId}
              row={row}
              index={index}
              start={start}
              access={access}
              organization={organization}
            />
          );
        })}
      </div>
    </div>
  );
}

/** Chooses all rows that pass the filter, or lets go of them. */
function ChooseAll({ rows }: Pick<MappingTableProps, 'rows'>) {
  const chosenIds = useMappingStore((state) => state.chosenIds);
  const ids = rows.map(({ accountId }) => accountId);
  const chosen = ids.filter((id) => chosenIds.has(id)).length;
  return (
    <Checkbox
      aria-label={`Choose all ${rows.length} accounts`}
      checked={chosen > 0 && chosen === ids.length}
      indeterminate={chosen > 0 && chosen < ids.length}
      onChange={({ currentTarget }) => chooseRows(ids, currentTarget.checked)}
    />
  );
}
