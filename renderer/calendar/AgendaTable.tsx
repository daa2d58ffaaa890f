import { useVirtualizer } from '@tanstack/react-virtual';
import { type KeyboardEvent, useMemo, useRef } from 'react';
import { agendaRows } from '../presenters/agenda-rows.ts';
import { calendarMessages } from '../presenters/calendar-messages.ts';
import { itemsIn } from '../presenters/item-index.ts';
import { daysInView, rangeInView } from '../presenters/visible-range.ts';
import { zoneCity } from '../presenters/zone-words.ts';
import { useSelectedKey, useShownItems } from '../state/calendar-items.ts';
import { useDisplayZone } from '../state/derived.ts';
import { shownSpan, useViewStore } from '../state/view-store.ts';
import { AgendaRowLine } from './AgendaRowLine.tsx';
import classes from './AgendaTable.module.css';
import { useAxisZones } from './use-axis-zones.ts';
import { useAgendaFocus } from './use-agenda-focus.ts';

const rowHeight = 34;

/** The shown days as a table: what month, week, day and year draw, in rows. Only those in sight are drawn. */
export function AgendaTable() {
  const scroller = useRef<HTMLDivElement>(null);
  const zone = useDisplayZone();
  const { second } = useAxisZones();
  const span = useViewStore(shownSpan);
  const date = useViewStore((state) => state.date);
  const index = useShownItems();
  const selectedKey = useSelectedKey();
  const rows = useMemo(
    () =>
      agendaRows(itemsIn(index, rangeInView(span, date, zone)), daysInView(span, date).first, zone),
    [index, span, date, zone],
  );
  const virtual = useVirtualizer({
    count: rows.length,
    getScrollElement: () => scroller.current,
    estimateSize: () => rowHeight,
    overscan: 12,
    useFlushSync: false,
  });
  const focus = useAgendaFocus(rows, virtual.scrollToIndex);
  if (rows.length === 0) return <p className={classes['none']}>{calendarMessages.nothingListed}</p>;
  const heads = ['When', zoneCity(second), 'What', 'Whose', 'State or meaning', 'Conflicts'];
  return (
    <div
      ref={scroller}
      className={classes['frame']}
      role="grid"
      aria-label={calendarMessages.tableName(zoneCity(zone))}
      aria-rowcount={rows.length + 1}
      aria-colcount={heads.length}
      data-calendar
      data-view="list"
      onKeyDown={(event: KeyboardEvent<HTMLDivElement>) => {
        if (focus.onKey(event)) event.preventDefault();
      }}
    >
      <div className={classes['heads']} role="row" aria-rowindex={1}>
        {heads.map((name) => (
          <span key={name} role="columnheader">
            {name}
          </span>
        ))}
      </div>
      <div className={classes['rows']} role="rowgroup" style={{ height: virtual.getTotalSize() }}>
        {virtual.getVirtualItems().map(({ index: at, start }) => {
          const row = rows[at];
          return row === undefined ? null : (
            <AgendaRowLine
              key={row.key}
              row={row}
              place={{ index: at, start }}
              zones={{ zone, second }}
              isStop={at === focus.index}
              isSelected={row.key === selectedKey}
              onFocus={focus.onFocus}
            />
          );
        })}
      </div>
    </div>
  );
}
