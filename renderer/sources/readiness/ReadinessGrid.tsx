import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useEffect, useRef, useState } from 'react';
import { readinessItems, type ReadinessItem } from '../../../shared/model/readiness.ts';
import { cellKey } from '../../../shared/model/target.ts';
import type { ChecklistRow } from '../../../shared/planning/readiness-checklist.ts';
import { checklistMessages } from '../../presenters/checklist-messages.ts';
import { useGridPlaces } from '../../ui/use-grid-places.ts';
import classes from './Readiness.module.css';
import { ReadinessLine } from './ReadinessLine.tsx';

interface ReadinessGridProps {
  readonly rows: readonly ChecklistRow[];
  /** A dialog about one of its places is open: the focus comes back when it is not. */
  readonly isAsking: boolean;
  readonly onAsk: (row: ChecklistRow, item: ReadinessItem) => void;
}

const heights = { head: 32, row: 42 } as const;
const page = 12;

/** Accounts and regions × items; one tab stop, and only the lines in sight are drawn. */
export function ReadinessGrid({ rows, isAsking, onAsk }: ReadinessGridProps) {
  const scroller = useRef<HTMLDivElement>(null);
  // The tab stop stays in the page wherever one scrolls, or the focus would be lost.
  const [tabLine, setTabLine] = useState(0);
  const rangeExtractor = useCallback(
    (range: Range) => {
      const drawn = new Set(defaultRangeExtractor(range));
      if (tabLine < range.count) drawn.add(tabLine);
      return [...drawn].sort((a, b) => a - b);
    },
    [tabLine],
  );
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => heights.row,
    overscan: 8,
    rangeExtractor,
    scrollPaddingStart: heights.head,
    // React 19 warns of it while it draws, and nothing here needs it.
    useFlushSync: false,
  });
  const extent = { lines: rows.length, columns: readinessItems.length + 1, page };
  const { place, setPlace, focusPlace, onKey } = useGridPlaces(
    scroller,
    ({ line }) => virtual.scrollToIndex(line),
    extent,
  );
  // Drawn again at once, before anything is on screen: the line is there when it takes the focus.
  if (place.line !== tabLine) setTabLine(place.line);
  useFocusAfter(isAsking, () => focusPlace(place));

  const onKeyDown = (event: KeyboardEvent): void => {
    const [row, item] = [rows[place.line], readinessItems[place.column - 1]];
    if (onKey(event)) event.preventDefault();
    else if ((event.key === 'Enter' || event.key === ' ') && row !== undefined) {
      event.preventDefault();
      if (item !== undefined) onAsk(row, item);
    }
  };
  return (
    <div
      ref={scroller}
      className={classes['grid']}
      role="grid"
      aria-label="Readiness of accounts and regions"
      aria-rowcount={rows.length + 1}
      aria-colcount={readinessItems.length + 1}
      onKeyDown={onKeyDown}
    >
      <div className={classes['head']} role="row" aria-rowindex={1}>
        <div role="columnheader" aria-colindex={1}>
          Account and region
        </div>
        {readinessItems.map((item, index) => (
          <div
            key={item}
            role="columnheader"
            aria-colindex={index + 2}
            title={checklistMessages.items[item].long}
          >
            {checklistMessages.items[item].short}
          </div>
        ))}
      </div>
      <div className={classes['lines']} role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => {
          const row = rows[index];
          return row === undefined ? null : (
            <ReadinessLine
              key={cellKey(row.cell)}
              row={row}
              index={index}
              start={start}
              focusColumn={index === place.line ? place.column : null}
              onPlace={setPlace}
              onAsk={onAsk}
            />
          );
        })}
      </div>
    </div>
  );
}

/** Leads the focus back once something that was asked is over. */
function useFocusAfter(isAsking: boolean, focus: () => void): void {
  const wasAsking = useRef(false);
  useEffect(() => {
    if (wasAsking.current && !isAsking) focus();
    wasAsking.current = isAsking;
  });
}
