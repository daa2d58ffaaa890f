import { ActionIcon, Button, Checkbox, Select } from '@mantine/core';
import { IconChevronLeft, IconChevronRight } from '@tabler/icons-react';
import { boardMessages } from '../presenters/board-messages.ts';
import { formatMonth } from '../presenters/format-time.ts';
import { boardMonths, type ShownBoard } from '../state/board-derived.ts';
import { showBoard, useBoardStore } from '../state/board-store.ts';
import { useOrganization } from '../state/derived.ts';
import { openDialog } from '../state/view-store.ts';
import { ScreenHeader } from '../ui/ScreenHeader.tsx';
import classes from './BoardScreen.module.css';

/** As far as windows are known: two months back, sixteen ahead. */
const [leastOffset, mostOffset] = [-2, 16 - boardMonths];

/** Which months, and whose. */
export function BoardToolbar({ board }: { readonly board: ShownBoard }) {
  const offset = useBoardStore((state) => state.offset);
  const [first = '', last = ''] = [board.months[0], board.months.at(-1)];
  const go = (by: number): void => showBoard({ offset: offset + by });
  return (
    <ScreenHeader title={`${formatMonth(`${first}-01`)} – ${formatMonth(`${last}-01`)}`}>
      <span className={classes['steps']}>
        <ActionIcon
          aria-label="Month before"
          disabled={offset <= leastOffset}
          onClick={() => go(-1)}
        >
          <IconChevronLeft size={16} aria-hidden />
        </ActionIcon>
        <ActionIcon aria-label="Month after" disabled={offset >= mostOffset} onClick={() => go(1)}>
          <IconChevronRight size={16} aria-hidden />
        </ActionIcon>
        {offset !== 0 && (
          <Button variant="subtle" onClick={() => showBoard({ offset: 0 })}>
            This month
          </Button>
        )}
      </span>
      <Summary board={board} />
      <span className={classes['space']} />
      <BoardFilters />
    </ScreenHeader>
  );
}

function Summary({ board: { all } }: { readonly board: ShownBoard }) {
  // Where there is nobody, nothing is agreed.
  if (all.length === 0) return null;
  const open = all.filter(({ dueMs }) => dueMs !== null);
  const late = all.filter(({ cells }) =>
    cells.some(({ cards }) => cards.some(({ countdown }) => countdown?.passed === true)),
  );
  const words =
    open.length === 0 ? boardMessages.allAgreed : boardMessages.toAgree(open.length, all.length);
  return (
    <span className={classes['summary']} role="status">
      {words}
      {late.length > 0 && <b>{` · ${boardMessages.pastNotice(late.length)}`}</b>}
    </span>
  );
}

function BoardFilters() {
  const { businessUnitId, onlyOpen } = useBoardStore();
  const units = useOrganization()?.businessUnits ?? [];
  return (
    <div className={classes['filters']} role="search" aria-label="Filter customers">
      <Checkbox
        label="To agree"
        title="Customers with a window, or a month without one, to agree on"
        checked={onlyOpen}
        onChange={({ currentTarget }) => showBoard({ onlyOpen: currentTarget.checked })}
      />
      <Select
        aria-label="Business unit"
        className={classes['choice']}
        allowDeselect={false}
        data={[
          { value: '', label: 'All business units' },
          ...units.map(({ id, name }) => ({ value: id, label: name })),
        ]}
        value={businessUnitId}
        onChange={(value) => showBoard({ businessUnitId: value ?? '' })}
      />
      <Button onClick={() => openDialog({ kind: 'days-left' })}>Days left…</Button>
      <Button
        disabled={units.length === 0}
        onClick={() => showBoard({ templatesOf: businessUnitId || (units[0]?.id ?? null) })}
      >
        Messages…
      </Button>
    </div>
  );
}
