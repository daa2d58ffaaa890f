/** What a check was made against, and C20: where its data is missing. */
import type { Release } from '../model/release.ts';
import { ageLimitOf, type AgeLimit, isCurrentReading, readingAge } from '../model/reading-age.ts';
import type { PatchWindow } from '../model/series.ts';
import type { CellStatus, Problem } from '../model/snapshot.ts';
import { cellKey, type CellRef, type Organization, type Target } from '../model/target.ts';
import type { EpochMs, TimeRange } from '../time/time-range.ts';
import { byTarget } from './by-target.ts';
import { aConflict } from './conflict-id.ts';
import type { Conflict, Coverage } from './conflict.ts';
import { isActive } from './prepared-rule.ts';
import { prepareTargetFacts, type TargetFacts } from './target-facts.ts';

/** How reading a cell went; a cell reading or its summary will do. */
export interface ReadCell {
  readonly cell: CellRef;
  readonly status: CellStatus;
  readonly readAtMs: EpochMs | null;
  readonly problems?: readonly Pick<Problem, 'unseen'>[];
}

/** Whether it was read to its end, and yet something of it may be missing from what is checked. */
export const isSeenInPart = ({ status, problems = [] }: Omit<ReadCell, 'cell'>): boolean =>
  status === 'fresh' && problems.some(({ unseen }) => unseen === true);

/** What "no conflicts" in a range rests on: every cell counts, read or not. */
export function coverageOf(input: {
  readonly cells: readonly ReadCell[];
  readonly releases: readonly Release[];
  readonly organization: Pick<Organization, 'businessUnits'>;
  readonly range: TimeRange;
  readonly limit: AgeLimit;
}): Coverage {
  const fresh = input.cells.filter(({ status }) => status === 'fresh');
  const releases = input.releases.filter(({ layer }) => layer !== 'operating-system');
  const readAt = input.cells.flatMap(({ readAtMs }) => (readAtMs === null ? [] : [readAtMs]));
  return {
    cellsTotal: input.cells.length,
    cellsFresh: fresh.length,
    cellsInPart: fresh.filter(isSeenInPart).length,
    cellsAged: fresh.filter(({ readAtMs }) => !isCurrentReading(readAtMs, input.limit)).length,
    oldestReadAtMs: smallest(readAt),
    releasesKnownUntilMs: largest(releases.map(({ endMs }) => endMs)),
    releasesOfUnits: input.organization.businessUnits
      .filter(({ releaseRule }) => releaseRule.kind !== 'none')
      .map(({ id, name }) => {
        const own = releases.filter(({ businessUnitId }) => businessUnitId === id);
        return { unit: name, knownUntilMs: largest(own.map(({ endMs }) => endMs)) };
      }),
    range: input.range,
  };
}

// Not Math.min(...values): a spread of many thousand arguments overflows the stack.
const smallest = (values: readonly number[]): number | null =>
  values.reduce<number | null>((least, value) => Math.min(least ?? value, value), null);

const largest = (values: readonly number[]): number | null =>
  values.reduce<number | null>((most, value) => Math.max(most ?? value, value), null);

interface StaleFacts {
  readonly cells: readonly ReadCell[];
  readonly organization: Organization;
  /** What ages are counted to. */
  readonly nowMs: EpochMs;
  /** Targets looked up in that organization, where somebody did already. */
  readonly factsOf?: (target: Target) => TargetFacts;
}

/**
 * C20: warns of every window that lives in a cell which is not freshly read, not known at all, read
 * longer ago than the organization takes for current, or nobody can tell how long ago, or of which
 * something could not be read or understood. One finding a window, one that is only imagined among
 * them; its cells are those that fell short.
 */
export function prepareStaleCells(input: StaleFacts): (window: PatchWindow) => readonly Conflict[] {
  const { factsOf = prepareTargetFacts(input.organization) } = input;
  const limit = ageLimitOf(input.organization, input.nowMs);
  const isRested = (cell: ReadCell): boolean =>
    cell.status === 'fresh' && !isSeenInPart(cell) && isCurrentReading(cell.readAtMs, limit);
  const fresh = keysOf(input.cells.filter(isRested));
  const faults: CellFaults = {
    ageless: keysOf(input.cells.filter((cell) => isAgeless(cell, limit))),
    inPart: keysOf(
      input.cells.filter((cell) => isSeenInPart(cell) && isCurrentReading(cell.readAtMs, limit)),
    ),
  };
  const staleOf = byTarget((target) => factsOf(target).cellKeys.filter((key) => !fresh.has(key)));
  return (window) =>
    isActive(window) && staleOf(window.target).length > 0
      ? [staleFinding(window.id, staleOf(window.target), faults)]
      : [];
}

const keysOf = (cells: readonly ReadCell[]): ReadonlySet<string> =>
  new Set(cells.map(({ cell }) => cellKey(cell)));

const isAgeless = ({ status, readAtMs }: ReadCell, limit: AgeLimit): boolean =>
  status === 'fresh' && readAtMs !== null && readingAge(readAtMs, limit) === 'unknown';

/** Keys of the cells that fell short for a reason of their own. */
interface CellFaults {
  readonly ageless: ReadonlySet<string>;
  /** Read lately, but not all of it. */
  readonly inPart: ReadonlySet<string>;
}

function staleFinding(
  windowId: string,
  cellKeys: readonly string[],
  { ageless, inPart }: CellFaults,
): Conflict {
  const isUnknown = cellKeys.every((key) => ageless.has(key));
  const parts = cellKeys.filter((key) => inPart.has(key)).length;
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
      ...(parts > 0 && { inPart: parts === cellKeys.length ? 'all' : 'some' }),
    },
    evidence: [],
    cellKeys,
  });
}
