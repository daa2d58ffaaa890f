/** The hour of a clock change as a clock on the wall has it: skipped in spring, twice in autumn. */
import { localOf, wallMsOf } from '../../shared/time/wall-ms.ts';
import type { LocalDateTime, Zone } from '../../shared/time/local-date-time.ts';
import type { TimeRange } from '../../shared/time/time-range.ts';
import { toLocal, transitionsIn, type ZoneTransition } from '../../shared/time/zone.ts';
import { minuteMs } from '../../shared/time/time-range.ts';

export interface ClockHours {
  readonly kind: 'skipped' | 'twice';
  /** Half-open, on the wall: no instants, for one of them has none and the other has two. */
  readonly start: LocalDateTime;
  readonly end: LocalDateTime;
}

/** What the changes of a half-open range skip or repeat, in order. */
export const clockHoursIn = (range: TimeRange, zone: Zone): readonly ClockHours[] =>
  transitionsIn(range, zone).map((change) => clockHoursOf(change, zone));

/** What one change skips or repeats. */
export function clockHoursOf(
  { atMs, offsetBeforeMinutes, offsetAfterMinutes }: ZoneTransition,
  zone: Zone,
): ClockHours {
  const after = toLocal(atMs, zone);
  // Where the clock would have stood had it not been changed.
  const before = localOf(wallMsOf(after) + (offsetBeforeMinutes - offsetAfterMinutes) * minuteMs);
  return offsetAfterMinutes > offsetBeforeMinutes
    ? { kind: 'skipped', start: before, end: after }
    : { kind: 'twice', start: after, end: before };
}
