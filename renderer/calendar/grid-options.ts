import type { CalendarOptions } from '@fullcalendar/react';
import dayGridPlugin from '@fullcalendar/react/daygrid';
import interactionPlugin from '@fullcalendar/react/interaction';
import classicTheme from '@fullcalendar/react/themes/classic';
import timeGridPlugin from '@fullcalendar/react/timegrid';
import type { CalendarView } from '../state/view-store.ts';
import classes from './CalendarGrid.module.css';

/** The list is a table of our own. */
type DrawnView = Exclude<CalendarView, 'list'>;

/** What the widget draws; a month while the list stands in its place. */
export const drawnView = ({ view }: { readonly view: CalendarView }): DrawnView =>
  view === 'list' ? 'month' : view;

/** The widget's names of our views. */
export const widgetViews: Readonly<Record<DrawnView, string>> = {
  month: 'dayGridMonth',
  week: 'timeGridWeek',
  day: 'timeGridDay',
};

/** The stretch of hours that a column shows, counted from its day's midnight. */
export const hours = {
  midnight: { slotMinTime: '00:00:00', slotMaxTime: '24:00:00' },
  noon: { slotMinTime: '12:00:00', slotMaxTime: '36:00:00' },
} as const;

/**
 * What never changes. Kept out of components so that it is the same object at every render, which
 * the widget compares by.
 */
export const gridOptions: CalendarOptions = {
  plugins: [dayGridPlugin, timeGridPlugin, interactionPlugin, classicTheme],
  headerToolbar: false,
  height: '100%',
  // A month is drawn from other events than a week: each view asks for its own.
  lazyFetching: false,
  borderlessX: true,
  borderlessTop: true,
  borderlessBottom: true,
  fixedWeekCount: false,
  nowIndicator: true,
  editable: true,
  eventInteractive: true,
  // Times are part of our own contents; see mendWidget in vite.config.ts.
  displayEventTime: false,
  eventResizableFromStart: true,
  eventOrder: 'rank',
  eventDisplay: 'block',
  eventColor: 'transparent',
  eventContrastColor: 'inherit',
  backgroundEventColor: 'transparent',
  eventMinHeight: 20,
  eventShortHeight: 20,
  dragRevertDuration: 0,
  selectable: true,
  selectMirror: true,
  selectMinDistance: 6,
  unselectCancel: '[role=dialog]',
  slotDuration: '01:00:00',
  snapDuration: '00:15:00',
  slotMinHeight: 27,
  slotEventOverlap: false,
  expandRows: true,
  scrollTime: '00:00:00',
  scrollTimeReset: false,
  slotHeaderFormat: { hour: '2-digit', minute: '2-digit', hour12: false },
  dayHeaderAlign: 'start',
  dayHeaderInnerClass: classes['columnHead'],
  allDayHeaderInnerClass: classes['axisLabel'],
  dayCellTopInnerClass: classes['dayTop'],
  views: {
    // How many fit is worked out in month-layout.ts, which also says whose the rest are.
    dayGridMonth: {
      dayMaxEvents: false,
      dayHeaderFormat: { weekday: 'short' },
      dayHeaderAlign: 'start',
    },
    timeGrid: { dayMaxEvents: 4, allDayText: 'Days', dayHeaderClass: classes['dayHead'] },
    // As many beside each other as can still be told apart by name.
    timeGridWeek: { eventMaxStack: 2 },
    timeGridDay: { eventMaxStack: 6 },
  },
};
