import { type KeyboardEvent, type MouseEvent, useEffect, useRef } from 'react';
import { formatMonth } from '../presenters/format-time.ts';
import type { ShownBoard } from '../state/board-derived.ts';
import { showBoard, useBoardStore } from '../state/board-store.ts';
import { useGridPlaces } from '../ui/use-grid-places.ts';
import classes from './BoardGrid.module.css';
import { BoardRowLine } from './BoardRowLine.tsx';

const page = 6;

/** Customers × months. One tab stop that arrow keys move; Enter opens a month, Escape closes it. */
export function BoardGrid({ board: { months, rows } }: { readonly board: ShownBoard }) {
  const chosen = useBoardStore((state) => state.chosen);
  const scroller = useRef<HTMLDivElement>(null);
  const { place, setPlace, onKey } = useGridPlaces(scroller, () => undefined, {
    lines: rows.length,
    columns: months.length + 1,
    page,
  });
  useReturningFocus(scroller, chosen !== null);

  const choose = (line: number, column: number, windowId: string | null): void => {
    const [row, month] = [rows[line], months[column - 1]];
    if (row === undefined || month === undefined) return;
    setPlace({ line, column });
    showBoard({ chosen: { customerId: row.customer.id, month, windowId } });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (onKey(event)) event.preventDefault();
    else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      choose(place.line, place.column, null);
    } else if (event.key === 'Escape') showBoard({ chosen: null });
  };
  const onClick = ({ target }: MouseEvent): void => {
    if (!(target instanceof Element)) return;
    const cell = target.closest<HTMLElement>('[role=gridcell]');
    const card = target.closest<HTMLElement>('[data-window]');
    const [line = -1, column = -1] = (cell?.dataset['place'] ?? '').split(':').map(Number);
    choose(line, column, card?.dataset['window'] ?? null);
  };

  return (
    <div ref={scroller} className={classes['scroller']}>
      <div
        className={classes['grid']}
        role="grid"
        aria-label="Board"
        aria-rowcount={rows.length + 1}
        aria-colcount={months.length + 1}
        onKeyDown={onKeyDown}
        onClick={onClick}
      >
        <div className={classes['head']} role="row" aria-rowindex={1}>
          <div className={classes['name']} role="columnheader">
            Customer
          </div>
          {months.map((month) => (
            <div key={month} className={classes['month']} role="columnheader">
              {formatMonth(`${month}-01`)}
            </div>
          ))}
        </div>
        {rows.map((row, line) => (
          <BoardRowLine
            key={row.customer.id}
            row={row}
            line={line}
            focusColumn={place.line === line ? place.column : null}
            chosen={chosen?.customerId === row.customer.id ? chosen : null}
            onPlace={setPlace}
          />
        ))}
        {rows.length === 0 && <p className={classes['none']}>No customer passes the filter.</p>}
      </div>
    </div>
  );
}

/** When the panel closes, the keyboard is where it was before. */
function useReturningFocus(
  scroller: React.RefObject<HTMLDivElement | null>,
  isOpen: boolean,
): void {
  const wasOpen = useRef(isOpen);
  useEffect(() => {
    if (wasOpen.current && !isOpen) {
      scroller.current?.querySelector<HTMLElement>('[data-place][tabindex="0"]')?.focus();
    }
    wasOpen.current = isOpen;
  }, [scroller, isOpen]);
}
