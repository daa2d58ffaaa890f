import { CloseButton } from '@mantine/core';
import type { KeyboardEvent } from 'react';
import { formatRange } from '../presenters/format-time.ts';
import { deadlineWords, freezeWords, gapWords, yearCells } from '../presenters/year-cells.ts';
import { isMovable, kindWord, stateWord } from '../presenters/state-words.ts';
import type { YearMark } from '../presenters/year-rows.ts';
import { formatIsoDate, formatInstant } from '../presenters/format-time.ts';
import { useConflictCounts } from '../state/derived.ts';
import type { ShownYear } from '../state/year-derived.ts';
import { showYear, type YearChoice } from '../state/year-store.ts';
import { holidaysIn } from './holidays-in.ts';
import { nudgeByDays } from './nudge-cell.ts';
import classes from './PeriodDetails.module.css';
import { showWindow } from '../state/show-window.ts';
import { countMessages } from '../presenters/count-messages.ts';

interface PeriodDetailsProps {
  readonly shown: ShownYear;
  readonly choice: YearChoice;
}

/** Everything in one customer's month or week; windows and gaps lead to the calendar. */
export function PeriodDetails({ shown, choice }: PeriodDetailsProps) {
  const { plan, book, columns } = shown;
  const customer = plan.organization.customers.find(({ id }) => id === choice.customerId);
  const column = columns[choice.column];
  if (customer === undefined || column === undefined) return null;
  const row = book.rowOf(customer);
  const cell = yearCells(row, columns)[choice.column];
  if (cell === undefined) return null;
  const notes = [
    ...cell.freezes.map(freezeWords),
    ...cell.deadlines.map(deadlineWords),
    ...cell.releases.map(
      ({ release }) => `Release ${release.name}, ${formatInstant(release.startMs, customer.zone)}`,
    ),
    ...holidaysIn(plan.holidays, column).map(
      ({ date, names }) => `${formatIsoDate(date)}: ${names.join(', ')}`,
    ),
  ];
  return (
    <aside className={classes['details']} aria-label="Details">
      <header className={classes['head']}>
        <h2>
          {customer.name}
          <span>{column.long}</span>
        </h2>
        <CloseButton aria-label="Close details" onClick={() => showYear({})} />
      </header>
      <ul className={classes['lines']}>
        {cell.marks.map((mark) => (
          <WindowLine key={mark.window.id} mark={mark} zone={customer.zone} columns={columns} />
        ))}
        {cell.gaps.map((gap) => (
          <li key={`${gap.scope.path}|${gap.fromDay}`} data-tone={gap.past ? undefined : 'bad'}>
            {capital(gapWords(gap))}
            <GapLink windowId={gap.windowId} />
          </li>
        ))}
        {notes.map((note) => (
          <li key={note}>{capital(note)}</li>
        ))}
        {cell.marks.length + cell.gaps.length + notes.length === 0 && <li>Nothing is planned.</li>}
      </ul>
    </aside>
  );
}

function GapLink({ windowId }: { readonly windowId: string | null }) {
  if (windowId === null) return null;
  return (
    <button type="button" onClick={() => showWindow(windowId)}>
      Show on the calendar
    </button>
  );
}

function WindowLine({
  mark: { window },
  zone,
  columns,
}: {
  readonly mark: YearMark;
  readonly zone: string;
  readonly columns: ShownYear['columns'];
}) {
  const count = useConflictCounts().get(window.id) ?? 0;
  const onKeyDown = (event: KeyboardEvent): void => {
    const days = event.key === 'ArrowLeft' ? -1 : event.key === 'ArrowRight' ? 1 : 0;
    if (!event.altKey || days === 0 || !isMovable(window.state)) return;
    event.preventDefault();
    nudgeByDays(window, days, { columns, zone });
  };
  return (
    <li>
      <button
        type="button"
        title="Show on the calendar. Alt and an arrow key move it by a day."
        onClick={() => showWindow(window.id)}
        onKeyDown={onKeyDown}
      >
        {window.name}
      </button>
      <span>{formatRange(window, zone)}</span>
      <span>
        {kindWord(window.kind)}, {stateWord(window.state).toLowerCase()}
        {count > 0 && <b data-tone="bad"> · {countMessages.conflicts(count)}</b>}
      </span>
    </li>
  );
}

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1);
