import type { EpochMs, TimeRange } from '../time/time-range.ts';

/** When more than so many ranges run at once, and how many at most. */
export interface Busy {
  /** Sorted, disjoint, not touching; within the stretch asked about. */
  readonly ranges: readonly TimeRange[];
  readonly most: number;
}

/**
 * The stretches of `within` in which more than `limit` of the weighted ranges overlap. Touching
 * ranges do not; a weight is 1 unless said otherwise.
 */
export function busyAbove(
  items: readonly (TimeRange & { readonly weight?: number })[],
  within: TimeRange,
  limit: number,
): Busy {
  const steps = stepsOf(items, within);
  const ranges: { startMs: EpochMs; endMs: EpochMs }[] = [];
  let [load, most] = [0, 0];
  for (const [index, [atMs, change]] of steps.entries()) {
    load += change;
    most = Math.max(most, load);
    const untilMs = steps[index + 1]?.[0] ?? within.endMs;
    if (load <= limit || untilMs <= atMs) continue;
    const last = ranges.at(-1);
    if (last?.endMs === atMs) last.endMs = untilMs;
    else ranges.push({ startMs: atMs, endMs: untilMs });
  }
  return { ranges, most };
}

/** Where the load changes, in order of time, one step an instant. */
function stepsOf(
  items: readonly (TimeRange & { readonly weight?: number })[],
  within: TimeRange,
): readonly (readonly [EpochMs, number])[] {
  const changes = new Map<EpochMs, number>();
  const add = (atMs: EpochMs, by: number): unknown =>
    changes.set(atMs, (changes.get(atMs) ?? 0) + by);
  for (const { startMs, endMs, weight = 1 } of items) {
    const fromMs = Math.max(startMs, within.startMs);
    const untilMs = Math.min(endMs, within.endMs);
    if (fromMs >= untilMs) continue;
    add(fromMs, weight);
    add(untilMs, -weight);
  }
  return [...changes].sort(([a], [b]) => a - b);
}
