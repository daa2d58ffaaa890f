/**
 * The clock of a zone as data: what a machine's tz data says of it over a stretch of time. Kept in a
 * plan it tells later, and on other machines, by which rules instants were reckoned.
 */
import type { LocalDateTime, Zone } from './local-date-time.ts';
import { minuteMs, type EpochMs, type TimeRange } from './time-range.ts';
import { wallMsOf } from './wall-ms.ts';
import { findZoneTables } from './zone-table.ts';
import { offsetMinutesAt, transitionsIn } from './zone.ts';

/** A zone's offsets in a half-open range of instants. Offsets are local minus UTC. */
export interface ZoneClock extends TimeRange {
  readonly zone: Zone;
  /** Just before the range. */
  readonly offsetMinutes: number;
  /** In order of time. */
  readonly changes: readonly OffsetChange[];
}

/** The offset that holds from an instant on. */
interface OffsetChange {
  readonly atMs: EpochMs;
  readonly offsetMinutes: number;
}

/** The clock by this machine's tz data. Throws on an unknown zone. */
export const clockIn = (zone: Zone, { startMs, endMs }: TimeRange): ZoneClock => ({
  zone,
  startMs,
  endMs,
  offsetMinutes: offsetMinutesAt(startMs - 1, zone),
  changes: transitionsIn({ startMs, endMs }, zone).map(({ atMs, offsetAfterMinutes }) => ({
    atMs,
    offsetMinutes: offsetAfterMinutes,
  })),
});

/** Whether this machine's tz data says the same over the clock's whole range. False for a zone it does not know. */
export function isClockHere(clock: ZoneClock): boolean {
  if (findZoneTables(clock.zone) === null) return false;
  const here = clockIn(clock.zone, clock);
  return (
    here.offsetMinutes === clock.offsetMinutes &&
    here.changes.length === clock.changes.length &&
    here.changes.every(({ atMs, offsetMinutes }, index) => {
      const change = clock.changes[index];
      return change?.atMs === atMs && change.offsetMinutes === offsetMinutes;
    })
  );
}

/** What this clock shows at an instant, as milliseconds on the wall; null outside of its range. */
export function wallBy({ startMs, endMs, ...clock }: ZoneClock, epochMs: EpochMs): number | null {
  if (epochMs < startMs || epochMs >= endMs) return null;
  const last = clock.changes.findLast(({ atMs }) => atMs <= epochMs);
  return epochMs + (last ?? clock).offsetMinutes * minuteMs;
}

/** The instant of a wall reading by this clock, as `toInstant` chooses it; null outside of its range. */
export function instantBy(clock: ZoneClock, local: LocalDateTime): EpochMs | null {
  const wallMs = wallMsOf(local);
  let { offsetMinutes } = clock;
  for (const change of clock.changes) {
    // Gaps and folds are the old offset's.
    const limitMs = change.atMs + Math.max(offsetMinutes, change.offsetMinutes) * minuteMs;
    if (wallMs < limitMs) break;
    ({ offsetMinutes } = change);
  }
  const epochMs = wallMs - offsetMinutes * minuteMs;
  return epochMs >= clock.startMs && epochMs < clock.endMs ? epochMs : null;
}
