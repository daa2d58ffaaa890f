/** The widget's drags as moves of windows: it names the new start, the window knows its duration. */
import type {
  DateSelectInfo,
  EventApi,
  EventDropInfo,
  EventResizeDoneInfo,
} from '@fullcalendar/react';
import type { PatchWindow } from '../../shared/model/series.ts';
import { addDays, daysBetween } from '../../shared/time/iso-date.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import { minuteMs, type TimeRange } from '../../shared/time/time-range.ts';
import { toInstant } from '../../shared/time/zone.ts';
import { dateIn } from '../presenters/format-time.ts';
import { daysOf } from '../presenters/item-days.ts';
import { rangeFrom, startDaysLater } from '../presenters/move-math.ts';
import {
  defaultTarget,
  eveningStart,
  imagineWindow,
  zoneOfTarget,
} from '../state/default-target.ts';
import { currentDisplayZone, currentWindow, currentWindows } from '../state/derived.ts';
import { beginDrag, dragTo, endDrag, isDragging, useDragStore } from '../state/drag-store.ts';
import { usePlanStore } from '../state/plan-store.ts';
import { select } from '../state/view-store.ts';
import { moveWindowTo, reshapeWindow, resizeWindowTo } from '../state/window-edits.ts';
import { wishNewWindow } from '../state/wish-new-window.ts';
import { itemOf } from './event-contents.ts';

/** A stretch as the widget reports it: days as `YYYY-MM-DD`, else instants with their offset. */
interface Stretch {
  readonly allDay: boolean;
  readonly startStr: string;
  readonly endStr: string;
}

/** Begins following a drag of a window. */
export function followDrag(kind: 'move' | 'resize', event: EventApi): void {
  const window = windowOf(event);
  if (window !== null) beginDrag(kind, window);
}

/** Shows what letting go here would mean. Always allows it: conflicts are told, not forbidden. */
export function followStretch(stretch: Stretch, event: EventApi | null): true {
  const { drag } = useDragStore.getState();
  if (event === null) followSelection(stretch);
  else if (drag !== null) dragTo(rangeAt(stretch, event, drag.kind));
  return true;
}

/** Lets go of a moved window. */
export function dropWindow({ event, oldEvent, revert }: EventDropInfo): void {
  endDrag();
  const [window, stretch] = [windowOf(event), toStretch(event)];
  if (window === null) return revert();
  orRevert(revert, () => {
    select({ kind: 'window', id: window.id });
    moveWindowTo(window, movedStart(stretch, oldEvent, window));
  });
}

/** Lets go of a resized window: of its end, or of its start, which moves it as well. */
export function dropResize({ event, revert }: EventResizeDoneInfo): void {
  endDrag();
  const [window, { startStr, endStr }] = [windowOf(event), toStretch(event)];
  if (window === null) return revert();
  orRevert(revert, () => {
    select({ kind: 'window', id: window.id });
    const startMs = Date.parse(startStr);
    const durationMinutes = Math.round((Date.parse(endStr) - startMs) / minuteMs);
    if (startMs === window.startMs) resizeWindowTo(window, durationMinutes);
    else reshapeWindow(window, { startMs, durationMinutes });
  });
}

/**
 * Our own store decides where a window is. After an edit the widget asks for events again; where there
 * was none it takes back what it did, which is not done besides, as it draws everything anew.
 */
function orRevert(revert: () => void, edit: () => void): void {
  const before = currentWindows();
  edit();
  if (currentWindows() === before) revert();
}

/** Lets go of a newly drawn stretch. */
export function dropSelection(info: DateSelectInfo): void {
  endDrag();
  if (info.allDay) return wishNewWindow({ kind: 'evening', date: info.startStr });
  const { startMs, endMs } = selectedRange(info, currentDisplayZone());
  const durationMinutes = Math.round((endMs - startMs) / minuteMs);
  wishNewWindow({ kind: 'exact', startMs, durationMinutes });
}

/** A new window is imagined where the default target is, which the dialog then lets one change. */
function followSelection(stretch: Stretch): void {
  const { plan } = usePlanStore.getState();
  const target = plan === null ? null : defaultTarget(plan.organization);
  if (plan === null || target === null) return;
  const zone = zoneOfTarget(target, plan.organization, currentDisplayZone());
  const { startMs, endMs } = selectedRange(stretch, zone);
  const durationMinutes = stretch.allDay ? null : (endMs - startMs) / minuteMs;
  const window = imagineWindow(target, plan.organization, { startMs, durationMinutes, zone });
  if (isDragging()) dragTo(window);
  else beginDrag('create', window);
}

/** Days mean the evening of the first one. */
function selectedRange({ allDay, startStr, endStr }: Stretch, zone: Zone): TimeRange {
  if (!allDay) return { startMs: Date.parse(startStr), endMs: Date.parse(endStr) };
  return rangeFrom(toInstant(`${startStr}T${eveningStart}`, zone).epochMs, 60);
}

function rangeAt(stretch: Stretch, event: EventApi, kind: 'move' | 'resize' | 'create'): TimeRange {
  const window = windowOf(event);
  if (window === null || kind === 'resize') {
    return { startMs: Date.parse(stretch.startStr), endMs: Date.parse(stretch.endStr) };
  }
  return rangeFrom(movedStart(stretch, event, window), window.durationMinutes);
}

/** Whole days keep the window's own time of day; a place in the hours is an instant. */
function movedStart(stretch: Stretch, from: EventApi, window: PatchWindow): number {
  if (!stretch.allDay) return Date.parse(stretch.startStr);
  const item = itemOf(from);
  const zone = currentDisplayZone();
  const firstDay = item === null ? dateIn(window.startMs, zone) : daysOf(item, zone).first;
  return startDaysLater(window, daysBetween(firstDay, stretch.startStr.slice(0, 10)));
}

function windowOf(event: EventApi): PatchWindow | null {
  const item = itemOf(event);
  return item?.selection.kind === 'window' ? currentWindow(item.selection.id) : null;
}

const toStretch = ({ allDay, startStr, endStr }: EventApi): Stretch => ({
  allDay,
  startStr,
  // The widget leaves out the end of a single day.
  endStr: endStr === '' ? addDays(startStr.slice(0, 10), 1) : endStr,
});
