import { prosewareProd, usEast, usWest } from '../people/accounts.ts';
import { losAngeles } from '../zones.ts';
import { calendarDocument, pushCalendar } from './calendar-document.ts';
import { event } from './calendar-text.ts';
import type { CellDocuments, OurEvents } from './cell-documents.ts';

/** Made and never used: closed by default, with the placeholder alone. */
const prosewareMaintenance = calendarDocument('proseware-maintenance', {
  polarity: 'DEFAULT_CLOSED',
  description: 'Reserved',
  events: [],
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

/** Two calendars closed by default that allow nothing and forbid nothing. */
export function prosewareCalendars(ours: OurEvents): readonly CellDocuments[] {
  const first = { accountId: prosewareProd.id, region: usEast };
  const second = { accountId: prosewareProd.id, region: usWest };
  return [
    { cell: first, documents: [pushCalendar('hrp-patching', ours(first)), prosewareMaintenance] },
    { cell: second, documents: [pushCalendar('hrp-patching', ours(second)), prosewareHours] },
  ];
}
