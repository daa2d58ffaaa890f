import type { LiveEvent, LiveOccurrence, LiveRun } from '../model/occurrence.ts';
import { cellKey } from '../model/target.ts';
import { intersect, unionOf, type TimeRange } from '../time/time-range.ts';
import { indexRangesBy, type RangeIndex } from './range-index.ts';

/** Live occurrences of one kind. */
export type LiveOf<L extends LiveEvent | LiveRun> = LiveOccurrence & { readonly live: L };

/** Cell key → its occurrences, indexed by time. */
export type LiveByCell<L extends LiveEvent | LiveRun> = ReadonlyMap<string, RangeIndex<LiveOf<L>>>;

/** Indexes occurrences cell by cell. */
export const indexByCell = <L extends LiveEvent | LiveRun>(
  occurrences: readonly LiveOf<L>[],
): LiveByCell<L> => indexRangesBy(occurrences, ({ cell }) => cellKey(cell));

/** What a range overlaps in a cell: at least one. */
interface MetInCell<L extends LiveEvent | LiveRun> {
  readonly key: string;
  readonly met: readonly LiveOf<L>[];
}

/** What a range overlaps in each of the cells; those without anything are left out, as they nearly all are. */
export function metInCells<L extends LiveEvent | LiveRun>(
  byCell: LiveByCell<L>,
  cellKeys: readonly string[],
  range: TimeRange,
): readonly MetInCell<L>[] {
  const cells: MetInCell<L>[] = [];
  if (byCell.size === 0) return cells;
  for (const key of cellKeys) {
    const met = byCell.get(key)?.overlapping(range) ?? [];
    if (met.length > 0) cells.push({ key, met });
  }
  return cells;
}

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
