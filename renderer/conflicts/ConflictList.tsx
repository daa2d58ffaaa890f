import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, type ReactNode, useRef } from 'react';
import type { ListLine } from './conflict-list.ts';
import classes from './ConflictList.module.css';

interface ConflictListProps {
  readonly lines: readonly ListLine[];
  readonly draw: (line: ListLine) => ReactNode;
}

const heights = { part: 34, group: 46, row: 92 } as const;

/** Lines of which only those in view are drawn, however many there are. Arrows go from group to group. */
export function ConflictList({ lines, draw }: ConflictListProps) {
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({
    count: lines.length,
    getScrollElement: () => scroller.current,
    getItemKey: (index) => lines[index]?.key ?? index,
    estimateSize: (index) => heights[lines[index]?.kind ?? 'row'],
    overscan: 12,
    useFlushSync: false,
  });
  return (
    <div ref={scroller} className={classes['scroll']} onKeyDown={moveFocus}>
      <ul
        className={classes['list']}
        style={{ height: virtual.getTotalSize() }}
        aria-label="Conflicts by rule and counterpart"
      >
        {virtual.getVirtualItems().map((item) => {
          const line = lines[item.index];
          return line === undefined ? null : (
            <li
              key={item.key}
              ref={virtual.measureElement}
              data-index={item.index}
              data-kind={line.kind}
              data-last={line.kind === 'row' && line.isLast ? true : undefined}
              className={classes['line']}
              aria-setsize={lines.length}
              aria-posinset={item.index + 1}
              style={{ transform: `translateY(${item.start}px)` }}
            >
              {draw(line)}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

/** Up and down from one head of a group to the next, as far as they are drawn. */
function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
  const heads = [...event.currentTarget.querySelectorAll<HTMLElement>('[data-group-head]')];
  const at = heads.findIndex((head) => head === document.activeElement);
  if (step === 0 || at < 0) return;
  event.preventDefault();
  heads[at + step]?.focus();
}
