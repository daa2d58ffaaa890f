import { memo, type CSSProperties } from 'react';
import { standingWords } from '../presenters/year-cells.ts';
import type { DaySpan } from '../presenters/year-columns.ts';
import type { YearRow } from '../presenters/year-rows.ts';
import { placeName } from '../ui/use-grid-places.ts';
import type { Sight } from './use-year-axes.ts';
import { YearCells, type PlacedColumns } from './YearCells.tsx';
import type { YearLine } from './year-lines.ts';
import { YearMarks } from './YearMarks.tsx';
import classes from './YearMatrix.module.css';
import { countMessages } from '../presenters/count-messages.ts';

interface PlaceProps {
  readonly index: number;
  /** Offset from the first line in pixels; null: it stays at the top while its unit is in sight. */
  readonly start: number | null;
  /** The column that has the grid's tab stop, if it is in this line. */
  readonly focusColumn: number | null;
}

interface RowProps extends PlaceProps {
  readonly placed: PlacedColumns;
  readonly span: DaySpan;
  readonly sight: Sight;
  readonly findings: ReadonlyMap<string, number>;
  readonly state: string;
  /** The findings told are those of what is on screen. */
  readonly known: boolean;
  /** What is said of promises while they are not. */
  readonly unknown: string;
  /** The column whose details are open, if they are this line's. */
  readonly chosenColumn: number | null;
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

/** What makes an element a place of the grid. */
const placeProps = ({ index, focusColumn }: PlaceProps, column: number) => ({
  'aria-colindex': column + 1,
  'data-place': placeName({ line: index, column }),
  tabIndex: focusColumn === column ? 0 : -1,
});

function CustomerLine({
  row,
  placed,
  span,
  sight,
  findings,
  state,
  known,
  unknown,
  chosenColumn,
  ...place
}: RowProps & { readonly row: YearRow }) {
  const { index, start, focusColumn } = place;
  const { customer } = row;
  const standing = standingWords(row, known, unknown);
  return (
    <div className={classes['row']} role="row" aria-rowindex={index + 2} style={at(start)}>
      <div {...placeProps(place, 0)} className={classes['name']} role="rowheader">
        <b title={customer.name}>{customer.name}</b>
        <span>{cityOf(customer.zone)}</span>
      </div>
      <div className={classes['track']}>
        <YearCells
          row={row}
          line={index}
          placed={placed}
          sight={sight}
          findings={findings}
          focusColumn={focusColumn}
          chosenColumn={chosenColumn}
        />
        <YearMarks row={row} span={span} sight={sight} findings={findings} state={state} />
      </div>
      <div
        {...placeProps(place, placed.columns.length + 1)}
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
        className={classes['unit']}
        role="rowheader"
        aria-colindex={1}
        // A unit has one place: whichever column the keys came along.
        tabIndex={focusColumn === null ? -1 : 0}
        data-place={placeName({ line: index, column: focusColumn ?? 0 })}
      >
        <b>{unit.name}</b>
        <span>{countMessages.customers(customers)}</span>
        <span>{unit.cadence}</span>
      </div>
    </div>
  );
}
