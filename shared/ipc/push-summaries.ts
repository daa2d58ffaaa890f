import type { CalendarChange } from '../changes/change-set.ts';
import type { Receipt } from '../changes/receipt.ts';
import type { CellRef } from '../model/target.ts';
import type { EpochMs } from '../time/time-range.ts';

/** How a push ended: a receipt for each calendar. */
export interface EndedPush {
  readonly pushId: string;
  readonly receipts: readonly Receipt[];
}

/** A push that broke off and was gone on with: what it was to write in all, and for which plan. */
export interface FinishedPush extends EndedPush {
  readonly planId: string;
  readonly changes: readonly CalendarChange[];
}

/** A calendar of an interrupted push whose end nobody knows. */
export interface UnsettledCalendar {
  readonly calendarKey: string;
  readonly calendarName: string;
  readonly cell: CellRef;
  /** A call that writes may have been sent; false: certainly nothing was. */
  readonly maybeWritten: boolean;
}

/** A push that broke off with the app. */
export interface InterruptedPush {
  readonly pushId: string;
  readonly startedAtMs: EpochMs;
  readonly by: string;
  readonly planName: string;
  readonly settledCount: number;
  readonly unsettled: readonly UnsettledCalendar[];
}

/** What a push was to write to one calendar, as its journal has it. */
export interface RecalledChange {
  readonly planId: string;
  readonly change: CalendarChange;
}
