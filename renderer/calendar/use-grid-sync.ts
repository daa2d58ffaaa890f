import type { CalendarApi, CalendarRef } from '@fullcalendar/react';
import { type RefObject, useEffect, useLayoutEffect, useRef } from 'react';
import { itemsIn, type ItemIndex } from '../presenters/item-index.ts';
import { useShownItems } from '../state/calendar-items.ts';
import { useDisplayZone } from '../state/derived.ts';
import { useDragStore } from '../state/drag-store.ts';
import { useViewStore } from '../state/view-store.ts';
import { rowsFor } from './grid-events.ts';
import { gridHeight, noteGridHeight } from './grid-height.ts';
import { drawnView, widgetViews } from './grid-options.ts';

/**
 * Keeps the widget on the day and view that are chosen, and makes it ask for events again when they
 * changed or there is room for more. Never while something is dragged, which would let go of it.
 */
export function useGridSync(
  frame: RefObject<HTMLDivElement | null>,
  widget: RefObject<CalendarRef | null>,
): void {
  const view = useViewStore(drawnView);
  const date = useViewStore((state) => state.date);
  const items = useShownItems();
  const zone = useDisplayZone();
  const isDragging = useDragStore(({ drag }) => drag !== null);
  const drawn = useRef<{ readonly items: ItemIndex; readonly zone: string } | null>(null);

  const shown = useRef({ view, date });

  useLayoutEffect(() => {
    const api = widget.current?.getApi();
    // Given a date, `changeView` draws it but may keep another one in mind, to which the widget would
    // go back with the next zone: the date goes its own way.
    if (shown.current.date !== date) api?.gotoDate(date);
    if (shown.current.view !== view) api?.changeView(widgetViews[view]);
    shown.current = { view, date };
  }, [widget, view, date]);

  useLayoutEffect(() => {
    const last = drawn.current;
    if (isDragging || (last?.items === items && last.zone === zone)) return;
    drawn.current = { items, zone };
    const api = widget.current?.getApi();
    // The first answer was given when the widget appeared.
    if (last === null || api === undefined) return;
    const { activeStart, activeEnd } = api.view;
    const range = { startMs: activeStart.getTime(), endMs: activeEnd.getTime() };
    // Most of what changes in a large plan is not in sight.
    if (last.zone === zone && isSameList(itemsIn(last.items, range), itemsIn(items, range))) return;
    api.refetchEvents();
  }, [widget, items, zone, isDragging]);

  useEffect(() => {
    const element = frame.current;
    if (element === null) return;
    const observer = new ResizeObserver(() => {
      const before = gridHeight();
      noteGridHeight(element.clientHeight);
      const api = widget.current?.getApi();
      if (api !== undefined && holdsOther(api.view, before, gridHeight())) api.refetchEvents();
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [frame, widget]);
}

const weekMs = 7 * 86_400_000;

/** Whether a view draws other events at another height: only a month does, which has so many rows a day. */
function holdsOther(
  { type, activeStart, activeEnd }: CalendarApi['view'],
  before: number,
  now: number,
): boolean {
  if (type !== widgetViews.month) return false;
  const weeks = Math.round((activeEnd.getTime() - activeStart.getTime()) / weekMs);
  return rowsFor(before, weeks) !== rowsFor(now, weeks);
}

const isSameList = (a: readonly unknown[], b: readonly unknown[]): boolean =>
  a.length === b.length && a.every((item, at) => item === b[at]);
