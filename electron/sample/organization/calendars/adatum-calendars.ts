import { adatumProd, ireland, usEast } from '../people/accounts.ts';
import { london } from '../zones.ts';
import { calendarDocument, pushCalendar } from './calendar-document.ts';
import { event } from './calendar-text.ts';
import type { CellDocuments, OurEvents } from './cell-documents.ts';

const printFarm = event({
  uid: 'f0a7c2d9-4b18-4e6a-8c3b-2d1e9f7a6b01',
  summary: 'adatum-print-farm',
  zone: london,
  start: '2027-03-17T19:00',
  end: '2027-03-17T21:00',
});

const adatumGuard = calendarDocument('adatum-change-guard', {
  polarity: 'DEFAULT_OPEN',
  description: 'Adatum change guard',
  events: [
    event({
      uid: '8e31b7c0-2a4d-4b6b-b0f4-6f0f0e2d1b01',
      summary: 'spring-campaign',
      description: 'For information: more traffic than usual',
      zone: london,
      start: '2027-04-16T08:00',
      end: '2027-04-19T08:00',
      eventType: 'ADVISORY',
    }),
    event({
      uid: '8e31b7c0-2a4d-4b6b-b0f4-6f0f0e2d1b02',
      summary: 'seat-licence-audit',
      zone: london,
      start: '2027-05-21T14:00',
      end: '2027-05-21T22:00',
    }),
  ],
});

/** An advisory event, and a block that ends as a window begins. */
export function adatumCalendars(ours: OurEvents): readonly CellDocuments[] {
  const first = { accountId: adatumProd.id, region: ireland };
  const second = { accountId: adatumProd.id, region: usEast };
  return [
    {
      cell: first,
      documents: [pushCalendar('hrp-patching', ours(first), [printFarm]), adatumGuard],
    },
    { cell: second, documents: [pushCalendar('hrp-patching', ours(second))] },
  ];
}
