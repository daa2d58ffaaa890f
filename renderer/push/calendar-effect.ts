/** What an event change does to the calendar's own answer, open or closed, when it happens. */
import type { CalendarChange, EventChange } from '../../shared/changes/change-set.ts';
import { parseCalendarDocument } from '../../shared/ical/calendar-document.ts';
import { calendarStateAt } from '../../shared/schedule/calendar-state.ts';

/** The calendar's state at the instant the event is about, without the push and with it. */
export interface CalendarEffect {
  readonly before: 'OPEN' | 'CLOSED';
  readonly after: 'OPEN' | 'CLOSED';
}

/**
 * Answers for each event of a change, from the two texts, so that events of others count too.
 * The instant is the event's start: the new one, or for a removed event the one it had.
 * @returns null where the calendar does not say what its events mean.
 */
export function calendarEffects(
  change: Pick<CalendarChange, 'textBefore' | 'textAfter' | 'polarity'>,
): (event: EventChange) => CalendarEffect | null {
  if (change.polarity === null) return () => null;
  const before = parseCalendarDocument(change.textBefore);
  const after = parseCalendarDocument(change.textAfter);
  return (event) => {
    const time = event.after ?? event.before;
    if (time === null) return null;
    return {
      before: calendarStateAt(before, time.startMs).state,
      after: calendarStateAt(after, time.startMs).state,
    };
  };
}

/** `closed → open`, or `stays open`. */
export const effectInWords = ({ before, after }: CalendarEffect): string =>
  before === after
    ? `stays ${after.toLowerCase()}`
    : `${before.toLowerCase()} → ${after.toLowerCase()}`;
