import { litwareProd, sydneyRegion, usWest } from '../people/accounts.ts';
import { sydney } from '../zones.ts';
import { calendarDocument, pushCalendar, textDocument } from './calendar-document.ts';
import { event } from './calendar-text.ts';
import type { CellDocuments, OurEvents } from './cell-documents.ts';
import { timeZoneBlockText } from './odd-calendars.ts';

const litwareGuard = calendarDocument('change-guard', {
  polarity: 'DEFAULT_OPEN',
  description: 'Litware Sydney',
  events: [
    event({
      uid: '17c9d0aa-5f6e-4c1d-9b7a-0b8d6c2e5f01',
      summary: 'ledger-close',
      zone: sydney,
      start: '2027-03-14T00:00',
      end: '2027-03-14T03:00',
    }),
    event({
      uid: '17c9d0aa-5f6e-4c1d-9b7a-0b8d6c2e5f02',
      summary: 'morning-batch',
      zone: sydney,
      start: '2027-03-14T08:00',
      end: '2027-03-14T11:00',
    }),
  ],
});

/** A guard that touches a window at both ends. */
export function litwareCalendars(ours: OurEvents): readonly CellDocuments[] {
  const first = { accountId: litwareProd.id, region: sydneyRegion };
  const second = { accountId: litwareProd.id, region: usWest };
  return [
    { cell: first, documents: [pushCalendar('hrp-patching', ours(first)), litwareGuard] },
    {
      cell: second,
      documents: [
        pushCalendar('hrp-patching', ours(second)),
        textDocument('litware-america', timeZoneBlockText),
      ],
    },
  ];
}
