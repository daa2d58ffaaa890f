/** Change Calendars in HRP's production accounts. */
import {
  adatumProd,
  contosoProd,
  fabrikamProd,
  ireland,
  litwareProd,
  northwindProd,
  pooledProd,
  prosewareProd,
  sydneyRegion,
  usEast,
  usWest,
} from './accounts.ts';
import { calendarDocument, createdAtMs, editedAtMs, textDocument } from './calendar-document.ts';
import { calendarText, event, type Lines } from './calendar-text.ts';
import type { CellDocuments, OurEvents } from './cell-documents.ts';
import { crowdedCalendarText } from './crowded-calendar.ts';
import {
  googleImportText,
  lineFeedText,
  newYearsDayLines,
  timeZoneBlockText,
} from './odd-calendars.ts';
import { london, losAngeles, newYork, sydney } from './zones.ts';

const patching = (events: readonly Lines[]) =>
  calendarDocument('hrp-patching', {
    polarity: 'DEFAULT_CLOSED',
    description: 'HRP patch windows',
    events,
  });

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

const prosewareHours = calendarDocument('proseware-hours', {
  polarity: 'DEFAULT_CLOSED',
  description: 'Not in force yet',
  events: [
    event({
      uid: '61d3e9b4-7c05-4a8f-a2d6-1f4c8b0e7d01',
      summary: 'proposal-thursdays',
      zone: losAngeles,
      start: '2027-04-01T20:00',
      end: '2027-04-01T23:00',
      eventType: 'ADVISORY',
    }),
  ],
});

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

const printFarm = event({
  uid: 'f0a7c2d9-4b18-4e6a-8c3b-2d1e9f7a6b01',
  summary: 'adatum-print-farm',
  zone: london,
  start: '2027-03-17T19:00',
  end: '2027-03-17T21:00',
});

const sqlCluster = event({
  uid: 'f0a7c2d9-4b18-4e6a-8c3b-2d1e9f7a6b02',
  summary: 'contoso-sql-cluster',
  zone: newYork,
  start: '2027-03-23T22:00',
  end: '2027-03-24T02:00',
});

const branchRouters = event({
  uid: 'f0a7c2d9-4b18-4e6a-8c3b-2d1e9f7a6b03',
  summary: 'northwind-branch-routers',
  zone: newYork,
  start: '2027-01-06T01:00',
  end: '2027-01-06T03:00',
  repeats: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE;UNTIL=20270630T050000Z',
});

const rackService = event({
  uid: 'f0a7c2d9-4b18-4e6a-8c3b-2d1e9f7a6b04',
  summary: 'wingtip-rack-service',
  zone: losAngeles,
  start: '2027-04-06T19:00',
  end: '2027-04-06T23:00',
});

const inCell = (
  accountId: string,
  region: string,
  documents: CellDocuments['documents'],
): CellDocuments => ({ cell: { accountId, region }, documents });

/** Push calendars and guards of the seven production accounts, in order of accounts. */
export function hrpCalendars(ours: OurEvents): readonly CellDocuments[] {
  const patchingIn = (accountId: string, region: string, ...others: readonly Lines[]) =>
    patching([...others, ...ours({ accountId, region })]);
  const [adatum, contoso, fabrikam] = [adatumProd.id, contosoProd.id, fabrikamProd.id];
  const [litware, northwind] = [litwareProd.id, northwindProd.id];
  const [proseware, pooled] = [prosewareProd.id, pooledProd.id];
  return [
    inCell(adatum, ireland, [patchingIn(adatum, ireland, printFarm), adatumGuard]),
    inCell(adatum, usEast, [patchingIn(adatum, usEast)]),
    inCell(contoso, usEast, [
      patchingIn(contoso, usEast, sqlCluster),
      textDocument('change-guard', googleImportText),
    ]),
    inCell(contoso, usWest, [
      patchingIn(contoso, usWest),
      textDocument('contoso-events', lineFeedText),
    ]),
    inCell(fabrikam, usEast, [patchingIn(fabrikam, usEast)]),
    inCell(fabrikam, usWest, [
      textDocument(
        'hrp-patching',
        crowdedCalendarText(ours({ accountId: fabrikam, region: usWest })),
      ),
      fabrikamHours,
    ]),
    inCell(litware, sydneyRegion, [patchingIn(litware, sydneyRegion), litwareGuard]),
    inCell(litware, usWest, [
      patchingIn(litware, usWest),
      textDocument('litware-america', timeZoneBlockText),
    ]),
    inCell(northwind, usEast, [
      patchingIn(northwind, usEast, branchRouters),
      northwindGuard(paydayBatch),
    ]),
    inCell(northwind, usWest, [patchingIn(northwind, usWest), northwindGuard()]),
    inCell(proseware, usEast, [
      patchingIn(proseware, usEast),
      calendarDocument('proseware-maintenance', {
        polarity: 'DEFAULT_CLOSED',
        description: 'Reserved',
        events: [],
      }),
    ]),
    inCell(proseware, usWest, [patchingIn(proseware, usWest), prosewareHours]),
    inCell(pooled, usEast, [patchingIn(pooled, usEast)]),
    inCell(pooled, usWest, [patchingIn(pooled, usWest, rackService), stagedPooledGuard]),
  ];
}
