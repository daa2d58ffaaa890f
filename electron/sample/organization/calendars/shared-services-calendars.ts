import {
  contosoProd,
  northwindProd,
  sharedServices,
  sourceProd,
  usEast,
  usWest,
} from '../people/accounts.ts';
import { newYork } from '../zones.ts';
import { calendarDocument } from './calendar-document.ts';
import { event } from './calendar-text.ts';
import type { CellDocuments } from './cell-documents.ts';

/** Read by three other accounts; its own account lets nobody of us in. */
const corporateGuard = (summary: string, start: string, end: string) => ({
  ...calendarDocument('corp-change-guard', {
    polarity: 'DEFAULT_OPEN' as const,
    description: 'Corporate change guard',
    events: [event({ uid: `corp-${summary}@corp.example`, summary, zone: newYork, start, end })],
  }),
  sharedWith: [contosoProd.id, northwindProd.id, sourceProd.id],
});

/** Seen only by those they are shared with. */
export const sharedServicesCalendars: readonly CellDocuments[] = [
  {
    cell: { accountId: sharedServices.id, region: usEast },
    documents: [corporateGuard('core-switch-upgrade', '2027-03-21T04:00', '2027-03-21T10:00')],
  },
  {
    cell: { accountId: sharedServices.id, region: usWest },
    documents: [corporateGuard('edge-router-upgrade', '2027-04-11T06:00', '2027-04-11T10:00')],
  },
];
