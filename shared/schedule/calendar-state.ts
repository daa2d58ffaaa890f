/** What a Change Calendar answers at a moment, as GetCalendarState does (aws-facts 1.9 and 2.4). */
import type { CalendarDocument } from '../ical/calendar-document.ts';
import { unionOf, type EpochMs, type TimeRange } from '../time/time-range.ts';
import { dayMs } from '../time/wall-ms.ts';
import { expandCalendar } from './expand-calendar.ts';

/** A calendar's answer; `nextTransitionMs` is null when nothing changes in the ten years after. */
export interface CalendarState {
  readonly state: 'OPEN' | 'CLOSED';
  readonly nextTransitionMs: EpochMs | null;
}

/** How far ahead to look for the next change: usually a month is enough. */
const horizonsMs = [35 * dayMs, 400 * dayMs, 3_653 * dayMs];

/**
 * The calendar's state at an instant: enforcing events together, touching ones as one. A calendar
 * that does not say what its events mean counts as closed for good: nothing may be read from it.
 */
export function calendarStateAt(document: CalendarDocument, atMs: EpochMs): CalendarState {
  if (document.polarity === null) return { state: 'CLOSED', nextTransitionMs: null };
  const inEvent = eventsBetween(document, { startMs: atMs, endMs: atMs + 1 }).length > 0;
  return {
    state: inEvent === (document.polarity === 'DEFAULT_CLOSED') ? 'OPEN' : 'CLOSED',
    nextTransitionMs: nextTransition(document, atMs, inEvent),
  };
}

function nextTransition(
  document: CalendarDocument,
  atMs: EpochMs,
  inEvent: boolean,
): EpochMs | null {
  for (const horizonMs of horizonsMs) {
    const endMs = atMs + horizonMs;
    const [first] = eventsBetween(document, { startMs: atMs, endMs });
    if (first === undefined) continue;
    const changeMs = inEvent ? first.endMs : first.startMs;
    // What ends beyond the horizon may be carried on by an event not yet looked at.
    if (changeMs < endMs) return changeMs;
  }
  return null;
}

/** Enforcing time that touches the range, united; events without length enforce nothing. */
const eventsBetween = (document: CalendarDocument, range: TimeRange): readonly TimeRange[] =>
  unionOf(
    expandCalendar(document, range).occurrences.filter(
      ({ enforcing, startMs, endMs }) => enforcing && endMs > startMs,
    ),
  );
