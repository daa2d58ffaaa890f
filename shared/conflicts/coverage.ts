/** What a check was made against, and C20: where its data is missing. */
import type { Release } from '../model/release.ts';
import { ageLimitOf, type AgeLimit, isCurrentReading, readingAge } from '../model/reading-age.ts';
import type { PatchWindow } from '../model/series.ts';
import type { CellStatus } from '../model/snapshot.ts';
import { cellKey, type CellRef, type Organization, type Target } from '../model/target.ts';
import type { EpochMs, TimeRange } from '../time/time-range.ts';
import { byTarget } from './by-target.ts';
import { aConflict, byConflictId } from './conflict-id.ts';
import type { Conflict, Coverage } from './conflict.ts';
import { isActive } from './prepared-rule.ts';
import { prepareTargetFacts, type TargetFacts } from './target-facts.ts';

/** How reading a cell went; a cell reading or its summary will do. */
export interface ReadCell {
  readonly cell: CellRef;
  readonly status: CellStatus;
  readonly readAtMs: EpochMs | null;
}

/** What "no conflicts" in a range rests on: every cell counts, read or not. */
export function coverageOf(input: {
  readonly cells: readonly ReadCell[];
  readonly releases: readonly Release[];
  readonly range: TimeRange;
  readonly limit: AgeLimit;
}): Coverage {
  const fresh = input.cells.filter(({ status }) => status === 'fresh');
  const readAt = input.cells.flatMap(({ readAtMs }) => (readAtMs === null ? [] : [readAtMs]));
  return {
    cellsTotal: input.cells.length,
    cellsFresh: fresh.length,
    cellsAged: fresh.filter(({ readAtMs }) => !isCurrentReading(readAtMs, input.limit)).length,
    oldestReadAtMs: smallest(readAt),
    releasesKnownUntilMs: largest(input.releases.map(({ endMs }) => endMs)),
    range: input.range,
  };
}

// Not Math.min(...values): a spread of many thousand arguments overflows the stack.
const smallest = (values: readonly number[]): number | null =>
  values.reduce<number | null>((least, value) => Math.min(least ?? value, value), null);

const largest = (values: readonly number[]): number | null =>
  values.reduce<number | null>((most, value) => Math.max(most ?? value, value), null);

/**
 * C20: warns of every window that lives in a cell which is not freshly read, not known at all, read
 * longer ago than the organization takes for current, or nobody can tell how long ago. One finding a
 * window; its cells are the ones that fell short.
 */
export function findStaleCells(input: {
  readonly windows: readonly PatchWindow[];
  readonly cells: readonly ReadCell[];
  readonly organization: Organization;
  /** What ages are counted to. */
  readonly nowMs: EpochMs;
  /** Targets looked up in that organization, where somebody did already. */
  readonly factsOf?: (target: Target) => TargetFacts;
}): readonly Conflict[] {
  const { factsOf = prepareTargetFacts(input.organization) } = input;
  const limit = ageLimitOf(input.organization, input.nowMs);
  const isRested = ({ status, readAtMs }: ReadCell): boolean =>
    status === 'fresh' && isCurrentReading(readAtMs, limit);
  const fresh = keysOf(input.cells.filter(isRested));
  const ageless = keysOf(input.cells.filter((cell) => isAgeless(cell, limit)));
  const staleOf = byTarget((target) => factsOf(target).cellKeys.filter((key) => !fresh.has(key)));
  return input.windows
    .filter((window) => isActive(window) && staleOf(window.target).length > 0)
    .map(({ id, target }) => staleFinding(id, staleOf(target), ageless))
    .sort(byConflictId);
}

const keysOf = (cells: readonly ReadCell[]): ReadonlySet<string> =>
  new Set(cells.map(({ cell }) => cellKey(cell)));

const isAgeless = ({ status, readAtMs }: ReadCell, limit: AgeLimit): boolean =>
  status === 'fresh' && readAtMs !== null && readingAge(readAtMs, limit) === 'unknown';

function staleFinding(
  windowId: string,
  cellKeys: readonly string[],
  ageless: ReadonlySet<string>,
): Conflict {
  const isUnknown = cellKeys.every((key) => ageless.has(key));
  return aConflict({
    rule: 'C20',
    severity: 'warning',
    windowId,
    counterpart: {
      kind: 'cells',
      id: 'cells',
      name: cellKeys.join(', '),
      cellKeys,
      ...(isUnknown && { ageUnknown: true }),
    },
    evidence: [],
    cellKeys,
  });
}
