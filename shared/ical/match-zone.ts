import type { Zone } from '../time/local-date-time.ts';
import type { TimeRange } from '../time/time-range.ts';
import { minuteMs } from '../time/time-range.ts';
import { dayMs } from '../time/wall-ms.ts';
import { offsetMinutesAt, transitionsIn } from '../time/zone.ts';
import { offsetAfter, offsetAtInstant, type RuleTable } from './rule-table.ts';
import { commonZones } from './windows-zones.ts';

/**
 * An IANA zone whose clock shows the same as the table over the whole range, or null.
 * `hints` are tried first. Some ten milliseconds where no hint helps, since zones are then compared
 * one after the other.
 */
export function matchZone(table: RuleTable, range: TimeRange, hints: readonly Zone[]): Zone | null {
  return [...hints, ...commonZones].find((zone) => showsTheSame(table, range, zone)) ?? null;
}

function showsTheSame(table: RuleTable, range: TimeRange, zone: Zone): boolean {
  // Two glances, half a year apart, tell most zones from each other.
  for (const atMs of [range.startMs, Math.min(range.startMs + 182 * dayMs, range.endMs)])
    if (offsetMinutesAt(atMs, zone) * minuteMs !== offsetAtInstant(table, atMs)) return false;
  const changes = table.atMs
    .map((atMs, index) => ({ atMs, offsetAfterMs: offsetAfter(table, index + 1) }))
    .filter(({ atMs }) => atMs >= range.startMs && atMs < range.endMs);
  const expected = transitionsIn(range, zone);
  return (
    changes.length === expected.length &&
    changes.every(
      ({ atMs, offsetAfterMs }, index) =>
        atMs === expected[index]?.atMs &&
        offsetAfterMs === expected[index].offsetAfterMinutes * minuteMs,
    )
  );
}
