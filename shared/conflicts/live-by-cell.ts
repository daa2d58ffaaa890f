import type { LiveEvent, LiveOccurrence, LiveRun } from '../model/occurrence.ts';
import type { PatchWindow } from '../model/series.ts';
import { cellKey, type Target } from '../model/target.ts';
import { intersect, unionOf, type TimeRange } from '../time/time-range.ts';
import { byTarget } from './by-target.ts';
import { indexRangesBy, type RangeIndex } from './range-index.ts';
import type { TargetFacts } from './target-facts.ts';

/** Live occurrences of one kind. */
export type LiveOf<L extends LiveEvent | LiveRun> = LiveOccurrence & { readonly live: L };

/** Cell key → its occurrences, indexed by time. */
type LiveByCell<L extends LiveEvent | LiveRun> = ReadonlyMap<string, RangeIndex<LiveOf<L>>>;

/** Indexes occurrences cell by cell. */
export const indexByCell = <L extends LiveEvent | LiveRun>(
  occurrences: readonly LiveOf<L>[],
): LiveByCell<L> => indexRangesBy(occurrences, ({ cell }) => cellKey(cell));

/** What a range overlaps in a cell: at least one. */
interface MetInCell<L extends LiveEvent | LiveRun> {
  readonly key: string;
  readonly met: readonly LiveOf<L>[];
}

/**
 * Prepares the question what a window overlaps in each cell of its target. Cells without anything
 * are left out, as they nearly all are; a target's cells are looked up once.
 */
export function prepareMetInCells<L extends LiveEvent | LiveRun>(
  occurrences: readonly LiveOf<L>[],
  factsOf: (target: Target) => Pick<TargetFacts, 'cellKeys'>,
): (window: PatchWindow) => readonly MetInCell<L>[] {
  if (occurrences.length === 0) return () => nothing;
  const byCell = indexByCell(occurrences);
  const indexesOf = byTarget((target) =>
    factsOf(target).cellKeys.flatMap((key) => {
      const index = byCell.get(key);
      return index === undefined ? [] : [{ key, index }];
    }),
  );
  return (window) => {
    let cells: MetInCell<L>[] | null = null;
    for (const { key, index } of indexesOf(window.target)) {
      const met = index.overlapping(window);
      if (met.length === 0) continue;
      cells ??= [];
      cells.push({ key, met });
    }
    return cells ?? nothing;
  };
}

const nothing: readonly never[] = [];

/** Everything of one source that a window meets in one cell. */
export interface Meeting<L extends LiveEvent | LiveRun> {
  readonly first: LiveOf<L>;
  readonly evidence: readonly TimeRange[];
}

/** Groups what a range meets in a cell by its source, with the minutes they share. */
export function meetingsIn<L extends LiveEvent | LiveRun>(
  occurrences: readonly LiveOf<L>[],
  range: TimeRange,
  sourceOf: (live: L) => string,
): readonly Meeting<L>[] {
  // Nearly always: most windows meet nothing.
  if (occurrences.length === 0) return [];
  const bySource = Map.groupBy(occurrences, ({ live }) => sourceOf(live));
  return [...bySource.values()].flatMap((group) => {
    const first = firstOf(group);
    const evidence = unionOf(group.flatMap((occurrence) => intersect(occurrence, range) ?? []));
    return first === undefined ? [] : [{ first, evidence }];
  });
}

/** The earliest, by id among equals: the same whatever order they came in. */
const firstOf = <L extends LiveEvent | LiveRun>(
  group: readonly LiveOf<L>[],
): LiveOf<L> | undefined =>
  [...group].sort((a, b) => a.startMs - b.startMs || (a.id < b.id ? -1 : Number(a.id > b.id)))[0];
