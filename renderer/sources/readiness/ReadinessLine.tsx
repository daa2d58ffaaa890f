import { IconCheck, IconLink } from '@tabler/icons-react';
import { memo } from 'react';
import {
  readinessItems,
  type ReadinessCheck,
  type ReadinessItem,
} from '../../../shared/model/readiness.ts';
import type { ChecklistRow } from '../../../shared/planning/readiness-checklist.ts';
import { checklistMessages } from '../../presenters/checklist-messages.ts';
import { checkWords, doneWords, itemWord, rowName } from '../../presenters/checklist-words.ts';
import { formatPlainDate } from '../../presenters/format-time.ts';
import type { GridPlace } from '../../ui/grid-focus.ts';
import { placeName } from '../../ui/use-grid-places.ts';
import classes from './Readiness.module.css';

interface ReadinessLineProps {
  readonly row: ChecklistRow;
  readonly index: number;
  /** Offset from the first line in pixels. */
  readonly start: number;
  /** The column that has the grid's tab stop, if it is in this line. */
  readonly focusColumn: number | null;
  readonly onPlace: (place: GridPlace) => void;
  readonly onAsk: (row: ChecklistRow, item: ReadinessItem) => void;
}

/** An account and region with its items. */
export const ReadinessLine = memo(function ReadinessLine(props: ReadinessLineProps) {
  const { row, index, start, focusColumn, onPlace, onAsk } = props;
  const at = (column: number) => ({
    'aria-colindex': column + 1,
    'data-place': placeName({ line: index, column }),
    tabIndex: focusColumn === column ? 0 : -1,
    onFocus: () => onPlace({ line: index, column }),
  });
  return (
    <div
      className={classes['line']}
      role="row"
      aria-rowindex={index + 2}
      style={{ transform: `translateY(${start}px)` }}
    >
      <div {...at(0)} role="rowheader" className={classes['name']}>
        <span className={classes['alias']}>
          <b title={rowName(row)}>{rowName(row)}</b>{' '}
          <span className={classes['done']} data-open={row.open.length > 0 || undefined}>
            {doneWords(row)}
          </span>
        </span>{' '}
        <span className={classes['whose']}>
          {row.isGone ? checklistMessages.gone : row.environments.join(', ') || (row.unit ?? '')}
        </span>
      </div>
      {readinessItems.map((item, place) => {
        const check = row.checks.get(item);
        const isNothing = row.isGone && check === undefined;
        return (
          <div
            {...at(place + 1)}
            key={item}
            role="gridcell"
            className={classes['cell']}
            data-open={check === undefined && !isNothing ? true : undefined}
            title={check?.note}
            aria-label={`${rowName(row)}, ${itemWord(item)}: ${isNothing ? checklistMessages.gone : checkWords(check)}`}
            onClick={() => {
              if (!isNothing) onAsk(row, item);
            }}
          >
            {isNothing ? '' : <Standing check={check} />}
          </div>
        );
      })}
    </div>
  );
});

function Standing({ check }: { readonly check: ReadinessCheck | undefined }) {
  if (check === undefined) return <span>{checklistMessages.open}</span>;
  return (
    <>
      <IconCheck size={14} stroke={2.2} aria-hidden />
      <span>{formatPlainDate(check.doneDate)}</span>
      {check.evidence !== undefined && <IconLink size={13} stroke={1.8} aria-hidden />}
    </>
  );
}
