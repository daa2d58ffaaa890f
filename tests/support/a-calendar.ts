import { parseCalendarDocument } from '../../shared/ical/calendar-document.ts';

/** A Change Calendar document of the given events, each the lines between BEGIN and END. */
export const aCalendar = (
  events: readonly (readonly string[])[],
  type: 'DEFAULT_OPEN' | 'DEFAULT_CLOSED' | null = 'DEFAULT_CLOSED',
) =>
  parseCalendarDocument(
    [
      'BEGIN:VCALENDAR',
      'PRODID:-//AWS//Change Calendar 1.0//EN',
      'VERSION:2.0',
      ...(type === null ? [] : [`X-CALENDAR-TYPE:${type}`]),
      ...events.flatMap((lines) => ['BEGIN:VEVENT', ...lines, 'END:VEVENT']),
      'END:VCALENDAR',
      '',
    ].join('\r\n'),
  );
