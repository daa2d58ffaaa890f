/** What a check was made against, and C20: where its data is missing. */
import type { Release } from '../model/release.ts';
import type { PatchWindow } from '../model/series.ts';
import type { CellStatus } from '../model/snapshot.ts';
import { cellKey, type CellRef, type Organization } from '../model/target.ts';
import type { EpochMs, TimeRange } from '../time/time-range.ts';
import { aConflict, byConflictId } from './conflict-id.ts';
import type { Conflict, Coverage } from './conflict.ts';
import { isActive } from './prepared-rule.ts';
import { prepareTargetFacts } from './target-facts.ts';

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
}): Coverage {
  const readAt = input.cells.flatMap(({ readAtMs }) => (readAtMs === null ? [] : [readAtMs]));
  return {
    cellsTotal: input.cells.length,
    cellsFresh: input.cells.filter(({ status }) => status === 'fresh').length,
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
 * C20: warns of every window that lives in a cell which is not freshly read, or not known at all.
 * One finding a window; its cells are the ones that fell short.
 */
export function findStaleCells(input: {
  readonly windows: readonly PatchWindow[];
  readonly cells: readonly ReadCell[];
  readonly organization: Organization;
}): readonly Conflict[] {
  const factsOf = prepareTargetFacts(input.organization);
  const fresh = new Set(
    input.cells.flatMap(({ cell, status }) => (status === 'fresh' ? [cellKey(cell)] : [])),
  );
  return input.windows
    .filter(isActive)
    .flatMap(({ id, target }) =>
      staleOf(
        id,
        factsOf(target).cellKeys.filter((key) => !fresh.has(key)),
      ),
    )
    .sort(byConflictId);
}

function staleOf(windowId: string, cellKeys: readonly string[]): readonly Conflict[] {
  if (cellKeys.length === 0) return [];
  return [
    aConflict({
      rule: 'C20',
      severity: 'warning',
      windowId,
      counterpart: { kind: 'cells', id: 'cells', name: cellKeys.join(', '), cellKeys },
      evidence: [],
      cellKeys,
    }),
  ];
}
