import {
  defaultRangeExtractor,
  type Range,
  type Virtualizer,
  useVirtualizer,
} from '@tanstack/react-virtual';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { DaySpan, YearColumn } from '../presenters/year-columns.ts';
import type { GridPlace } from '../ui/grid-focus.ts';
import { useContentWidth } from '../ui/use-content-width.ts';
import type { YearLine } from './year-lines.ts';

/** Pixels that the style sheet has as well. */
export const widths = { names: 190, standing: 136 } as const;
const heights = { head: 30, group: 26, customer: 32 } as const;
/** Below these a column cannot be told from the next. */
const narrowest = { months: 56, weeks: 19 } as const;

interface YearExtent {
  readonly lines: readonly YearLine[];
  readonly columns: readonly YearColumn[];
  readonly zoom: 'year' | 'quarter';
}

interface YearAxes {
  readonly scroller: React.RefObject<HTMLDivElement | null>;
  /** Belongs on the same element. */
  readonly sizeRef: React.RefCallback<HTMLDivElement | null>;
  readonly rows: Virtualizer<HTMLDivElement, Element>;
  readonly sight: Sight;
  readonly trackWidth: number;
  /** Whether all columns are in sight at once, so that nothing has to stay beside them. */
  readonly fits: boolean;
  /** Whether it is the head of the unit that is at the top, which stays there. */
  readonly isSticky: (line: number) => boolean;
  /** Draws the line wherever one scrolls: again at once, so that it is there when it takes the focus. */
  readonly keepLine: (line: number) => void;
  readonly scrollTo: (place: GridPlace) => void;
}

/** Which lines and columns of the year are in sight, and how wide the year is. Both axes are virtual. */
export function useYearAxes({ lines, columns, zoom }: YearExtent): YearAxes {
  const scroller = useRef<HTMLDivElement>(null);
  const { ref: sizeRef, width } = useContentWidth<HTMLDivElement>();
  const least = columns.length * (columns.length > 12 ? narrowest.weeks : narrowest.months);
  const room = Math.max(least, Math.floor(width) - widths.names - widths.standing);
  const trackWidth = zoom === 'quarter' ? room * 4 : room;
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
  const rows = useVirtualizer<HTMLDivElement, Element>({
    count: lines.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => heights[lines[index]?.kind ?? 'customer'],
    // What a jump draws is mostly rows: few more than are in sight.
    overscan: 3,
    rangeExtractor,
    scrollPaddingStart: heights.head + heights.group,
    scrollPaddingEnd: 60,
    // React 19 warns of it while it draws, and nothing here needs it.
    useFlushSync: false,
  });
  const { sight, toColumn } = useColumnsInSight(scroller, { columns, trackWidth });
  return {
    scroller,
    sizeRef,
    rows,
    sight,
    trackWidth,
    fits: widths.names + trackWidth + widths.standing <= Math.floor(width),
    isSticky: (line) => line === stickyAt.current,
    keepLine: (line) => {
      if (line !== tabLine) setTabLine(line);
    },
    scrollTo: ({ line, column }) => {
      rows.scrollToIndex(line);
      toColumn(column - 1);
    },
  };
}

/** The columns that are drawn, both inside, and the days that they are. */
export interface Sight extends DaySpan {
  readonly first: number;
  readonly last: number;
}

function useColumnsInSight(
  scroller: React.RefObject<HTMLDivElement | null>,
  { columns, trackWidth }: { readonly columns: readonly YearColumn[]; readonly trackWidth: number },
) {
  const days = (columns.at(-1)?.toDay ?? 1) - (columns[0]?.fromDay ?? 0);
  const virtual = useVirtualizer<HTMLDivElement, Element>({
    horizontal: true,
    count: columns.length,
    getScrollElement: () => scroller.current,
    estimateSize: (index) => {
      const { fromDay = 0, toDay = 0 } = columns[index] ?? {};
      return ((toDay - fromDay) / days) * trackWidth;
    },
    paddingStart: widths.names,
    paddingEnd: widths.standing,
    scrollPaddingStart: widths.names,
    scrollPaddingEnd: widths.standing,
    overscan: 2,
    useFlushSync: false,
  });
  useEffect(() => virtual.measure(), [virtual, columns, trackWidth]);
  const items = virtual.getVirtualItems();
  const first = items[0]?.index ?? 0;
  const last = Math.min(items.at(-1)?.index ?? columns.length - 1, columns.length - 1);
  const sight = useMemo(
    (): Sight => ({
      first,
      last,
      fromDay: columns[first]?.fromDay ?? 0,
      toDay: columns[last]?.toDay ?? 0,
    }),
    [columns, first, last],
  );
  return {
    sight,
    toColumn: (index: number): void => {
      // Names and standing stay in sight by themselves.
      if (index >= 0 && index < columns.length) virtual.scrollToIndex(index);
    },
  };
}
