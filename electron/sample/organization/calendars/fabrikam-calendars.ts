import { fabrikamProd, usEast, usWest } from '../people/accounts.ts';
import { losAngeles } from '../zones.ts';
import { calendarDocument, pushCalendar } from './calendar-document.ts';
import { event } from './calendar-text.ts';
import type { CellDocuments, OurEvents } from './cell-documents.ts';
import { crowdedNights } from './crowded-nights.ts';

/** Fabrikam's own change hours, as two events that touch at midnight. */
const fabrikamHours = calendarDocument('fabrikam-change-hours', {
  polarity: 'DEFAULT_CLOSED',
  description: 'Hours in which Fabrikam allows changes',
  events: [
    event({
      uid: '2c6f8a10-9f3c-4d2b-8c1e-3e5b7d9a4c01',
      summary: 'saturday-evening',
      zone: losAngeles,
      start: '2027-01-02T20:00',
      end: '2027-01-03T00:00',
      repeats: 'FREQ=WEEKLY;INTERVAL=1;BYDAY=SA',
    }),
    event({
      uid: '2c6f8a10-9f3c-4d2b-8c1e-3e5b7d9a4c02',
      summary: 'sunday-morning',
      zone: losAngeles,
      start: '2027-01-03T00:00',
      end: '2027-01-03T05:00',
      repeats: 'FREQ=WEEKLY;INTERVAL=1;BYDAY=SU',
    }),
  ],
});

/** One nearly full of other people’s nights, and the hours Fabrikam allows. */
export function fabrikamCalendars(ours: OurEvents): readonly CellDocuments[] {
  const first = { accountId: fabrikamProd.id, region: usEast };
  const second = { accountId: fabrikamProd.id, region: usWest };
  return [
    { cell: first, documents: [pushCalendar('hrp-patching', ours(first))] },
    {
      cell: second,
      documents: [pushCalendar('hrp-patching', ours(second), crowdedNights), fabrikamHours],
    },
  ];
}
