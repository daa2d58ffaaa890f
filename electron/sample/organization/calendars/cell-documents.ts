import type { CellRef } from '../../../../shared/model/target.ts';
import type { SeedDocument } from '../../seed.ts';
import type { Lines } from './calendar-text.ts';

/** The Change Calendars of one cell. */
export interface CellDocuments {
  readonly cell: CellRef;
  readonly documents: readonly SeedDocument[];
}

/** Our own events in the push calendar of a cell. */
export type OurEvents = (cell: CellRef) => readonly Lines[];
