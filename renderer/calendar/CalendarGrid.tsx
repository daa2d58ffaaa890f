import FullCalendar, {
  type CalendarRef,
  type DateClickInfo,
  type DayCellInfo,
  type EventApi,
  type EventClickInfo,
  type EventDisplayInfo,
  type EventInput,
  type EventSourceFuncInfo,
  type MoreLinkHandler,
} from '@fullcalendar/react';
import '@fullcalendar/react/skeleton.css';
import '@fullcalendar/react/themes/classic/theme.css';
import '@fullcalendar/react/themes/classic/palette.css';
import { memo, type RefObject, useCallback, useMemo, useRef } from 'react';
import type { Zone } from '../../shared/time/local-date-time.ts';
import { dateIn } from '../presenters/format-time.ts';
import { firstWeekday, localeTag } from '../presenters/locale.ts';
import { useBulkStore } from '../state/bulk-store.ts';
import { useSelectedKey } from '../state/calendar-items.ts';
import { currentDisplayZone, useDisplayZone } from '../state/derived.ts';
import { endDrag } from '../state/drag-store.ts';
import { useSessionStore } from '../state/session-store.ts';
import { openDialog, select, useViewStore } from '../state/view-store.ts';
import { wishNewWindow } from '../state/wish-new-window.ts';
import classes from './CalendarGrid.module.css';
import './calendar-widget.css';
import { AxisZones, HourLabel } from './HourLabel.tsx';
import { DayHeader, MonthDay } from './DayLabels.tsx';
import { DrawnItems } from './DrawnItems.tsx';
import { eventClass } from './event-class.ts';
import { EventContent } from './EventContent.tsx';
import { choosesTogether } from './choose-windows.ts';
import { contentsOf } from './event-contents.ts';
import { dropResize, dropSelection, dropWindow, followDrag, followStretch } from './grid-drags.ts';
import { MoreInHours } from './MoreInHours.tsx';
import { gridEvents } from './grid-events.ts';
import { gridHeight } from './grid-height.ts';
import { drawnView, gridOptions, hours, widgetViews } from './grid-options.ts';
import { useGridFocus } from './use-grid-focus.ts';
import { useGridSync } from './use-grid-sync.ts';

/** The calendar itself. The widget draws and reports; every decision is made outside of it. */
export function CalendarGrid() {
  const frame = useRef<HTMLDivElement>(null);
  const widget = useRef<CalendarRef>(null);
  const zone = useDisplayZone();
  const now = useSessionStore(({ nowMs }) => new Date(nowMs).toISOString());
  const initial = useMemo(() => {
    const { date } = useViewStore.getState();
    return { initialView: widgetViews[drawnView(useViewStore.getState())], initialDate: date };
  }, []);
  const selectedKey = useSelectedKey();
  const chosenIds = useBulkStore(({ ids }) => ids);
  const classOf = useCallback(
    (info: EventDisplayInfo) => eventClass(info, { selectedKey, chosenIds }),
    [selectedKey, chosenIds],
  );
  const view = useViewStore((state) => state.view);
  const dayBegins = useViewStore((state) => state.dayBegins);
  useGridSync(frame, widget);
  const focus = useGridFocus(frame);

  return (
    <div
      ref={frame}
      className={classes['frame']}
      role="group"
      aria-label="Calendar. Arrow keys go over days and items."
      tabIndex={0}
      onKeyDown={focus.onKeyDown}
      onFocus={focus.onFocus}
      data-calendar
      data-view={view}
    >
      <DrawnItems>
        <Widget
          widget={widget}
          initial={initial}
          zone={zone}
          now={now}
          locale={localeTag()}
          firstDay={firstWeekday()}
          dayBegins={dayBegins}
          classOf={classOf}
          onEventMount={focus.onEventMount}
        />
      </DrawnItems>
    </div>
  );
}

