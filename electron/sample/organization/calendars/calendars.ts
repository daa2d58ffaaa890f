import { adatumCalendars } from './adatum-calendars.ts';
import { contosoCalendars } from './contoso-calendars.ts';
import { fabrikamCalendars } from './fabrikam-calendars.ts';
import { guidingCareCalendars } from './guiding-care-calendars.ts';
import { hrpNonprodCalendars } from './hrp-nonprod-calendars.ts';
import { litwareCalendars } from './litware-calendars.ts';
import { northwindCalendars } from './northwind-calendars.ts';
import { pooledCalendars } from './pooled-calendars.ts';
import { prosewareCalendars } from './proseware-calendars.ts';
import { sharedServicesCalendars } from './shared-services-calendars.ts';
import { sourceCalendars } from './source-calendars.ts';
import { wellframeCalendars } from './wellframe-calendars.ts';
import type { CellDocuments, OurEvents } from './cell-documents.ts';

/** The Change Calendars of all cells that have any. */
export const calendarsWith = (ours: OurEvents): readonly CellDocuments[] => [
  ...adatumCalendars(ours),
  ...contosoCalendars(ours),
  ...fabrikamCalendars(ours),
  ...litwareCalendars(ours),
  ...northwindCalendars(ours),
  ...prosewareCalendars(ours),
  ...pooledCalendars(ours),
  ...hrpNonprodCalendars(ours),
  ...sharedServicesCalendars,
  ...sourceCalendars(ours),
  ...guidingCareCalendars(ours),
  ...wellframeCalendars(ours),
];
