import { CloseButton } from '@mantine/core';
import { type KeyboardEvent, useEffect, useRef } from 'react';
import type { Customer } from '../../shared/model/target.ts';
import type { BoardCard, BoardCell, BoardRow } from '../../shared/negotiation/board.ts';
import { scopesOf, type Scope } from '../../shared/policy/scope.ts';
import { cardsByConcern } from '../presenters/board-words.ts';
import { formatMonth, formatShortDay } from '../presenters/format-time.ts';
import { type BoardChoice, showBoard } from '../state/board-store.ts';
import classes from './BoardPanel.module.css';
import { MissingPart } from './MissingPart.tsx';
import { StateMark } from './StateMark.tsx';
import { WindowNegotiation } from './WindowNegotiation.tsx';

interface BoardPanelProps {
  readonly row: BoardRow;
  readonly choice: BoardChoice;
}

const typedIn = 'textarea, input:not([type=radio], [type=checkbox])';

/** A customer's month: its windows, and the negotiation of the one that is chosen. */
export function BoardPanel({ row, choice }: BoardPanelProps) {
  const panel = useRef<HTMLElement>(null);
  // Whoever opened it by keyboard goes on in it.
  useEffect(() => panel.current?.focus(), []);
  const { customer, cells } = row;
  const cell = cells.find(({ month }) => month === choice.month);
  if (cell === undefined) return null;
  const cards = cardsByConcern(cell);
  const card = cards.find(({ window }) => window.id === choice.windowId) ?? cards[0];
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Escape' || event.defaultPrevented) return;
    event.stopPropagation();
    // From a field it leads out of the field first: what is typed there is not thrown away.
    if (event.target instanceof Element && event.target.matches(typedIn)) panel.current?.focus();
    else showBoard({ chosen: null });
  };
  return (
    <aside
      ref={panel}
      className={classes['panel']}
      aria-label="Negotiation"
      tabIndex={-1}
      onKeyDown={onKeyDown}
    >
      <header className={classes['head']}>
        <h2>
          {customer.name}
          <span>{formatMonth(`${choice.month}-01`)}</span>
        </h2>
        <CloseButton aria-label="Close negotiation" onClick={() => showBoard({ chosen: null })} />
      </header>
      {cards.length > 1 && <WindowList cards={cards} chosen={card} row={row} choice={choice} />}
      {lacking(cell, customer).map((scope) => (
        <MissingPart
          key={scope.path}
          customer={customer}
          scope={scope}
          month={cell.month}
          isPromised={cell.missing.includes(scope)}
        />
      ))}
      {card !== undefined && (
        <WindowNegotiation key={card.window.id} card={card} customer={customer} unit={row.unit} />
      )}
    </aside>
  );
}

/** Where a window may be drafted: what is promised one; in an empty month, all production. */
function lacking(cell: BoardCell, customer: Customer): readonly Scope[] {
  if (cell.missing.length > 0 || cell.cards.length > 0) return cell.missing;
  return scopesOf({ customers: [customer] }).filter(({ production }) => production);
}

interface WindowListProps extends BoardPanelProps {
  readonly cards: readonly BoardCard[];
  readonly chosen: BoardCard | undefined;
}

/** The month's windows, to choose which one is negotiated. */
function WindowList({ cards, chosen, row, choice }: WindowListProps) {
  return (
    <ul className={classes['windows']} aria-label="Windows of the month">
      {cards.map(({ window }) => (
        <li key={window.id}>
          <button
            type="button"
            aria-current={window.id === chosen?.window.id}
            onClick={() => showBoard({ chosen: { ...choice, windowId: window.id } })}
          >
            <span>{formatShortDay(window.startMs, row.customer.zone)}</span>
            <b>{window.name}</b>
            <StateMark state={window.state} />
          </button>
        </li>
      ))}
    </ul>
  );
}
