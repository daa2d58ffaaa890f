/** C18: windows on nights when clocks are changed. */
import type { PatchWindow } from '../model/series.ts';
import { offsetMinutesAt } from '../time/zone.ts';
import { aConflict } from './conflict-id.ts';
import type { Conflict, Counterpart } from './conflict.ts';
import { noConflicts } from './prepared-rule.ts';

/** What is odd about the clock, as the id of the rule's counterpart. */
export type ClockOddity =
  /** The agreed start does not exist: it happens an hour later by the clock. */
  | 'gap'
  /** The agreed start exists twice: the first one is taken. */
  | 'fold'
  /** By the clock it ends earlier or later than start plus duration. */
  | 'spans';

/** Warns where wall clock and elapsed time part. Evidence: the whole window. */
export function findClockChange(window: PatchWindow): readonly Conflict[] {
  const oddity = oddityOf(window);
  if (oddity === null) return noConflicts;
  const { id, zone, startMs, endMs } = window;
  const counterpart: Counterpart = { kind: 'none', id: oddity, name: zone };
  return [
    aConflict({
      rule: 'C18',
      severity: 'warning',
      windowId: id,
      counterpart,
      evidence: [{ startMs, endMs }],
      cellKeys: [],
    }),
  ];
}

function oddityOf({ anomaly, zone, startMs, endMs }: PatchWindow): ClockOddity | null {
  if (anomaly !== 'none') return anomaly;
  return offsetMinutesAt(startMs, zone) === offsetMinutesAt(endMs, zone) ? null : 'spans';
}
