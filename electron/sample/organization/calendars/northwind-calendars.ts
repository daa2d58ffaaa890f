import { northwindProd, usEast, usWest } from '../people/accounts.ts';
import { newYork } from '../zones.ts';
import { calendarDocument, pushCalendar } from './calendar-document.ts';
import { event, type Lines } from './calendar-text.ts';
import type { CellDocuments, OurEvents } from './cell-documents.ts';
import { newYearsDayLines } from './odd-calendars.ts';

const ledgerMigration = event({
  uid: '5d2f5c7a-3b0e-4b5f-8a6e-1c9a7e4f0a01',
  summary: 'ledger-migration',
  description: 'General ledger moves to the new cluster, nothing else may change',
  zone: newYork,
  start: '2027-03-13T20:00',
  end: '2027-03-14T06:00',
});

const northwindGuard = (...more: readonly Lines[]) =>
  calendarDocument('change-guard', {
    polarity: 'DEFAULT_OPEN',
    description: 'Northwind change guard',
    events: [newYearsDayLines, ledgerMigration, ...more],
  });

const paydayBatch = event({
  uid: '5d2f5c7a-3b0e-4b5f-8a6e-1c9a7e4f0a02',
  summary: 'payday-batch',
  zone: newYork,
  start: '2027-04-10T16:00',
  end: '2027-04-10T22:00',
});

const branchRouters = event({
  uid: 'f0a7c2d9-4b18-4e6a-8c3b-2d1e9f7a6b03',
  summary: 'northwind-branch-routers',
  zone: newYork,
  start: '2027-01-06T01:00',
  end: '2027-01-06T03:00',
  repeats: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE;UNTIL=20270630T050000Z',
});

/** The guard whose ledger migration blocks the March window, in both regions. */
export function northwindCalendars(ours: OurEvents): readonly CellDocuments[] {
  const first = { accountId: northwindProd.id, region: usEast };
  const second = { accountId: northwindProd.id, region: usWest };
  return [
    {
      cell: first,
      documents: [
        pushCalendar('hrp-patching', ours(first), [branchRouters]),
        northwindGuard(paydayBatch),
      ],
    },
    { cell: second, documents: [pushCalendar('hrp-patching', ours(second)), northwindGuard()] },
  ];
}
