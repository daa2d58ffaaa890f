import type { Series } from '../../../shared/model/series.ts';
import type { Zone } from '../../../shared/time/local-date-time.ts';
import type { RuleChoice } from '../../presenters/rule-choice.ts';

/** What the fields of a schedule hold. */
export interface ScheduleForm {
  readonly choice: RuleChoice;
  /** `HH:mm`. */
  readonly time: string;
  readonly durationMinutes: number;
  readonly zone: Zone;
  readonly holidays: Series['holidays'] | undefined;
}
