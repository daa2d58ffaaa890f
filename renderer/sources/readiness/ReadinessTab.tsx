import { Button, Checkbox, TextInput } from '@mantine/core';
import { IconCopy, IconDownload, IconListCheck, IconSearch } from '@tabler/icons-react';
import { useMemo, useState } from 'react';
import type { Plan } from '../../../shared/model/plan.ts';
import type { ReadinessItem } from '../../../shared/model/readiness.ts';
import { checklistRows, type ChecklistRow } from '../../../shared/planning/readiness-checklist.ts';
import { readinessAsCsv } from '../../../shared/planning/readiness-csv.ts';
import { checklistMessages } from '../../presenters/checklist-messages.ts';
import { checklistTable, filteredRows, openWords } from '../../presenters/checklist-words.ts';
import { tabSeparated } from '../../presenters/tab-separated.ts';
import { copyText } from '../../state/copy-text.ts';
import { saveText } from '../../state/save-text.ts';
import { filterChecklist, useSourcesStore } from '../../state/sources-store.ts';
import { EmptyState } from '../../ui/EmptyState.tsx';
import { CheckDialog } from './CheckDialog.tsx';
import classes from './Readiness.module.css';
import { ReadinessGrid } from './ReadinessGrid.tsx';

/** One item of one account and region. */
interface Asked {
  readonly row: ChecklistRow;
  readonly item: ReadinessItem;
}

/** What is done in every account and region before windows can be relied on, and what is open. */
export function ReadinessTab({ plan }: { readonly plan: Plan }) {
  const filter = useSourcesStore((state) => state.checklist);
  const [asked, setAsked] = useState<Asked | null>(null);
  const { organization, readiness } = plan;
  const rows = useMemo(
    () => checklistRows({ organization, ...(readiness !== undefined && { readiness }) }),
    [organization, readiness],
  );
  const shown = useMemo(() => filteredRows(rows, filter), [rows, filter]);
  if (rows.length === 0) {
    return (
      <EmptyState
        icon={<IconListCheck size={24} stroke={1.7} />}
        title="No account and region to make ready"
      >
        The plan names none yet: add accounts to the map, or give environments theirs in Customers.
      </EmptyState>
    );
  }
  return (
    <div className={classes['tab']}>
      <Toolbar rows={rows} shown={shown} />
      {shown.length === 0 ? (
        <p className={classes['none']}>
          {filter.text === '' ? checklistMessages.allDone(rows.length) : 'No account matches.'}{' '}
          <Button
            variant="subtle"
            size="compact-sm"
            onClick={() => filterChecklist({ text: '', onlyGaps: false })}
          >
            Show all
          </Button>
        </p>
      ) : (
        <ReadinessGrid
          rows={shown}
          isAsking={asked !== null}
          onAsk={(row, item) => setAsked({ row, item })}
        />
      )}
      {asked !== null && (
        <CheckDialog
          row={asked.row}
          item={asked.item}
          others={shown.filter(
            (row) => row.open.includes(asked.item) && row.cell !== asked.row.cell,
          )}
          onClose={() => setAsked(null)}
        />
      )}
    </div>
  );
}

interface ToolbarProps {
  readonly rows: readonly ChecklistRow[];
  readonly shown: readonly ChecklistRow[];
}

function Toolbar({ rows, shown }: ToolbarProps) {
  const { text, onlyGaps } = useSourcesStore((state) => state.checklist);
  const save = (): void =>
    void saveText(
      { name: 'readiness', ending: 'csv', text: readinessAsCsv(shown) },
      'The readiness checklist',
    );
  return (
    <div className={classes['bar']}>
      <TextInput
        className={classes['search']}
        aria-label="Filter the checklist by account, number, unit, customer or region"
        placeholder="Account, unit, customer, region"
        leftSection={<IconSearch size={14} />}
        value={text}
        onChange={({ currentTarget }) => filterChecklist({ text: currentTarget.value })}
      />
      <Checkbox
        label="Gaps only"
        checked={onlyGaps}
        onChange={({ currentTarget }) => filterChecklist({ onlyGaps: currentTarget.checked })}
      />
      <span className={classes['dim']} role="status">
        {openWords(rows)}
        {shown.length < rows.length && ` · ${checklistMessages.shown(shown.length, rows.length)}`}
      </span>
      <span className={classes['space']} />
      <Button
        leftSection={<IconCopy size={15} />}
        disabled={shown.length === 0}
        onClick={() => void copyText(tabSeparated(checklistTable(shown)), 'The checklist')}
      >
        Copy as table
      </Button>
      <Button leftSection={<IconDownload size={15} />} disabled={shown.length === 0} onClick={save}>
        Save as CSV…
      </Button>
    </div>
  );
}
