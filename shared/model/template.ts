import type { Zone } from '../time/local-date-time.ts';
import type { SeriesHolidays, SeriesRule, WindowKind } from './series.ts';

/** How a business unit usually plans: what a new series of it begins as. */
export interface SeriesTemplate {
  readonly id: string;
  readonly name: string;
  readonly businessUnitId: string;
  readonly kind: WindowKind;
  /** Its first day counts only where it anchors a rhythm of days or weeks: a series begins anew. */
  readonly rule: SeriesRule;
  /** `HH:mm` on the wall of whoever the series is for. */
  readonly startTime: string;
  readonly durationMinutes: number;
  /** Absent: the zone of the customer. */
  readonly zone?: Zone;
  /** Absent: it happens on holidays too. */
  readonly holidays?: SeriesHolidays;
}
