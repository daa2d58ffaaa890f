/** Change Calendars outside HRP's production: nonprod, shared services and the other units. */
import {
  contosoProd,
  guidingCareNonprod,
  guidingCareProd,
  hrpNonprodAccount,
  northwindProd,
  sharedServices,
  sourceNonprod,
  sourceProd,
  usEast,
  usWest,
  wellframeProd,
} from './accounts.ts';
import { calendarDocument, textDocument } from './calendar-document.ts';
import { event, type Lines } from './calendar-text.ts';
import type { CellDocuments, OurEvents } from './cell-documents.ts';
import { brokenText, handWrittenText } from './odd-calendars.ts';
import { newYork, utc } from './zones.ts';

/** Read by three other accounts; its own account lets nobody of us in. */
const corporateGuard = (summary: string, start: string, end: string) => ({
  ...calendarDocument('corp-change-guard', {
    polarity: 'DEFAULT_OPEN' as const,
    description: 'Corporate change guard',
    events: [event({ uid: `corp-${summary}@corp.example`, summary, zone: newYork, start, end })],
  }),
  sharedWith: [contosoProd.id, northwindProd.id, sourceProd.id],
});

const sourceFreeze = calendarDocument('source-release-freeze', {
  polarity: 'DEFAULT_OPEN',
  description: 'Closed in the hours of a Source release',
  events: [
    ['claims-27-2', '2027-02-11T18:00', '2027-02-11T23:00', '01'],
    ['portal-27-3', '2027-03-16T18:00', '2027-03-16T23:00', '02'],
    ['claims-27-3', '2027-03-27T13:00', '2027-03-27T18:00', '03'],
    ['claims-27-4', '2027-04-08T18:00', '2027-04-08T23:00', '04'],
    ['portal-27-4', '2027-04-25T11:00', '2027-04-25T15:00', '05'],
  ].map(([summary = '', start = '', end = '', number = '']) =>
    event({
      uid: `4f9b2a7c-8d11-4c60-b3e5-9a0c7d5e1f${number}`,
      summary,
      zone: newYork,
      start,
      end,
    }),
  ),
});

const guidingCareFreeze = (...more: readonly Lines[]) =>
  calendarDocument('gc-release-freeze', {
    polarity: 'DEFAULT_OPEN',
    description: 'Guiding Care release freeze',
    events: [
      event({
        uid: 'd81f6e35-0c4b-4a92-8f7d-5b6a3e2c1d01',
        summary: 'enrolment-peak',
        zone: newYork,
        start: '2027-03-24T00:00',
        end: '2027-03-27T00:00',
      }),
      ...more,
    ],
  });

const clinicHours = event({
  uid: 'd81f6e35-0c4b-4a92-8f7d-5b6a3e2c1d02',
  summary: 'clinic-hours',
  description: 'Nurses are at work; nothing restarts',
  zone: newYork,
  start: '2027-01-04T08:00',
  end: '2027-01-04T18:00',
  repeats: 'FREQ=WEEKLY;INTERVAL=1;BYDAY=MO,WE',
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
  ],
});

const buildFarm = event({
  uid: 'a5c7e913-6d20-4b8f-9e4a-7c1b3d5f8a02',
  summary: 'build-farm-images',
  zone: utc,
  start: '2027-03-03T02:00',
  end: '2027-03-03T04:00',
  repeats: 'FREQ=WEEKLY;INTERVAL=2;BYDAY=WE',
});

const wellframeFreeze = calendarDocument('wellframe-release-freeze', {
  polarity: 'DEFAULT_OPEN',
  description: 'Wellframe release freeze',
  events: [],
});

const inCell = (
  accountId: string,
  region: string,
  documents: CellDocuments['documents'],
): CellDocuments => ({ cell: { accountId, region }, documents });

/** In order of accounts, us-east-1 before us-west-2. */
export function otherCalendars(ours: OurEvents): readonly CellDocuments[] {
  const [hrp, shared] = [hrpNonprodAccount.id, sharedServices.id];
  const [source, sourceTest] = [sourceProd.id, sourceNonprod.id];
  const [care, careTest] = [guidingCareProd.id, guidingCareNonprod.id];
  const pushed = (accountId: string, region: string, name: string, ...others: readonly Lines[]) =>
    calendarDocument(name, {
      polarity: 'DEFAULT_CLOSED',
      description: 'Patch windows',
      events: [...others, ...ours({ accountId, region })],
    });
  return [
    inCell(hrp, usEast, [
      pushed(hrp, usEast, 'hrp-patching', buildFarm),
      textDocument('sandbox-guard', handWrittenText),
    ]),
    inCell(hrp, usWest, [pushed(hrp, usWest, 'hrp-patching'), nonprodGuard]),
    inCell(shared, usEast, [
      corporateGuard('core-switch-upgrade', '2027-03-21T04:00', '2027-03-21T10:00'),
    ]),
    inCell(shared, usWest, [
      corporateGuard('edge-router-upgrade', '2027-04-11T06:00', '2027-04-11T10:00'),
    ]),
    inCell(source, usEast, [pushed(source, usEast, 'source-patching'), sourceFreeze]),
    inCell(source, usWest, [pushed(source, usWest, 'source-patching'), sourceFreeze]),
    inCell(sourceTest, usEast, [pushed(sourceTest, usEast, 'source-patching')]),
    inCell(sourceTest, usWest, [pushed(sourceTest, usWest, 'source-patching')]),
    inCell(care, usEast, [pushed(care, usEast, 'gc-patching'), guidingCareFreeze(clinicHours)]),
    inCell(care, usWest, [pushed(care, usWest, 'gc-patching'), guidingCareFreeze()]),
    inCell(careTest, usEast, [pushed(careTest, usEast, 'gc-patching')]),
    inCell(careTest, usWest, [
      pushed(careTest, usWest, 'gc-patching'),
      textDocument('gc-nonprod-freeze', brokenText),
    ]),
    inCell(wellframeProd.id, usEast, [
      pushed(wellframeProd.id, usEast, 'wellframe-patching'),
      wellframeFreeze,
    ]),
    inCell(wellframeProd.id, usWest, [pushed(wellframeProd.id, usWest, 'wellframe-patching')]),
  ];
}
