/** Events of one plan in a calendar, and how they compare with its windows. */
import type { CalendarDocument, CalendarEvent } from '../ical/calendar-document.ts';
import { ourUid, readOurUid } from '../ical/our-uid.ts';
import type { PatchWindow } from '../model/series.ts';
import { ourRepeats } from '../schedule/our-repeats.ts';
import type { LocalDateTime } from '../time/local-date-time.ts';
import { isLocalDateTime } from '../time/wall-ms.ts';
import type { EventTime } from './change-set.ts';
import { eventTextOf, weeklyTextOf } from './event-text.ts';
import type { PlaceRole } from './window-places.ts';

/** An event this plan wrote, with the window it was written for. */
export interface PlannedEvent {
  readonly event: Pick<
    CalendarEvent,
    | 'start'
    | 'startMs'
    | 'endMs'
    | 'summary'
    | 'description'
    | 'sequence'
    | 'rrule'
    | 'rdates'
    | 'recurrenceId'
    | 'enforcing'
  >;
  readonly uid: string;
  readonly windowId: string;
  readonly seriesId: string;
  readonly originalStart: LocalDateTime;
  /** UID of the repeating event that it is one occurrence of; absent where it stands alone. */
  readonly repeatUid?: string;
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

/**
 * What our repeating events hold for these windows: each as if it stood alone. Windows that have an
 * event of their own, and those that no repetition meets, are left out.
 */
export function repeatedEventsOf(
  document: Pick<CalendarDocument, 'events'>,
  planId: string,
  windowIds: Iterable<string>,
): readonly PlannedEvent[] {
  const repeats = [...ourRepeats(document).values()].filter(({ ours }) => ours.planId === planId);
  if (repeats.length === 0) return [];
  const alone = new Set(document.events.flatMap(({ uid, rrule }) => (rrule === null ? [uid] : [])));
  return [...windowIds].flatMap((windowId) => {
    const at = windowId.lastIndexOf('@');
    const [seriesId, originalStart] = [windowId.slice(0, at), windowId.slice(at + 1)];
    if (!isLocalDateTime(originalStart)) return [];
    const uid = ourUid(planId, seriesId, originalStart);
    if (alone.has(uid)) return [];
    for (const { event, ours, startOf } of repeats) {
      const startMs = ours.seriesId === seriesId ? startOf(originalStart) : null;
      if (startMs === null) continue;
      const { start, summary, description, sequence, rdates, recurrenceId, enforcing } = event;
      const one = { start, summary, description, sequence, rdates, recurrenceId, enforcing };
      const endMs = startMs + event.endMs - event.startMs;
      const occurrence = { ...one, startMs, endMs, rrule: null };
      return { event: occurrence, uid, windowId, seriesId, originalStart, repeatUid: event.uid };
    }
    return [];
  });
}

/** When the event happens, as the calendar writes it. */
export const timeOfEvent = ({
  start,
  startMs,
  endMs,
}: Pick<CalendarEvent, 'start' | 'startMs' | 'endMs'>): EventTime => ({
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
  { event, repeatUid }: Pick<PlannedEvent, 'event' | 'repeatUid'>,
  window: PatchWindow,
  role: PlaceRole = 'patching',
): 'none' | 'moved' | 'changed' {
  if (event.startMs !== window.startMs || event.endMs !== window.endMs) return 'moved';
  const { summary, description } = (repeatUid === undefined ? eventTextOf : weeklyTextOf)(
    window,
    role,
  );
  const isSingle = event.rrule === null && event.rdates.length === 0 && event.recurrenceId === null;
  const isAsWritten =
    isSingle && event.enforcing && event.summary === summary && event.description === description;
  return isAsWritten ? 'none' : 'changed';
}
