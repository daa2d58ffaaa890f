/**
 * The one question every kind of schedule answers. A further kind (systemd `OnCalendar`, recurring
 * windows of GKE, patch deployments of Google OS Config) is a parser, a `Spec`, and one function of
 * this type; what shows, compares or moves starts needs nothing else of it.
 */
import type { Result } from '../kernel/result.ts';
import type { EpochMs, TimeRange } from '../time/time-range.ts';

/** Starts in a range: ascending, each once; `cut` when there were more than an answer may hold. */
export interface ScheduleStarts {
  readonly startsMs: readonly EpochMs[];
  readonly cut: boolean;
}

/**
 * Which starts lie in the half-open range. Its laws: a range answers as any larger one does for that
 * part; cost follows the range, never how old the schedule is; at most `mostStarts` of
 * start-collector.ts are given; a gap takes the offset before it and a fold its first reading.
 */
export type ExpandSchedule<Spec, Refusal> = (
  spec: Spec,
  range: TimeRange,
) => Result<ScheduleStarts, Refusal>;
