import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import { copyText } from '../state/copy-text.ts';
import { useConflicts, useOrganization } from '../state/derived.ts';
import { ScreenHeader } from '../ui/ScreenHeader.tsx';
import { conflictSearchText } from './conflict-text.ts';
import { countBySeverity, filterConflicts, noFilter } from './conflict-filter.ts';
import { ConflictFilters } from './ConflictFilters.tsx';
import { groupConflicts } from './conflict-groups.ts';
import { ConflictGroupCard } from './ConflictGroupCard.tsx';
import { conflictTable } from './conflict-table.ts';
import classes from './ConflictsScreen.module.css';
import { CoverageStatement } from './CoverageStatement.tsx';
import { NoConflicts } from './NoConflicts.tsx';
import { tabSeparated } from '../presenters/tab-separated.ts';
import { useWindowLookup } from './use-window-lookup.ts';

/** Every conflict by rule and counterpart, under a statement of what was checked. */
export function ConflictsScreen() {
  const organization = useOrganization();
  const conflicts = useConflicts();
  const windowOf = useWindowLookup();
  const [filter, setFilter] = useState(noFilter);
  const shown = useMemo(() => {
    if (organization === null) return [];
    const textOf = conflictSearchText(organization, windowOf);
    return filterConflicts(conflicts, filter, { windowOf, textOf });
  }, [conflicts, filter, organization, windowOf]);
  const groups = useMemo(() => groupConflicts(shown, windowOf), [shown, windowOf]);
  if (organization === null) return null;

  const counts = countBySeverity(conflicts);
  const copy = (): void => {
    const rows = conflictTable(groups, organization);
    void copyText(tabSeparated(rows), `The table of ${shown.length} conflicts`);
  };
  return (
    <section className={classes['screen']} aria-label="Conflicts">
      <ScreenHeader title="Conflicts">
        <span className={classes['counts']} role="status">
          <b data-severity="error" data-none={counts.error === 0}>
            {counts.error}
          </b>{' '}
          {counts.error === 1 ? 'error' : 'errors'} ·{' '}
          <b data-severity="warning" data-none={counts.warning === 0}>
            {counts.warning}
          </b>{' '}
          {counts.warning === 1 ? 'warning' : 'warnings'}
          {counts.information > 0 && ` · ${counts.information} for information`}
        </span>
        <span className={classes['space']} />
        <Button leftSection={<IconCopy size={15} />} disabled={shown.length === 0} onClick={copy}>
          Copy as table
        </Button>
      </ScreenHeader>
      <CoverageStatement />
      {conflicts.length > 0 && (
        <ConflictFilters filter={filter} conflicts={conflicts} onChange={setFilter} />
      )}
      <div className={classes['scroll']}>
        {groups.length === 0 ? (
          <NoConflicts total={conflicts.length} onClear={() => setFilter(noFilter)} />
        ) : (
          <ul className={classes['list']} aria-label="Conflicts by rule and counterpart">
            {groups.map((group) => (
              <li key={group.key}>
                <ConflictGroupCard group={group} organization={organization} />
              </li>
            ))}
          </ul>
        )}
      </div>
    </section>
  );
}
