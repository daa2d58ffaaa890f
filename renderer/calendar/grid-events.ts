import type { EventInput, EventSourceFuncInfo } from '@fullcalendar/react';
import { addDays, daysBetween } from '../../shared/time/iso-date.ts';
import type { TimeRange } from '../../shared/time/time-range.ts';
import { clockChangeShades, hourEvents, monthEvents } from '../presenters/event-inputs.ts';
import type { CalendarItem } from '../presenters/calendar-item.ts';
import { dateIn } from '../presenters/format-time.ts';
import { type ItemIndex, itemsIn } from '../presenters/item-index.ts';
import { currentShownItems } from '../state/calendar-items.ts';
import { currentDisplayZone } from '../state/derived.ts';
import { useViewStore } from '../state/view-store.ts';

const headHeight = 27;
const dayTopHeight = 25;
const rowHeight = 20;
const fewestRows = 3;

/**
 * What the widget draws in a range, looked up each time it asks. Only what touches the range is
 * handed over: its cost follows what it is given, not what it shows.
 */
export function gridEvents({ start, end }: EventSourceFuncInfo, gridHeight: number): EventInput[] {
  const zone = currentDisplayZone();
  const range = { startMs: start.getTime(), endMs: end.getTime() };
  drawnRange = range;
  const items = itemsIn(currentShownItems(), range);
  const first = dateIn(range.startMs, zone);
  const last = addDays(dateIn(range.endMs, zone), -1);
  const { view } = useViewStore.getState();
  if (view === 'month') {
    const weeks = Math.ceil((daysBetween(first, last) + 1) / 7);
    return [...monthEvents(items, { first, last, zone, rows: rowsFor(gridHeight, weeks) })];
  }
  return [...clockChangeShades(range, zone), ...hourEvents(items, zone)];
}

let drawnRange: TimeRange = { startMs: 0, endMs: 0 };

/** An item of the stretch that the widget asked for last, as the index has it now. */
export const findDrawn = (index: ItemIndex, key: string): CalendarItem | undefined =>
  itemsIn(index, drawnRange).find((item) => item.key === key);

/** How many rows a day of a month has room for. */
export function rowsFor(gridHeight: number, weeks: number): number {
  const dayHeight = (gridHeight - headHeight) / weeks;
  return Math.max(fewestRows, Math.floor((dayHeight - dayTopHeight) / rowHeight));
}
