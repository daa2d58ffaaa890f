import { IconChevronDown, IconChevronRight } from '@tabler/icons-react';
import { memo } from 'react';
import { cellKey } from '../../../shared/model/target.ts';
import type { AgeLimit } from '../../../shared/model/reading-age.ts';
import type { GridRow } from '../cell-grid.ts';
import classes from './CellGrid.module.css';
import { GridCell } from './GridCell.tsx';
import type { GridPlace } from '../../ui/grid-focus.ts';
import type { GridLine } from './grid-lines.ts';
import { placeName } from '../../ui/use-grid-places.ts';
import { countMessages } from '../../presenters/count-messages.ts';
import { sourcesMessages } from '../sources-messages.ts';

interface LineProps {
  readonly index: number;
  /** Offset from the first line in pixels; null: it stays at the top while its group is in sight. */
  readonly start: number | null;
  /** The column that has the grid's tab stop, if it is in this line. */
  readonly focusColumn: number | null;
  readonly onPlace: (place: GridPlace) => void;
}

interface GridRowLineProps extends LineProps {
  readonly line: GridLine | undefined;
  readonly limit: AgeLimit;
  readonly selectedKey: string | null;
  readonly onSelect: (cellKey: string | null) => void;
  readonly onFold: (group: string) => void;
}

/** A line of the grid: the head of a business unit, or an account with its regions. */
export const GridRowLine = memo(function GridRowLine({
  line,
  limit,
  selectedKey,
  onSelect,
  onFold,
  ...place
}: GridRowLineProps) {
  if (line === undefined) return null;
  if (line.kind === 'group') return <GroupLine {...place} line={line} onFold={onFold} />;
  const { row } = line;
  return (
    <div
      className={classes['account']}
      role="row"
      aria-rowindex={place.index + 2}
      style={at(place.start)}
    >
      <AccountHead {...place} row={row} />
      {row.cells.map((cell, index) => (
        <GridCell
          key={index}
          cell={cell}
          name={row.alias}
          place={{ line: place.index, column: index + 1 }}
          isTabStop={place.focusColumn === index + 1}
          isSelected={cell !== null && cellKey(cell.cell) === selectedKey}
          limit={limit}
          onPlace={place.onPlace}
          onSelect={onSelect}
        />
      ))}
    </div>
  );
});

const at = (start: number | null): React.CSSProperties =>
  start === null ? {} : { transform: `translateY(${start}px)` };

interface AccountHeadProps extends LineProps {
  readonly row: GridRow;
}

function AccountHead({ row, index, focusColumn, onPlace }: AccountHeadProps) {
  const place = { line: index, column: 0 };
  return (
    <div
      className={classes['name']}
      role="rowheader"
      aria-colindex={1}
      data-place={placeName(place)}
      tabIndex={focusColumn === 0 ? 0 : -1}
      onFocus={() => onPlace(place)}
    >
      <span className={classes['alias']} title={row.alias}>
        {row.color !== null && (
          <span className={classes['color']} style={{ background: row.color }} />
        )}
        {row.alias}
      </span>
      <span className={classes['id']}>
        {row.alias !== row.accountId && <span>{row.accountId}</span>}
        {row.production && <span className={classes['production']}>production</span>}
      </span>
    </div>
  );
}

interface GroupLineProps extends LineProps {
  readonly line: Extract<GridLine, { kind: 'group' }>;
  readonly onFold: (group: string) => void;
}

function GroupLine({ line, index, start, focusColumn, onPlace, onFold }: GroupLineProps) {
  const place = { line: index, column: 0 };
  const Chevron = line.folded ? IconChevronRight : IconChevronDown;
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
        aria-expanded={!line.folded}
        data-place={placeName(place)}
        // A group has one place: whichever column the keys came along.
        tabIndex={focusColumn === null ? -1 : 0}
        onFocus={() => onPlace(place)}
        onClick={() => onFold(line.name)}
      >
        <Chevron size={14} aria-hidden />
        <b>{line.name}</b>
        <span>{countMessages.accounts(line.accounts)}</span>
        {line.troubled > 0 && (
          <span className={classes['troubled']}>{sourcesMessages.needLook(line.troubled)}</span>
        )}
      </div>
    </div>
  );
}
