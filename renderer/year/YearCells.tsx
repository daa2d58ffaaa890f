import {
  createContext,
  memo,
  startTransition,
  useContext,
  useEffect,
  useMemo,
  useState,
  type CSSProperties,
} from 'react';
import { cellSentence, yearCells } from '../presenters/year-cells.ts';
import type { YearColumn } from '../presenters/year-columns.ts';
import type { YearRow } from '../presenters/year-rows.ts';
import { placeName } from '../ui/use-grid-places.ts';
import type { Sight } from './use-year-axes.ts';
import classes from './YearMatrix.module.css';

/** Columns of the year, and where each lies. */
export interface PlacedColumns {
  readonly columns: readonly YearColumn[];
  readonly places: readonly CSSProperties[];
}

interface YearCellsProps {
  readonly row: YearRow;
  /** The line of the grid. */
  readonly line: number;
  readonly placed: PlacedColumns;
  readonly sight: Sight;
  readonly findings: ReadonlyMap<string, number>;
  /** The place in this line that has the grid's tab stop; null: it is in another line. */
  readonly focusColumn: number | null;
  /** The column whose details are open. */
  readonly chosenColumn: number | null;
}

/** Whether the year is being scrolled. */
export const ScrollingContext = createContext(false);

/**
 * A row's places for keys, the pointer and screen readers, each a sentence. Nothing of them is seen, so
 * they follow what is: a jump shows its rows first, and rows that rush by get none.
 */
export const YearCells = memo(function YearCells(props: YearCellsProps) {
  const isScrolling = useContext(ScrollingContext);
  const [isDrawn, setDrawn] = useState(false);
  useEffect(() => {
    if (!isScrolling) startTransition(() => setDrawn(true));
  }, [isScrolling]);
  // A key leads to a place that is there at once.
  return isDrawn || props.focusColumn !== null ? <Cells {...props} /> : null;
});

const Cells = memo(function Cells({
  row,
  line,
  placed: { columns, places },
  sight,
  findings,
  focusColumn,
  chosenColumn,
}: YearCellsProps) {
  const cells = useMemo(() => yearCells(row, columns), [row, columns]);
  return columnsDrawn(sight, columns.length, focusColumn).map((column) => {
    const [cell, range] = [cells[column], columns[column]];
    if (cell === undefined || range === undefined) return null;
    return (
      <div
        key={column}
        className={classes['cell']}
        role="gridcell"
        aria-colindex={column + 2}
        aria-selected={column === chosenColumn}
        aria-label={cellSentence(row, range, { cell, findings })}
        data-place={placeName({ line, column: column + 1 })}
        tabIndex={focusColumn === column + 1 ? 0 : -1}
        style={places[column]}
      />
    );
  });
});

/** The columns in sight, and the one with the tab stop wherever it is. */
function columnsDrawn(
  { first, last }: Sight,
  count: number,
  focusColumn: number | null,
): readonly number[] {
  const drawn = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  const focused = (focusColumn ?? 0) - 1;
  const isOut = focused >= 0 && focused < count && (focused < first || focused > last);
  return isOut ? [...drawn, focused].sort((a, b) => a - b) : drawn;
}
