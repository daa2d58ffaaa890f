import { useMergedRef } from '@mantine/hooks';
import { defaultRangeExtractor, useVirtualizer } from '@tanstack/react-virtual';
import { type CSSProperties, type KeyboardEvent, useRef } from 'react';
import type { RecordRow } from '../presenters/organization-rows.ts';
import { useContentWidth } from '../ui/use-content-width.ts';
import { columnsThatFit } from './columns-that-fit.ts';
import classes from './RecordTable.module.css';

interface RecordTableProps {
  readonly label: string;
  readonly columns: readonly string[];
  /** Widths, as `grid-template-columns` has them. */
  readonly widths: string;
  readonly rows: readonly RecordRow[];
  readonly chosenId: string | null;
  readonly onChoose: (id: string) => void;
}

const rowHeight = 34;

/**
 * Rows of which one is chosen, by pointer or arrow keys. Only rows in sight are drawn, and only the first columns
 * where there is no room for all: the form of what is chosen has everything.
 */
export function RecordTable({ rows, columns, chosenId, onChoose, ...props }: RecordTableProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const wantsFocus = useRef(false);
  const room = useContentWidth<HTMLDivElement>();
  const ref = useMergedRef(scroller, room.ref);
  const shown = columnsThatFit(props.widths, room.width);
  const chosen = rows.findIndex(({ id }) => id === chosenId);
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 8,
    scrollPaddingStart: 32,
    useFlushSync: false,
    // The chosen row is the tab stop: it is there even when it is out of sight.
    rangeExtractor: (range) => {
      const seen = defaultRangeExtractor(range);
      return chosen < 0 || seen.includes(chosen) ? seen : [...seen, chosen];
    },
  });
  const onKeyDown = (event: KeyboardEvent): void => {
    const place = placeAfter(event.key, chosen, rows.length);
    const row = place === null ? undefined : rows[place];
    if (place === null || row === undefined) return;
    event.preventDefault();
    wantsFocus.current = true;
    onChoose(row.id);
    virtual.scrollToIndex(place);
  };
  const focusWhenWanted = (button: HTMLButtonElement | null): void => {
    if (button === null || !wantsFocus.current) return;
    wantsFocus.current = false;
    button.focus({ preventScroll: true });
  };
  return (
    <div
      ref={ref}
      className={classes['frame']}
      // A name of ours, which the types of CSS do not know.
      style={{ '--columns': shown.template } as CSSProperties}
      role="table"
      aria-label={props.label}
      aria-rowcount={rows.length + 1}
      aria-colcount={columns.length}
    >
      <div role="rowgroup" className={classes['heads']}>
        <div className={classes['head']} role="row" aria-rowindex={1}>
          {columns.slice(0, shown.count).map((name) => (
            <span key={name} role="columnheader">
              {name}
            </span>
          ))}
        </div>
      </div>
      <div
        className={classes['rows']}
        role="rowgroup"
        style={{ height: virtual.getTotalSize() }}
        onKeyDown={onKeyDown}
      >
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          if (row === undefined) return null;
          const isChosen = index === chosen;
          return (
            <div
              key={row.id}
              className={classes['row']}
              role="row"
              aria-rowindex={index + 2}
              data-chosen={isChosen || undefined}
              style={{ transform: `translateY(${start}px)` }}
              onClick={() => onChoose(row.id)}
            >
              <span role="rowheader">
                <button
                  ref={isChosen ? focusWhenWanted : null}
                  type="button"
                  className={classes['name']}
                  title={row.cells[0]}
                  aria-current={isChosen || undefined}
                  tabIndex={isChosen ? 0 : -1}
                >
                  {row.cells[0]}
                </button>
              </span>
              {row.cells.slice(1, shown.count).map((text, place) => (
                <span key={columns[place + 1]} role="cell" title={text}>
                  {text}
                </span>
              ))}
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** Where an arrow key, Home or End leads; null for other keys. */
function placeAfter(key: string, place: number, count: number): number | null {
  if (key === 'ArrowDown') return Math.min(count - 1, place + 1);
  if (key === 'ArrowUp') return Math.max(0, place - 1);
  if (key === 'Home') return 0;
  return key === 'End' ? count - 1 : null;
}
