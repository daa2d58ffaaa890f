/** Which calendars AWS can work out a state for, in the strictest reading of its documentation. */
import type { CalendarDocument, CalendarEvent } from '../../../../shared/ical/calendar-document.ts';
import { toInstantOf, type CalendarTime } from '../../../../shared/ical/calendar-time.ts';
import { isZone } from '../../../../shared/time/zone.ts';

/** What only a file from elsewhere has, and AWS's import refuses or nobody has seen it accept. */
const foreignLine = /^(EXDATE|EXRULE|RDATE|RECURRENCE-ID)[;:]/im;
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
  const foreign = foreignLine.exec(text);
  if (foreign !== null) return `${foreign[1] ?? 'a property'} is not supported`;
  const [problem] = document.problems;
  if (problem !== undefined) return problem.reason;
  if (new Set(document.events.map(({ uid }) => uid)).size < document.events.length)
    return 'two events have the same UID';
  return document.events.map(reasonOfEvent).find((reason) => reason !== null) ?? null;
}

function reasonOfEvent(event: CalendarEvent): string | null {
  const { start, end, durationMs, rrule } = event;
  const zone = zoneOf(start) ?? (end === null ? null : zoneOf(end));
  if (zone !== null && !isZone(zone)) return `time zone ${zone} is unknown`;
  if (end === null && (durationMs ?? 0) <= 0) return `event ${event.uid} has no end`;
  if (end !== null && toInstantOf(end) <= toInstantOf(start))
    return `event ${event.uid} ends before it starts`;
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
