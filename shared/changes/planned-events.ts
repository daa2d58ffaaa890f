/** Events of one plan in a calendar, and how they compare with its windows. */
import type { CalendarDocument, CalendarEvent } from '../ical/calendar-document.ts';
import { readOurUid } from '../ical/our-uid.ts';
import type { PatchWindow } from '../model/series.ts';
import type { LocalDateTime } from '../time/local-date-time.ts';
import type { EventTime } from './change-set.ts';
import { eventTextOf } from './event-text.ts';
import type { PlaceRole } from './window-places.ts';

/** An event this plan wrote, with the window it was written for. */
export interface PlannedEvent {
  readonly event: CalendarEvent;
  readonly uid: string;
  readonly windowId: string;
  readonly seriesId: string;
  readonly originalStart: LocalDateTime;
}

/** The events of this plan by UID; of several with one UID the first. Other plans' are foreign. */
export function plannedEventsOf(
  { events }: CalendarDocument,
  planId: string,
): ReadonlyMap<string, PlannedEvent> {
  const planned = new Map<string, PlannedEvent>();
  for (const event of events) {
    const ours = readOurUid(event.uid);
    if (ours?.planId !== planId || planned.has(event.uid)) continue;
    const { seriesId, originalStart } = ours;
    const windowId = `${seriesId}@${originalStart}`;
    planned.set(event.uid, { event, uid: event.uid, windowId, seriesId, originalStart });
  }
  return planned;
}

/** When the event happens, as the calendar writes it. */
export const timeOfEvent = ({ start, startMs, endMs }: CalendarEvent): EventTime => ({
  startMs,
  endMs,
  zone: start.kind === 'zoned' ? start.zone : 'UTC',
});

/** When the window happens. */
export const timeOfWindow = ({ startMs, endMs, zone }: PatchWindow): EventTime => ({
  startMs,
  endMs,
  zone,
});

/**
 * How the event differs from what its window would be written as. The zone does not count: the
 * same instants are the same time, and a repeated hour is written in UTC on purpose.
 */
export function differenceOf(
  event: CalendarEvent,
  window: PatchWindow,
  role: PlaceRole = 'patching',
): 'none' | 'moved' | 'changed' {
  if (event.startMs !== window.startMs || event.endMs !== window.endMs) return 'moved';
  const { summary, description } = eventTextOf(window, role);
  const isSingle = event.rrule === null && event.rdates.length === 0 && event.recurrenceId === null;
  const isAsWritten =
    isSingle && event.enforcing && event.summary === summary && event.description === description;
  return isAsWritten ? 'none' : 'changed';
}
