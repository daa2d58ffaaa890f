import { memo, useMemo, type CSSProperties } from 'react';
import { cellSentence, standingWords, yearCells } from '../presenters/year-cells.ts';
import { shareOf, type DaySpan, type YearColumn } from '../presenters/year-columns.ts';
import type { YearRow } from '../presenters/year-rows.ts';
import type { YearChoice } from '../state/year-store.ts';
import type { GridPlace } from '../ui/grid-focus.ts';
import { placeName } from '../ui/use-grid-places.ts';
import type { Sight } from './use-year-axes.ts';
import type { YearLine } from './year-lines.ts';
import { YearMarks } from './YearMarks.tsx';
import classes from './YearMatrix.module.css';

interface PlaceProps {
  readonly index: number;
  /** Offset from the first line in pixels; null: it stays at the top while its unit is in sight. */
  readonly start: number | null;
  /** The column that has the grid's tab stop, if it is in this line. */
  readonly focusColumn: number | null;
  readonly onPlace: (place: GridPlace) => void;
}

interface RowProps extends PlaceProps {
  readonly columns: readonly YearColumn[];
  readonly span: DaySpan;
  readonly sight: Sight;
  readonly findings: ReadonlyMap<string, number>;
  readonly state: string;
  /** The findings told are those of what is on screen. */
  readonly known: boolean;
  readonly chosen: YearChoice | null;
}

/** A line of the year: the head of a business unit, or a customer with its windows. */
export const YearRowLine = memo(function YearRowLine({
  line,
  ...props
}: RowProps & { readonly line: YearLine | undefined }) {
  if (line === undefined) return null;
  return line.kind === 'group' ? (
    <GroupLine {...props} line={line} />
  ) : (
    <CustomerLine {...props} row={line.row} />
  );
});

const at = (start: number | null): CSSProperties =>
  start === null ? {} : { transform: `translateY(${start}px)` };

/** What every cell needs to be a place of the grid. */
const cellProps = ({ index, focusColumn, onPlace }: PlaceProps, column: number) => ({
  'aria-colindex': column + 1,
  'data-place': placeName({ line: index, column }),
  tabIndex: focusColumn === column ? 0 : -1,
  onFocus: () => onPlace({ line: index, column }),
});

function CustomerLine({
  row,
  columns,
  span,
  sight,
  findings,
  state,
  known,
  chosen,
  ...place
}: RowProps & { readonly row: YearRow }) {
  const { index, start, focusColumn } = place;
  const { customer } = row;
  const cells = useMemo(() => yearCells(row, columns), [row, columns]);
  const standing = standingWords(row, known);
  const drawn = columnsDrawn(sight, columns.length, focusColumn);
  const chosenColumn = chosen?.customerId === customer.id ? chosen.column : null;
  return (
    <div className={classes['row']} role="row" aria-rowindex={index + 2} style={at(start)}>
      <div {...cellProps(place, 0)} className={classes['name']} role="rowheader">
        <b title={customer.name}>{customer.name}</b>
        <span>{cityOf(customer.zone)}</span>
      </div>
      <div className={classes['track']}>
        {drawn.map((column) => {
          const [cell, range] = [cells[column], columns[column]];
          if (cell === undefined || range === undefined) return null;
          return (
            <div
              key={column}
              {...cellProps(place, column + 1)}
              className={classes['cell']}
              role="gridcell"
              aria-selected={column === chosenColumn}
              aria-label={cellSentence(row, range, { cell, findings })}
              style={{
                left: `${shareOf(range.fromDay, span) * 100}%`,
                width: `${((range.toDay - range.fromDay) / (span.toDay - span.fromDay)) * 100}%`,
              }}
            />
          );
        })}
        <YearMarks row={row} span={span} sight={sight} findings={findings} state={state} />
      </div>
      <div
        {...cellProps(place, columns.length + 1)}
        className={classes['standing']}
        role="gridcell"
        data-tone={standing.tone}
        title={standing.text}
      >
        {standing.text}
      </div>
    </div>
  );
}

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

/** `New York` of `America/New_York`. */
const cityOf = (zone: string): string => (zone.split('/').at(-1) ?? zone).replaceAll('_', ' ');

function GroupLine({
  line: { unit, customers },
  ...place
}: PlaceProps & { readonly line: Extract<YearLine, { readonly kind: 'group' }> }) {
  const { index, start, focusColumn } = place;
  return (
    <div
      className={classes['group']}
      role="row"
      aria-rowindex={index + 2}
      data-sticky={start === null || undefined}
      style={at(start)}
    >
      <div
        {...cellProps(place, 0)}
        className={classes['unit']}
        role="rowheader"
        // A unit has one place: whichever column the keys came along.
        tabIndex={focusColumn === null ? -1 : 0}
        data-place={placeName({ line: index, column: focusColumn ?? 0 })}
      >
        <b>{unit.name}</b>
        <span>
          {customers} {customers === 1 ? 'customer' : 'customers'}
        </span>
        <span>{unit.cadence}</span>
      </div>
    </div>
  );
}
