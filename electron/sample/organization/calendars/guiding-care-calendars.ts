import { guidingCareNonprod, guidingCareProd, usEast, usWest } from '../people/accounts.ts';
import { newYork } from '../zones.ts';
import { calendarDocument, pushCalendar, textDocument } from './calendar-document.ts';
import { event, type Lines } from './calendar-text.ts';
import type { CellDocuments, OurEvents } from './cell-documents.ts';
import { brokenText } from './odd-calendars.ts';

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

/** Freezes beside the push calendars; one of them cut off by a script. */
export function guidingCareCalendars(ours: OurEvents): readonly CellDocuments[] {
  const inCell = (accountId: string, region: string, ...others: CellDocuments['documents']) => {
    const cell = { accountId, region };
    return { cell, documents: [pushCalendar('gc-patching', ours(cell)), ...others] };
  };
  return [
    inCell(guidingCareProd.id, usEast, guidingCareFreeze(clinicHours)),
    inCell(guidingCareProd.id, usWest, guidingCareFreeze()),
    inCell(guidingCareNonprod.id, usEast),
    inCell(guidingCareNonprod.id, usWest, textDocument('gc-nonprod-freeze', brokenText)),
  ];
}
