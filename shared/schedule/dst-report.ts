/**
 * What changes of offset do to windows: which of them shift on the clocks of people elsewhere, and
 * which do not last on the wall what they last in truth.
 */
import type { PatchWindow } from '../model/series.ts';
import type { LocalDateTime, Zone } from '../time/local-date-time.ts';
import { minuteMs, type EpochMs, type TimeRange } from '../time/time-range.ts';
import { offsetMinutesAt, toLocal, transitionsIn } from '../time/zone.ts';
import { wallMsOf } from '../time/wall-ms.ts';

/** "From 14 March these windows are one hour earlier for Pune." */
export interface ZoneShift {
  /** On whose clocks. */
  readonly zone: Zone;
  /** The change of offset that causes it, in the windows' zone or in this one. */
  readonly atMs: EpochMs;
  /** Minutes by which the windows are later (or earlier, negative) than before. */
  readonly shiftMinutes: number;
  /** The windows until the next change, by start. */
  readonly windowIds: readonly string[];
}

/** A window during which its own zone changes: 22:00–04:00 on the wall is 5 h or 7 h in truth. */
export interface OddLength {
  readonly windowId: string;
  /** What the plan states and the window lasts. */
  readonly elapsedMinutes: number;
  /** What the clocks on the wall make of it. */
  readonly wallMinutes: number;
  readonly localStart: LocalDateTime;
  readonly localEnd: LocalDateTime;
}

/** A window whose stated start does not exist, or exists twice. */
export interface OddStart {
  readonly windowId: string;
  readonly anomaly: 'gap' | 'fold';
  /** The start the plan states. */
  readonly localStart: LocalDateTime;
  /** What the clocks show when it starts: after a gap, later than stated. */
  readonly shownStart: LocalDateTime;
}

/** Everything odd about windows around changes of offset. */
export interface DstReport {
  readonly shifts: readonly ZoneShift[];
  readonly oddLengths: readonly OddLength[];
  readonly oddStarts: readonly OddStart[];
}

/** The windows in question, the half-open range of changes, and the zones of the people concerned. */
export interface DstQuestion {
  readonly windows: readonly PatchWindow[];
  readonly range: TimeRange;
  readonly zones: readonly Zone[];
}

/** Reports on windows that start in the range. Shifts by instant, then zone; windows as given. */
export function reportDst({ windows, range, zones }: DstQuestion): DstReport {
  const inRange = windows.filter(
    ({ startMs }) => startMs >= range.startMs && startMs < range.endMs,
  );
  return {
    shifts: [...new Set(zones)].flatMap((zone) => shiftsFor(zone, inRange, range)).sort(byTime),
    oddLengths: inRange.map(oddLengthOf).filter((odd) => odd !== null),
    oddStarts: inRange.map(oddStartOf).filter((odd) => odd !== null),
  };
}

const byTime = (a: ZoneShift, b: ZoneShift): number =>
  a.atMs - b.atMs || (a.zone < b.zone ? -1 : Number(a.zone > b.zone));

/** Shifts on the clocks of one zone; windows of several zones that shift alike stand together. */
function shiftsFor(
  zone: Zone,
  windows: readonly PatchWindow[],
  range: TimeRange,
): readonly ZoneShift[] {
  const shifts = new Map<string, ZoneShift & { windowIds: string[] }>();
  for (const windowZone of new Set(windows.map((window) => window.zone))) {
    const own = windows.filter((window) => window.zone === windowZone);
    for (const { atMs, untilMs, shiftMinutes } of changesBetween(windowZone, zone, range)) {
      const ids = own
        .filter(({ startMs }) => startMs >= atMs && startMs < untilMs)
        .map(({ id }) => id);
      if (ids.length === 0) continue;
      const key = `${atMs}|${shiftMinutes}`;
      const known = shifts.get(key);
      if (known === undefined) shifts.set(key, { zone, atMs, shiftMinutes, windowIds: ids });
      else known.windowIds.push(...ids);
    }
  }
  return [...shifts.values()];
}

interface DifferenceChange {
  readonly atMs: EpochMs;
  readonly untilMs: EpochMs;
  readonly shiftMinutes: number;
}

/** Changes of the difference between two zones' clocks, each until the next one. */
function changesBetween(own: Zone, other: Zone, range: TimeRange): readonly DifferenceChange[] {
  const instants = [...transitionsIn(range, own), ...transitionsIn(range, other)].map(
    ({ atMs }) => atMs,
  );
  const ordered = [...new Set(instants)].sort((a, b) => a - b);
  return ordered
    .map((atMs) => ({ atMs, shiftMinutes: aheadOf(atMs) - aheadOf(atMs - 1) }))
    .filter(({ shiftMinutes }) => shiftMinutes !== 0)
    .map((change, index, changes) => ({
      ...change,
      untilMs: changes[index + 1]?.atMs ?? range.endMs,
    }));

  function aheadOf(epochMs: EpochMs): number {
    return offsetMinutesAt(epochMs, other) - offsetMinutesAt(epochMs, own);
  }
}

function oddLengthOf(window: PatchWindow): OddLength | null {
  const { id, startMs, endMs, zone, durationMinutes } = window;
  const localStart = toLocal(startMs, zone);
  const localEnd = toLocal(endMs, zone);
  const wallMinutes = (wallMsOf(localEnd) - wallMsOf(localStart)) / minuteMs;
  if (wallMinutes === durationMinutes) return null;
  return { windowId: id, elapsedMinutes: durationMinutes, wallMinutes, localStart, localEnd };
}

const oddStartOf = ({ id, anomaly, localStart, startMs, zone }: PatchWindow): OddStart | null =>
  anomaly === 'none'
    ? null
    : { windowId: id, anomaly, localStart, shownStart: toLocal(startMs, zone) };
