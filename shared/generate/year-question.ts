import type { KnownCalendar } from '../conflicts/conflict-input.ts';
import type { LiveOccurrence } from '../model/occurrence.ts';
import type { Plan } from '../model/plan.ts';
import type { EpochMs, TimeRange } from '../time/time-range.ts';

/** Whose year is planned; absent parts: everybody's. */
export interface YearScope {
  readonly businessUnitId?: string;
  readonly customerId?: string;
}

/** What the year follows from. */
export interface YearQuestion {
  readonly plan: Plan;
  readonly live: readonly LiveOccurrence[];
  readonly calendars: readonly KnownCalendar[];
  readonly nowMs: EpochMs;
  /** The stretch that is planned; what lies before now in it is history. */
  readonly range: TimeRange;
  readonly scope: YearScope;
  /** Windows that customers were asked about, and did not agree to yet, may move too. */
  readonly movesProposed: boolean;
}
