import { pooledProd, usEast, usWest } from '../people/accounts.ts';
import { losAngeles, newYork } from '../zones.ts';
import { createdAtMs, editedAtMs, pushCalendar } from './calendar-document.ts';
import { calendarText, event, type Lines } from './calendar-text.ts';
import type { CellDocuments, OurEvents } from './cell-documents.ts';

const pooledGuardEvents = [
  event({
    uid: 'b4a0c6d2-1e7f-4f3a-96c8-8d2e5a7b3c01',
    summary: 'tailspin-audit-week',
    zone: newYork,
    start: '2027-03-08T00:00',
    end: '2027-03-20T00:00',
  }),
];

const guardOfPool = (events: readonly Lines[]): string =>
  calendarText('DEFAULT_OPEN', 'Tailspin and Wingtip', events);

/** Somebody uploaded version 2 and never made it the default: it is not in force. */
const stagedPooledGuard = {
  name: 'change-guard',
  defaultVersion: 1,
  versions: [
    { text: guardOfPool(pooledGuardEvents), createdAtMs },
    {
      text: guardOfPool([
        ...pooledGuardEvents,
        event({
          uid: 'b4a0c6d2-1e7f-4f3a-96c8-8d2e5a7b3c02',
          summary: 'tailspin-store-week',
          zone: newYork,
          start: '2027-05-10T00:00',
          end: '2027-05-17T00:00',
        }),
      ]),
      createdAtMs: editedAtMs,
    },
  ],
};

const rackService = event({
  uid: 'f0a7c2d9-4b18-4e6a-8c3b-2d1e9f7a6b04',
  summary: 'wingtip-rack-service',
  zone: losAngeles,
  start: '2027-04-06T19:00',
  end: '2027-04-06T23:00',
});

/** Both customers push to the same calendar. */
export function pooledCalendars(ours: OurEvents): readonly CellDocuments[] {
  const first = { accountId: pooledProd.id, region: usEast };
  const second = { accountId: pooledProd.id, region: usWest };
  return [
    { cell: first, documents: [pushCalendar('hrp-patching', ours(first))] },
    {
      cell: second,
      documents: [pushCalendar('hrp-patching', ours(second), [rackService]), stagedPooledGuard],
    },
  ];
}
