import { sourceNonprod, sourceProd, cellsIn } from '../people/accounts.ts';
import { newYork } from '../zones.ts';
import { calendarDocument, pushCalendar } from './calendar-document.ts';
import { event } from './calendar-text.ts';
import type { CellDocuments, OurEvents } from './cell-documents.ts';

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

/** Release nights are closed in production. */
export const sourceCalendars = (ours: OurEvents): readonly CellDocuments[] => [
  ...cellsIn(sourceProd).map((cell) => ({
    cell,
    documents: [pushCalendar('source-patching', ours(cell)), sourceFreeze],
  })),
  ...cellsIn(sourceNonprod).map((cell) => ({
    cell,
    documents: [pushCalendar('source-patching', ours(cell))],
  })),
];
