/**
 * Wall clock ⇄ instant, in any IANA zone.
 *
 * The policy of the product (RFC 5545 3.3.5): a reading inside a gap takes the offset from before
 * the gap, so 02:30 on the spring night in New York is 03:30 EDT and the window still happens; a
 * reading that exists twice is its first occurrence. Both are flagged, neither is ever silent.
 */
import type { LocalDateTime, Zone } from './local-date-time.ts';
import type { EpochMs, TimeRange } from './time-range.ts';
import { minuteMs } from './time-range.ts';
import { dayMs, localOf, wallMsOf, type WallMs } from './wall-ms.ts';
import {
  findZoneTables,
  offsetIndexAt,
  offsetIndexOfWall,
  tableAt,
  zoneTablesOf,
  type SteadyWall,
  type ZoneTable,
  type ZoneTables,
} from './zone-table.ts';

/** Whether a wall reading exists once, never (`gap`) or twice (`fold`). */
export type Anomaly = 'none' | 'gap' | 'fold';

/** What a wall reading denotes in a zone. */
export interface LocalReading {
  readonly epochMs: EpochMs;
  readonly anomaly: Anomaly;
}

/** A change of a zone's offset. Offsets are local minus UTC. */
export interface ZoneTransition {
  readonly atMs: EpochMs;
  readonly offsetBeforeMinutes: number;
  readonly offsetAfterMinutes: number;
}

/** Whether it is an IANA zone that the runtime knows: no bare offset, and no letters of ICU's own such as `BST`. */
export const isZone = (name: string): boolean => findZoneTables(name) !== null;

/** The instant of a wall reading: offset before the gap, first of the fold. Throws on an unknown zone. */
export function toInstant(local: LocalDateTime, zone: Zone): LocalReading {
  return readWall(wallMsOf(local), zoneTablesOf(zone));
}

/** What a clock in the zone shows at an instant. Throws on an unknown zone. */
export const toLocal = (epochMs: EpochMs, zone: Zone): LocalDateTime =>
  localOf(wallAt(epochMs, zoneTablesOf(zone)));

/** Local minus UTC at an instant; a fraction only for local mean times long ago. Throws on an unknown zone. */
export const offsetMinutesAt = (epochMs: EpochMs, zone: Zone): number =>
  offsetMsAt(epochMs, zoneTablesOf(zone)) / minuteMs;

/** The changes of offset in a half-open range, in order. Throws on an unknown zone. */
export function transitionsIn(range: TimeRange, zone: Zone): readonly ZoneTransition[] {
  const tables = zoneTablesOf(zone);
  const transitions: ZoneTransition[] = [];
  for (let fromMs = range.startMs; fromMs < range.endMs;) {
    const table = tableAt(tables, fromMs);
    const toMs = Math.min(table.toMs, range.endMs);
    table.atMs.forEach((atMs, index) => {
      if (atMs < fromMs || atMs >= toMs) return;
      transitions.push({
        atMs,
        offsetBeforeMinutes: offsetAt(table, index) / minuteMs,
        offsetAfterMinutes: offsetAt(table, index + 1) / minuteMs,
      });
    });
    fromMs = table.toMs;
  }
  return transitions;
}

/** As `toInstant`, for wall milliseconds and a zone already looked up. */
export function readWall(wallMs: WallMs, tables: ZoneTables): LocalReading {
  const table = tableAt(tables, wallMs);
  const index = offsetIndexOfWall(table, wallMs);
  return {
    epochMs: wallMs - offsetAt(table, index),
    anomaly: anomalyOf(wallMs, table, index),
  };
}

/** As `readWall`, the instant alone: for inner loops. */
export function instantOfWall(wallMs: WallMs, tables: ZoneTables): EpochMs {
  const table = tableAt(tables, wallMs);
  return wallMs - offsetAt(table, offsetIndexOfWall(table, wallMs));
}

/** The stretch of wall readings around one that all take its offset: for inner loops. */
export function steadyWallAt(wallMs: WallMs, tables: ZoneTables): SteadyWall {
  const table = tableAt(tables, wallMs);
  // There is one stretch for each offset.
  return table.steady[offsetIndexOfWall(table, wallMs)] as SteadyWall;
}

/** As `toLocal`, in wall milliseconds and for a zone already looked up. */
export const wallAt = (epochMs: EpochMs, tables: ZoneTables): WallMs =>
  epochMs + offsetMsAt(epochMs, tables);

/**
 * Wall readings between which every start in the range lies: `fromMs` inside, `toMs` not. Near a
 * change of offset a little wider than the range itself.
 */
export function wallSpanOf(range: TimeRange, tables: ZoneTables): { fromMs: WallMs; toMs: WallMs } {
  return {
    fromMs: range.startMs + offsetAround(range.startMs, tables, Math.min),
    toMs: range.endMs + offsetAround(range.endMs, tables, Math.max),
  };
}

/** The extreme offset within a day and a half: no gap or fold is longer than a day. */
function offsetAround(
  epochMs: EpochMs,
  tables: ZoneTables,
  extreme: (a: number, b: number) => number,
): number {
  const before = offsetMsAt(epochMs - 1.5 * dayMs, tables);
  const after = offsetMsAt(epochMs + 1.5 * dayMs, tables);
  return extreme(extreme(before, after), offsetMsAt(epochMs, tables));
}

function offsetMsAt(epochMs: EpochMs, tables: ZoneTables): number {
  const table = tableAt(tables, epochMs);
  return offsetAt(table, offsetIndexAt(table, epochMs));
}

function anomalyOf(wallMs: WallMs, table: ZoneTable, index: number): Anomaly {
  const atMs = table.atMs[index];
  if (atMs === undefined) return 'none';
  const before = offsetAt(table, index);
  const after = offsetAt(table, index + 1);
  // Up to `wallLimitsMs` the old offset answers; from here on it answers for something odd.
  if (wallMs < atMs + Math.min(before, after)) return 'none';
  return before < after ? 'gap' : 'fold';
}

function offsetAt(table: ZoneTable, index: number): number {
  // A table has one offset more than it has changes, and an index counts changes.
  return table.offsetsMs[index] as number;
}
