import type { Weekday } from '../time/iso-date.ts';

/**
 * Hours that come back every week, on somebody's wall clock. `from` is inside, `to` is not; `to`
 * at or before `from` is on the next day, and equal times are a whole day. No weekdays: every day.
 */
export interface WeeklyHours {
  readonly weekdays: readonly Weekday[];
  /** `HH:mm`. */
  readonly from: string;
  /** `HH:mm`. */
  readonly to: string;
  /** What they are to people: "month-end batch". */
  readonly name?: string;
}
