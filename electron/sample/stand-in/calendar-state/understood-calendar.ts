/** Which calendars AWS can work out a state for, in the strictest reading of its documentation. */
import type { CalendarDocument, CalendarEvent } from '../../../../shared/ical/calendar-document.ts';
import { toInstantOf, type CalendarTime } from '../../../../shared/ical/calendar-time.ts';
import { isZone } from '../../../../shared/time/zone.ts';

const ruleParts = new Set(['FREQ', 'INTERVAL', 'BYDAY', 'BYMONTHDAY', 'UNTIL', 'WKST']);
const frequencies = new Set(['DAILY', 'WEEKLY', 'MONTHLY']);

/** Why AWS would answer `UnsupportedCalendarException` for this calendar, or null when it would not. */
export function reasonUnsupported(document: CalendarDocument): string | null {
  const text = unfold(document.text);
  if (!/^BEGIN:VCALENDAR\s*$/m.test(text) || !/^END:VCALENDAR\s*$/m.test(text))
    return 'it is not an iCalendar text';
  if (document.polarity === null)
    return 'X-CALENDAR-TYPE is neither DEFAULT_OPEN nor DEFAULT_CLOSED';
  if (!/^BEGIN:(VEVENT|VTODO)\s*$/m.test(text)) return 'it has no component';
  const [problem] = document.problems;
  if (problem !== undefined) return problem.reason;
  if (new Set(document.events.map(({ uid }) => uid)).size < document.events.length)
    return 'two events have the same UID';
  return document.events.map(reasonOfEvent).find((reason) => reason !== null) ?? null;
}

function reasonOfEvent(event: CalendarEvent): string | null {
  const { uid, start, end, durationMs, rrule } = event;
  // Imports refuse what has been taken out of, put into or moved within a series.
  if (event.exdates.length > 0 || event.rdates.length > 0 || event.recurrenceId !== null)
    return `event ${uid} has single occurrences changed`;
  const zones = [start, end].map((time) => (time === null ? null : zoneOf(time)));
  const unknown = zones.find((zone) => zone !== null && !isZone(zone));
  if (unknown !== undefined) return `time zone ${String(unknown)} is unknown`;
  if (end === null && (durationMs ?? 0) <= 0) return `event ${uid} has no end`;
  if (end !== null && toInstantOf(end) <= toInstantOf(start)) return `event ${uid} has no length`;
  return rrule === null ? null : reasonOfRule(rrule);
}

const zoneOf = (time: CalendarTime): string | null => ('zone' in time ? time.zone : null);

/** The console makes daily, weekly and monthly rules with an end date; nothing more is proved. */
function reasonOfRule(rrule: string): string | null {
  const parts = rrule
    .toUpperCase()
    .split(';')
    .filter((part) => part !== '');
  const unknown = parts.find((part) => !ruleParts.has(part.replace(/=.*/, '')));
  if (unknown !== undefined) return `rule part ${unknown} is not supported`;
  const [, frequency = ''] = /(?:^|;)FREQ=(\w+)/i.exec(rrule) ?? [];
  return frequencies.has(frequency.toUpperCase()) ? null : `rule ${rrule} is not supported`;
}

const unfold = (text: string): string => text.replace(/\r\n?|\n/g, '\n').replace(/\n[ \t]/g, '');
