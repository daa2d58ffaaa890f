/** What exports are made of, and what comes of them. */
import type { ExportedText, ExportQuestion } from '../../../shared/exports/exported-text.ts';
import type { Input } from '../../../shared/ipc/types.ts';
import type { IssuedEvent } from '../../../shared/model/issued-event.ts';
import type { Customer, Target } from '../../../shared/model/target.ts';
import type { IsoDate, Zone } from '../../../shared/time/local-date-time.ts';
import type { PrintDocument } from '../print/print-document.ts';

export interface ExportFacts extends ExportQuestion {
  readonly days: { readonly first: IsoDate; readonly last: IsoDate };
  /** Zone that the days are days of. */
  readonly zone: Zone;
  readonly concerns: (target: Target) => boolean;
  /** Those who were chosen; all of the plan's where nobody was. */
  readonly customers: readonly Customer[];
  /** Somebody chose customers: each is told of, though he may have no windows. */
  readonly isChosen: boolean;
}

/** An export that is ready to be taken along. */
export interface MadeExport extends ExportedText {
  readonly ending: Input<'export:save'>['ending'];
  /** The same content as tables, where it is tables: what is looked at, and what a workbook is of. */
  readonly document?: PrintDocument;
  /** What is in people's calendars once it was taken along. */
  readonly issued?: readonly IssuedEvent[];
}
