import { memo } from 'react';
import type { BoardRow } from '../../shared/negotiation/board.ts';
import { cellWords } from '../presenters/board-words.ts';
import { noticeWords } from '../presenters/negotiation-words.ts';
import { zoneCity } from '../presenters/zone-words.ts';
import type { BoardChoice } from '../state/board-store.ts';
import type { GridPlace } from '../ui/grid-focus.ts';
import { BoardCards } from './BoardCards.tsx';
import classes from './BoardGrid.module.css';
import { placeProps } from './place-props.ts';

interface BoardRowLineProps {
  readonly row: BoardRow;
  readonly line: number;
  /** The column that has the grid's tab stop, if it is in this line. */
  readonly focusColumn: number | null;
  /** The chosen month, if it is this customer's. */
  readonly chosen: BoardChoice | null;
  readonly onPlace: (place: GridPlace) => void;
}

/** A customer and its months. */
export const BoardRowLine = memo(function BoardRowLine(props: BoardRowLineProps) {
  const { row, line, focusColumn, chosen, onPlace } = props;
  const { customer, unit, cells } = row;
  return (
    <div className={classes['row']} role="row" aria-rowindex={line + 2}>
      <div
        {...placeProps(line, 0, focusColumn)}
        className={classes['name']}
        role="rowheader"
        onFocus={() => onPlace({ line, column: 0 })}
      >
        <b>{customer.name}</b>
        <span>
          {unit?.name ?? customer.businessUnitId} · {zoneCity(customer.zone)}
        </span>
        <span>{noticeWords(customer)} of notice</span>
      </div>
      {cells.map((cell, index) => (
        <div
          key={cell.month}
          {...placeProps(line, index + 1, focusColumn)}
          className={classes['cell']}
          role="gridcell"
          aria-selected={chosen?.month === cell.month}
          onFocus={() => onPlace({ line, column: index + 1 })}
        >
          <span className="said">{cellWords(cell, customer)}</span>
          <BoardCards cell={cell} customer={customer} />
        </div>
      ))}
    </div>
  );
});
