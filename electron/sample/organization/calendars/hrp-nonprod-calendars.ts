import { hrpNonprodAccount, usEast, usWest } from '../people/accounts.ts';
import { losAngeles, newYork, utc } from '../zones.ts';
import { calendarDocument, pushCalendar, textDocument } from './calendar-document.ts';
import { event } from './calendar-text.ts';
import type { CellDocuments, OurEvents } from './cell-documents.ts';
import { handWrittenText } from './odd-calendars.ts';

const buildFarm = event({
  uid: 'a5c7e913-6d20-4b8f-9e4a-7c1b3d5f8a02',
  summary: 'build-farm-images',
  zone: utc,
  start: '2027-03-03T02:00',
  end: '2027-03-03T04:00',
  repeats: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE',
});

const nonprodGuard = calendarDocument('nonprod-guard', {
  polarity: 'DEFAULT_OPEN',
  description: 'Test weeks',
  events: [
    event({
      uid: 'a5c7e913-6d20-4b8f-9e4a-7c1b3d5f8a01',
      summary: 'load-test-night',
      zone: newYork,
      start: '2027-03-18T22:00',
      end: '2027-03-19T08:00',
    }),
    event({
      uid: 'a5c7e913-6d20-4b8f-9e4a-7c1b3d5f8a03',
      summary: 'chaos-weekend',
      zone: losAngeles,
      start: '2027-04-10T12:00',
      end: '2027-04-11T12:00',
    }),
  ],
});

/** Where all customers of HRP test, and people write calendars by hand. */
export function hrpNonprodCalendars(ours: OurEvents): readonly CellDocuments[] {
  const first = { accountId: hrpNonprodAccount.id, region: usEast };
  const second = { accountId: hrpNonprodAccount.id, region: usWest };
  return [
    {
      cell: first,
      documents: [
        pushCalendar('hrp-patching', ours(first), [buildFarm]),
        textDocument('sandbox-guard', handWrittenText),
      ],
    },
    { cell: second, documents: [pushCalendar('hrp-patching', ours(second)), nonprodGuard] },
  ];
}