interface WidgetProps {
  readonly widget: RefObject<CalendarRef | null>;
  readonly initial: { readonly initialView: string; readonly initialDate: string };
  readonly zone: Zone;
  readonly now: string;
  readonly locale: string;
  readonly firstDay: number;
  readonly dayBegins: keyof typeof hours;
  readonly classOf: (info: EventDisplayInfo) => string;
  readonly onEventMount: ReturnType<typeof useGridFocus>['onEventMount'];
}

/** Drawn again only when it is told something else: what it shows, and from when, it is told by its methods. */
const Widget = memo(function Widget({ widget, initial, zone, classOf, ...props }: WidgetProps) {
  return (
    <FullCalendar
      ref={widget}
      {...gridOptions}
      {...initial}
      timeZone={zone}
      now={props.now}
      locale={props.locale}
      firstDay={props.firstDay}
      {...hours[props.dayBegins]}
      events={findEvents}
      eventClass={classOf}
      backgroundEventClass={classOf}
      eventContent={drawEvent}
      backgroundEventContent={drawShade}
      dayCellClass={dayClass}
      dayCellTopContent={MonthDay}
      dayHeaderContent={DayHeader}
      slotHeaderContent={HourLabel}
      allDayHeaderContent={drawZones}
      eventDidMount={props.onEventMount}
      eventClick={chooseEvent}
      dateClick={clickDate}
      moreLinkClick={openDay}
      moreLinkContent={MoreInHours}
      moreLinkDidMount={leaveTabOrder}
      eventAllow={followStretch}
      selectAllow={allowSelection}
      eventDragStart={startMove}
      eventDragStop={endDrag}
      eventResizeStart={startResize}
      eventResizeStop={endDrag}
      eventDrop={dropWindow}
      eventResize={dropResize}
      select={dropSelection}
      unselect={endDrag}
    />
  );
});

/** Answers at once, so that nothing is drawn without its events. */
const findEvents = (info: EventSourceFuncInfo, show: (events: EventInput[]) => void) =>
  show(gridEvents(info, gridHeight()));
const drawEvent = (info: EventDisplayInfo) => <EventContent info={info} />;
/** The grid is one stop: what is behind the link is reached by the head of its day. */
const leaveTabOrder = ({ el }: { readonly el: HTMLElement }): void => {
  el.tabIndex = -1;
};
const drawZones = () => <AxisZones />;
/** A shade has no words: the bar above the hours has its name, the head of the day the hour. */
const drawShade = () => <></>;
const dayClass = ({ dow, isToday }: DayCellInfo) =>
  isToday || (dow !== 0 && dow !== 6) ? '' : classes['weekend'];
const startMove = ({ event }: { event: EventApi }) => followDrag('move', event);
const startResize = ({ event }: { event: EventApi }) => followDrag('resize', event);
const allowSelection = (span: Parameters<typeof followStretch>[0]) => followStretch(span, null);

function chooseEvent({ event, jsEvent }: EventClickInfo): void {
  const contents = contentsOf(event);
  if (contents?.kind === 'item' && choosesTogether(jsEvent, contents.item)) return;
  if (contents?.kind === 'item') select(contents.item.selection);
  if (contents?.kind === 'more') openDialog({ kind: 'day', date: contents.overflow.date });
}

/** A click on an empty place lets go of the selection, a second one makes a window there. */
function clickDate({ dateStr, allDay, jsEvent }: DateClickInfo): void {
  if (jsEvent.detail < 2) return select(null);
  if (allDay) wishNewWindow({ kind: 'evening', date: dateStr });
  else wishNewWindow({ kind: 'exact', startMs: Date.parse(dateStr), durationMinutes: null });
}

/** Opens the readable list of a day. The view's own name keeps the widget from a popover of its own. */
const openDay: MoreLinkHandler = ({ date, view }) => {
  openDialog({ kind: 'day', date: dateIn(date.getTime(), currentDisplayZone()) });
  return view.type;
};
