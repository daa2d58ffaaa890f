import { defaultRangeExtractor, type Range, useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useCallback, useMemo, useRef, useState } from 'react';
import type { CellSummary } from '../../../shared/ipc/summaries.ts';
import { cellKey } from '../../../shared/model/target.ts';
import { useAgeLimit } from '../../state/age-limit.ts';
import { refreshSnapshot } from '../../state/live-store.ts';
import classes from './CellGrid.module.css';
import type { GridLine } from './grid-lines.ts';
import { GridRowLine } from './GridRowLine.tsx';
import { useGridPlaces } from '../../ui/use-grid-places.ts';

interface CellGridProps {
  readonly lines: readonly GridLine[];
  readonly regions: readonly string[];
  readonly selectedKey: string | null;
  readonly onSelect: (cellKey: string | null) => void;
  readonly onFold: (group: string) => void;
}

const heights = { head: 30, group: 28, account: 46 } as const;
const page = 12;

/**
 * Accounts × regions. Only the lines in sight are drawn, so that 500 accounts scroll like 14; the
 * names of regions and of the business unit stay in sight.
 */
export function CellGrid({ lines, regions, selectedKey, onSelect, onFold }: CellGridProps) {
  const limit = useAgeLimit();
  const scroller = useRef<HTMLDivElement>(null);
  const groupIndexes = useMemo(
    () => lines.flatMap(({ kind }, index) => (kind === 'group' ? [index] : [])),
    [lines],
  );
  const stickyAt = useRef(0);
  // The tab stop stays in the page wherever one scrolls, or the focus would be lost.
  const [tabLine, setTabLine] = useState(0);
  const rangeExtractor = useCallback(
    (range: Range) => {
      stickyAt.current = groupIndexes.findLast((index) => index <= range.startIndex) ?? 0;
      const drawn = new Set(defaultRangeExtractor(range)).add(stickyAt.current);
      if (tabLine < range.count) drawn.add(tabLine);
      return [...drawn].sort((a, b) => a - b);
    },
    [groupIndexes, tabLine],
  );
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heights[lines[index]?.kind ?? 'account'],
    overscan: 8,
    rangeExtractor,
    scrollPaddingStart: heights.head + heights.group,
    // React 19 warns of it while it draws, and nothing here needs it.
    useFlushSync: false,
  });
  const { place, setPlace, onKey } = useGridPlaces(
    scroller,
    ({ line }) => virtual.scrollToIndex(line),
    {
      lines: lines.length,
      columns: regions.length + 1,
      page,
    },
  );
  // Drawn again at once, before anything is on screen: the line is there when it takes the focus.
  if (place.line !== tabLine) setTabLine(place.line);

  const onKeyDown = (event: KeyboardEvent): void => {
    const line = lines[place.line];
    const cell = cellAt(line, place.column);
    if (onKey(event)) event.preventDefault();
    else if (event.key === 'Enter' || event.key === ' ') {
      event.preventDefault();
      if (line?.kind === 'group') onFold(line.name);
      else if (cell !== null) onSelect(cellKey(cell.cell));
    } else if (event.key === 'r' && cell !== null && !event.ctrlKey && !event.metaKey) {
      void refreshSnapshot([cell.cell]);
    } else if (event.key === 'Escape') onSelect(null);
  };

  return (
    <div
      ref={scroller}
      className={classes['grid']}
      role="grid"
      aria-label="Accounts and regions"
      aria-rowcount={lines.length + 1}
      aria-colcount={regions.length + 1}
      style={{ '--regions': regions.length } as React.CSSProperties}
      onKeyDown={onKeyDown}
    >
      <div className={classes['head']} role="row" aria-rowindex={1}>
        <div role="columnheader" aria-colindex={1}>
          Account
        </div>
        {regions.map((region, index) => (
          <div role="columnheader" key={region} aria-colindex={index + 2}>
            {region}
          </div>
        ))}
      </div>
      <div role="rowgroup" className={classes['lines']} style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index, start }) => (
          <GridRowLine
            key={index}
            line={lines[index]}
            index={index}
            start={index === stickyAt.current ? null : start}
            limit={limit}
            focusColumn={index === place.line ? place.column : null}
            selectedKey={selectedKey}
            onPlace={setPlace}
            onSelect={onSelect}
            onFold={onFold}
          />
        ))}
      </div>
    </div>
  );
}

const cellAt = (line: GridLine | undefined, column: number): CellSummary | null =>
  line?.kind === 'account' ? (line.row.cells[column - 1] ?? null) : null;
