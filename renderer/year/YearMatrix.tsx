import { useMergedRef } from '@mantine/hooks';
import {
  type CSSProperties,
  type FocusEvent,
  type KeyboardEvent,
  useDeferredValue,
  useMemo,
} from 'react';
import { placesOf } from '../presenters/year-columns.ts';
import { useCheckStatus, useConflictCounts } from '../state/derived.ts';
import type { ShownYear } from '../state/year-derived.ts';
import { showYear, useYearStore, type YearChoice } from '../state/year-store.ts';
import { useGridPlaces } from '../ui/use-grid-places.ts';
import { HeatStrip } from './HeatStrip.tsx';
import { MarkDragHint } from './MarkDragHint.tsx';
import { nudgeByDays, onlyMovableIn } from './nudge-cell.ts';
import { useMarkDrag } from './use-mark-drag.ts';
import { useYearAxes, widths } from './use-year-axes.ts';
import { useYearPointer } from './use-year-pointer.ts';
import { ScrollingContext } from './YearCells.tsx';
import { YearDays } from './YearDays.tsx';
import { YearHead } from './YearHead.tsx';
import { yearLines, type YearLine } from './year-lines.ts';
import classes from './YearMatrix.module.css';
import { YearRowLine } from './YearRowLine.tsx';

const page = 12;

/**
 * Customers × months or weeks. Lines and columns out of sight are not drawn, so that 400 customers
 * scroll like 12; it is one tab stop, and heads, names and standing stay in sight.
 */
export function YearMatrix({ shown }: { readonly shown: ShownYear }) {
  const { plan, book, columns, span } = shown;
  const { zoom, businessUnitId, state, onlyGaps, chosen } = useYearStore();
  const findings = useConflictCounts();
  const check = useCheckStatus();
  // Hours look at every window of the year: they come right after the customers in sight.
  const isDrawn = useDeferredValue(true, false);
  const lines = useMemo(
    () => yearLines(plan, book, { businessUnitId, state, onlyGaps }),
    [plan, book, businessUnitId, state, onlyGaps],
  );
  const placed = useMemo(() => ({ columns, places: placesOf(columns, span) }), [columns, span]);
  const axes = useYearAxes({ lines, columns, zoom });
  const ref = useMergedRef(axes.scroller, axes.sizeRef);
  const { place, setPlace, focusPlace, onKey } = useGridPlaces(axes.scroller, axes.scrollTo, {
    lines: lines.length,
    columns: columns.length + 2,
    page,
  });
  axes.keepLine(place.line);
  const { drag, grip, isClick } = useMarkDrag(axes.scroller, {
    pixelsPerDay: axes.trackWidth / (span.toDay - span.fromDay),
  });

  const choose = (line: number, column: number): void => {
    const at = lines[line];
    if (at?.kind !== 'customer' || column < 1 || column > columns.length) return;
    showYear({ chosen: { customerId: at.row.customer.id, column: column - 1 } });
  };
  const nudge = (days: number): void => {
    const [at, range] = [lines[place.line], columns[place.column - 1]];
    if (at?.kind !== 'customer' || range === undefined) return;
    const window = onlyMovableIn(at.row, range);
    // Of several, one is chosen in the details, which move it by the same keys.
    if (window === null) return choose(place.line, place.column);
    const column = nudgeByDays(window, days, { columns, zone: at.row.customer.zone });
    if (column >= 0) focusPlace({ line: place.line, column: column + 1 });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.altKey && (event.key === 'ArrowLeft' || event.key === 'ArrowRight')) {
      event.preventDefault();
      nudge(event.key === 'ArrowLeft' ? -1 : 1);
    } else if (onKey(event)) event.preventDefault();
    else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      choose(place.line, place.column);
    } else if (event.key === 'Escape') showYear({});
  };
  // Of the whole grid, so that cells need nothing of their own.
  const onFocus = ({ target }: FocusEvent): void => {
    if (!(target instanceof HTMLElement)) return;
    const [line, column] = (target.dataset['place'] ?? '').split(':').map(Number);
    if (line !== undefined && column !== undefined) setPlace({ line, column });
  };
  const pointer = useYearPointer({ lines, findings, grip, isClick, choose });

  return (
    <>
      <div
        ref={ref}
        className={classes['scroller']}
        style={
          {
            '--names': `${widths.names}px`,
            '--standing': `${widths.standing}px`,
            '--track': `${axes.trackWidth}px`,
          } as CSSProperties
        }
      >
        <div
          className={classes['grid']}
          role="grid"
          aria-label={`Year ${shown.year}`}
          data-fits={axes.fits || undefined}
          aria-rowcount={lines.length + 1}
          aria-colcount={columns.length + 2}
          onKeyDown={onKeyDown}
          onFocus={onFocus}
          {...pointer}
        >
          <YearHead
            shown={shown}
            places={placed.places}
            sight={axes.sight}
            isNarrow={zoom === 'year'}
          />
          <div
            role="rowgroup"
            className={classes['lines']}
            style={{ height: axes.rows.getTotalSize() }}
          >
            <YearDays shown={shown} places={placed.places} />
            <ScrollingContext value={axes.rows.isScrolling}>
              {axes.rows.getVirtualItems().map(({ index, start }) => (
                <YearRowLine
                  key={index}
                  line={lines[index]}
                  index={index}
                  start={axes.isSticky(index) ? null : start}
                  placed={placed}
                  span={span}
                  sight={axes.sight}
                  findings={findings}
                  state={state}
                  known={check === 'current'}
                  unknown={check === 'failed' ? 'check stopped' : 'checking…'}
                  focusColumn={index === place.line ? place.column : null}
                  chosenColumn={chosenIn(lines[index], chosen)}
                />
              ))}
            </ScrollingContext>
          </div>
          {lines.length === 0 && <p className={classes['none']}>No customer passes the filter.</p>}
        </div>
        {isDrawn && <HeatStrip shown={shown} />}
      </div>
      {drag !== null && <MarkDragHint drag={drag} />}
    </>
  );
}

/** The column of a line whose details are open; null: they are another's. */
const chosenIn = (line: YearLine | undefined, chosen: YearChoice | null): number | null =>
  chosen !== null && line?.kind === 'customer' && line.row.customer.id === chosen.customerId
    ? chosen.column
    : null;
