import type { Conflict } from '../../shared/conflicts/conflict.ts';
import type { LiveOccurrence } from '../../shared/model/occurrence.ts';
import { overlaps } from '../../shared/time/time-range.ts';

/**
 * The live occurrence a conflict speaks of: the one of the event or maintenance window it names
 * that touches its evidence. Undefined for other counterparts, and when it is no longer there.
 */
export function liveCounterpart(
  { counterpart, evidence }: Conflict,
  occurrences: readonly LiveOccurrence[],
): LiveOccurrence | undefined {
  const [fault] = evidence;
  if (fault === undefined) return undefined;
  const isIt = ({ name, live }: LiveOccurrence): boolean => {
    if (counterpart.kind === 'maintenance-run') {
      return live.kind === 'maintenance-run' && live.windowKey === counterpart.windowKey;
    }
    if (counterpart.kind !== 'calendar-event' || live.kind !== 'calendar-event') return false;
    return live.calendarKey === counterpart.calendarKey && name === counterpart.name;
  };
  return occurrences.find((occurrence) => isIt(occurrence) && overlaps(occurrence, fault));
}
