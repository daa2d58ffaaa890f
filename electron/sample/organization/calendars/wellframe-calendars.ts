import { usEast, usWest, wellframeProd } from '../people/accounts.ts';
import { calendarDocument, pushCalendar } from './calendar-document.ts';
import type { CellDocuments, OurEvents } from './cell-documents.ts';

const wellframeFreeze = calendarDocument('wellframe-release-freeze', {
  polarity: 'DEFAULT_OPEN',
  description: 'Wellframe release freeze',
  events: [],
});

/** Push calendars, and a freeze without events. */
export function wellframeCalendars(ours: OurEvents): readonly CellDocuments[] {
  const first = { accountId: wellframeProd.id, region: usEast };
  const second = { accountId: wellframeProd.id, region: usWest };
  return [
    { cell: first, documents: [pushCalendar('wellframe-patching', ours(first)), wellframeFreeze] },
    { cell: second, documents: [pushCalendar('wellframe-patching', ours(second))] },
  ];
}
