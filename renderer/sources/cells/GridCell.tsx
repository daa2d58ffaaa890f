import { IconRefresh } from '@tabler/icons-react';
import type { CellSummary } from '../../../shared/ipc/summaries.ts';
import { cellKey } from '../../../shared/model/target.ts';
import type { AgeLimit } from '../../../shared/model/reading-age.ts';
import { isPending } from '../../presenters/pending-cell.ts';
import { refreshSnapshot } from '../../state/live-store.ts';
import classes from './CellGrid.module.css';
import { cellLook, toneOf } from './cell-look.ts';
import { cellWord, countsOf, showsOldData } from './cell-words.ts';
import type { GridPlace } from '../../ui/grid-focus.ts';
import { LookIcon } from './LookIcon.tsx';
import { placeName } from '../../ui/use-grid-places.ts';

interface GridCellProps {
  /** Null: the account does not use the region. */
  readonly cell: CellSummary | null;
  /** The account's. */
  readonly name: string;
  readonly place: GridPlace;
  readonly isTabStop: boolean;
  readonly isSelected: boolean;
  readonly limit: AgeLimit;
  readonly onPlace: (place: GridPlace) => void;
  readonly onSelect: (cellKey: string | null) => void;
}

/** One account × region: how it stands, how old its data is, and how much was found. */
export function GridCell(props: GridCellProps) {
  const { cell, name, place, isTabStop, isSelected, limit, onPlace, onSelect } = props;
  const shared = {
    role: 'gridcell',
    'aria-colindex': place.column + 1,
    'data-place': placeName(place),
    tabIndex: isTabStop ? 0 : -1,
    onFocus: () => onPlace(place),
  };
  if (cell === null) {
    return (
      <div {...shared} className={classes['unused']}>
        not used
      </div>
    );
  }
  const look = cellLook(cell, limit);
  const title = `${name} ${cell.cell.region}`;
  const counts = countsOf(cell);
  return (
    <div
      {...shared}
      className={classes['cell']}
      data-tone={toneOf(look)}
      data-old={showsOldData(cell) || undefined}
      aria-selected={isSelected}
      aria-label={`${title}: ${cellWord(cell, limit)}${counts === '' ? '' : `, ${counts}`}`}
      onClick={() => onSelect(cellKey(cell.cell))}
    >
      <span className={classes['word']}>
        <LookIcon look={look} /> <span>{cellWord(cell, limit)}</span>
      </span>{' '}
      <span className={classes['counts']}>{counts}</span>
      <button
        type="button"
        className={classes['again']}
        // The grid has one tab stop; from the keyboard it is R.
        tabIndex={-1}
        aria-label={`Read ${title} again`}
        title={`Read ${title} again (R)`}
        disabled={isPending(cell)}
        onClick={(event) => {
          event.stopPropagation();
          void refreshSnapshot([cell.cell]);
        }}
      >
        <IconRefresh size={14} stroke={1.7} aria-hidden />
      </button>
    </div>
  );
}
