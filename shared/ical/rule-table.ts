import type { EpochMs } from '../time/time-range.ts';
import type { WallMs } from '../time/wall-ms.ts';

/** The offsets (local minus UTC) that a VTIMEZONE describes, for all of time. */
export interface RuleTable {
  /** Instants at which the offset changes, ascending. */
  readonly atMs: readonly EpochMs[];
  /** One more than `atMs`: `offsetsMs[i]` holds before `atMs[i]`. */
  readonly offsetsMs: readonly number[];
  /** First wall reading that the offset after change `i` answers for: gaps and folds are the old one's. */
  readonly wallLimitsMs: readonly WallMs[];
}

/** Makes the table of changes in order of time; `offsetsMs` begins with the offset before all. */
export function makeRuleTable(atMs: readonly EpochMs[], offsetsMs: readonly number[]): RuleTable {
  const wallLimitsMs = atMs.map(
    (at, index) => at + Math.max(offsetsMs[index] ?? 0, offsetsMs[index + 1] ?? 0),
  );
  return { atMs, offsetsMs, wallLimitsMs };
}

/** The offset in force at an instant. */
export const offsetAtInstant = (table: RuleTable, epochMs: EpochMs): number =>
  offsetAfter(table, countUpTo(table.atMs, epochMs));

/** The instant of a wall reading: offset before the gap, first of the fold, as in zone.ts. */
export const instantByRules = (table: RuleTable, wallMs: WallMs): EpochMs =>
  wallMs - offsetAfter(table, countUpTo(table.wallLimitsMs, wallMs));

/** The offset once so many changes are past. */
export function offsetAfter({ offsetsMs }: RuleTable, changes: number): number {
  const offsetMs = offsetsMs[changes];
  if (offsetMs === undefined) throw new Error('A rule table has one offset more than changes');
  return offsetMs;
}

/** How many of the ascending numbers are at most `value`. */
function countUpTo(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((ascending[middle] ?? Infinity) <= value) low = middle + 1;
    else high = middle;
  }
  return low;
}
