/** How long a push takes, so that a sign-in that ends in its middle can be told beforehand. */
import { cellKey } from '../model/target.ts';
import type { CalendarChange, EventChange } from './change-set.ts';

/** Calls for one calendar beside its probes: two looks, the write, three waits, a look, the switch, two to read back. */
const callsBesideProbes = 10;
/** Four moments of each changed event, of eight events at most. */
const probes = { perEvent: 4, events: 8 } as const;
/** What a cell's limiter grants from the start; it grows while AWS lets it. */
const callsPerSecond = 4.8;
/** One call on its way and back, and how long AWS takes to make a version ready: both on the slow side. */
const [callMs, readyMs] = [300, 3_000];
const calendarsAtOnce = 4;

/**
 * Milliseconds, rather too many than too few: calendars of one cell wait for each other's calls, and
 * four are written at a time. Zero where nothing is written.
 */
export function estimatePushMs(changes: readonly CalendarChange[]): number {
  const byCell = new Map<string, number>();
  let workMs = 0;
  for (const change of changes) {
    const calls = callsFor(change);
    const key = cellKey(change.cell);
    byCell.set(key, (byCell.get(key) ?? 0) + calls);
    workMs += calls * callMs + readyMs;
  }
  const slowestCellMs = (Math.max(0, ...byCell.values()) / callsPerSecond) * 1_000;
  return Math.ceil(
    Math.max(workMs / Math.min(calendarsAtOnce, changes.length || 1), slowestCellMs),
  );
}

const callsFor = ({ events }: CalendarChange): number =>
  callsBesideProbes + Math.min(events.filter(isChanged).length, probes.events) * probes.perEvent;

const isChanged = ({ kind }: EventChange): boolean => kind !== 'untouched';
