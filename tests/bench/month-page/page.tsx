/**
 * A month drawn by FullCalendar and nothing else: no content of our own, no styles, no drags.
 * `?feed=lazy` looks up what the month touches, `?feed=array` hands over every event, as its
 * documentation does first.
 */
import FullCalendar, { type EventInput, type EventSourceFuncInfo } from '@fullcalendar/react';
import dayGridPlugin from '@fullcalendar/react/daygrid';
import classicTheme from '@fullcalendar/react/themes/classic';
import { createRoot } from 'react-dom/client';
import { expandPlan } from '../../../shared/schedule/expand-series.ts';
import { manyWindowsRange, planOfManyWindows } from '../many-windows.ts';

interface TimedEvent extends EventInput {
  readonly start: number;
  readonly end: number;
}

const query = new URLSearchParams(location.search);
const fromDate = query.get('from') ?? '';
const plan = planOfManyWindows(10_000, fromDate);
const sorted = expandPlan(plan, manyWindowsRange(fromDate))
  .map(({ id, name, startMs, endMs }): TimedEvent => ({
    id,
    title: name,
    start: startMs,
    end: endMs,
  }))
  .sort((a, b) => a.start - b.start);
/** No event is longer; what began earlier than this before a range has ended. */
const longestMs = Math.max(...sorted.map(({ start, end }) => end - start));

/** Position of the first event that starts at or after the instant. */
function firstFrom(epochMs: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.start ?? 0) < epochMs) low = middle + 1;
    else high = middle;
  }
  return low;
}

function lookUp({ start, end }: EventSourceFuncInfo, show: (events: EventInput[]) => void): void {
  show(sorted.slice(firstFrom(start.getTime() - longestMs), firstFrom(end.getTime())));
}

const toolbar = { start: 'title', end: 'prev,next' };
const plugins = [dayGridPlugin, classicTheme];
const events = query.get('feed') === 'array' ? sorted : lookUp;

const root = document.getElementById('root');
if (root === null) throw new Error('index.html has no #root');
createRoot(root).render(
  <FullCalendar
    plugins={plugins}
    initialView="dayGridMonth"
    height="100%"
    fixedWeekCount={false}
    timeZone="UTC"
    dayMaxEvents={4}
    headerToolbar={toolbar}
    eventClass="event"
    events={events}
  />,
);
