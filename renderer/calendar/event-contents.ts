import type { EventApi } from '@fullcalendar/react';
import type { EventContents } from '../presenters/event-inputs.ts';
import type { CalendarItem } from '../presenters/calendar-item.ts';

/** What we gave the widget along with an event; null for one of its own making (a selection). */
export function contentsOf(event: Pick<EventApi, 'extendedProps'>): EventContents | null {
  // The widget types its baggage as a dictionary of anything; only event-inputs.ts fills it.
  return (event.extendedProps['contents'] as EventContents | undefined) ?? null;
}

/** The item of an event, if it is of one. */
export function itemOf(event: Pick<EventApi, 'extendedProps'> | null): CalendarItem | null {
  const contents = event === null ? null : contentsOf(event);
  return contents?.kind === 'item' ? contents.item : null;
}
