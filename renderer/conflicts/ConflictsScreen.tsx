import { Button } from '@mantine/core';
import { IconCopy, IconLockQuestion } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Conflict } from '../../shared/conflicts/conflict.ts';
import { ConflictTabs } from '../policy/ConflictTabs.tsx';
import { WaiveDialog } from '../policy/WaiveDialog.tsx';
import { conflictWords } from '../presenters/conflict-words.ts';
import { tabSeparated } from '../presenters/tab-separated.ts';
import { copyText } from '../state/copy-text.ts';
import { useCheckStatus, useConflicts, useOrganization } from '../state/derived.ts';
import { currentNowMs } from '../state/session-store.ts';
import { useWaivers } from '../state/waiver-edits.ts';
import { ScreenHeader } from '../ui/ScreenHeader.tsx';
import { BlockedDialog } from './BlockedDialog.tsx';
import { CheckNotice } from './CheckNotice.tsx';
import { noFilter } from './conflict-filter.ts';
import { conflictLines, type ListLine, type Unfolded } from './conflict-list.ts';
import { conflictTable } from './conflict-table.ts';
import { ConflictFilters } from './ConflictFilters.tsx';
import { ConflictList } from './ConflictList.tsx';
import { ConflictRowLine } from './ConflictRowLine.tsx';
import classes from './ConflictsScreen.module.css';
import { CountsLine } from './CountsLine.tsx';
import { CoverageStatement } from './CoverageStatement.tsx';
import { GroupHead } from './GroupHead.tsx';
import { NoConflicts } from './NoConflicts.tsx';
import { useConflictLists } from './use-conflict-lists.ts';
import { useWindowLookup } from './use-window-lookup.ts';
import { reopenedNote } from './waiver-note.ts';

/** Every conflict by rule and counterpart, under a statement of what was checked. */
export function ConflictsScreen() {
  const organization = useOrganization();
  const conflicts = useConflicts();
  const status = useCheckStatus();
  const waivers = useWaivers();
  const windowOf = useWindowLookup();
  const [filter, setFilter] = useState(noFilter);
  const [unfolded, setUnfolded] = useState<Unfolded>(new Map());
  const [waiving, setWaiving] = useState<Conflict | null>(null);
  const [isAsking, setAsking] = useState(false);
  const { open, acceptedCount, shownCount, months, groups } = useConflictLists(filter);
  const lines = useMemo(() => conflictLines(groups, unfolded), [groups, unfolded]);
  const waiverOf = useMemo(
    () => new Map(waivers.map((waiver) => [waiver.findingId, waiver])),
    [waivers],
  );
  if (organization === null) return null;

  const copy = (): void => {
    const rows = conflictTable([...groups.open, ...groups.accepted], organization);
    void copyText(tabSeparated(rows), `The table of ${shownCount} conflicts`);
  };
  const draw = (line: ListLine) => {
    if (line.kind === 'part') return <h2 className={classes['part']}>{line.title}</h2>;
    if (line.kind === 'group') {
      return (
        <GroupHead
          group={line.group}
          organization={organization}
          isOpen={line.isOpen}
          onToggle={() => setUnfolded(new Map(unfolded).set(line.key, !line.isOpen))}
        />
      );
    }
    const { conflict } = line.row;
    return (
      <ConflictRowLine
        row={line.row}
        organization={organization}
        reopened={reopenedNote(conflict, waiverOf, currentNowMs())}
        isLast={line.isLast}
        onWaive={() => setWaiving(conflict)}
      />
    );
  };
  return (
    <section className={classes['screen']} aria-label="Conflicts">
      <ScreenHeader title="Conflicts">
        <ConflictTabs />
        <CountsLine open={open} acceptedCount={acceptedCount} status={status} />
        <span className={classes['space']} />
        <Button leftSection={<IconLockQuestion size={15} />} onClick={() => setAsking(true)}>
          Would this be blocked?
        </Button>
        <Button leftSection={<IconCopy size={15} />} disabled={shownCount === 0} onClick={copy}>
          Copy as table
        </Button>
      </ScreenHeader>
      <CheckNotice />
      <CoverageStatement />
      {conflicts.length > 0 && (
        <ConflictFilters
          filter={filter}
          conflicts={conflicts}
          months={months}
          onChange={setFilter}
        />
      )}
      <div className={classes['body']}>
        {lines.length === 0 ? (
          <NoConflicts total={conflicts.length} onClear={() => setFilter(noFilter)} />
        ) : (
          <ConflictList lines={lines} draw={draw} />
        )}
      </div>
      {waiving !== null && (
        <WaiveDialog
          conflict={waiving}
          words={conflictWords(waiving, { organization, windowOf })}
          onClose={() => setWaiving(null)}
        />
      )}
      {isAsking && <BlockedDialog organization={organization} onClose={() => setAsking(false)} />}
    </section>
  );
}
