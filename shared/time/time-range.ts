/** Milliseconds since 1970-01-01T00:00Z. Always UTC; never a wall-clock reading. */
export type EpochMs = number;

/** A half-open stretch of time: `startMs` is inside it, `endMs` is not. Invariant: `startMs < endMs`. */
export interface TimeRange {
  readonly startMs: EpochMs;
  readonly endMs: EpochMs;
}

/** One minute in milliseconds. */
export const minuteMs = 60_000;

/** The stretch both ranges cover, or `null`. Ranges that merely touch share nothing. */
export function intersect(a: TimeRange, b: TimeRange): TimeRange | null {
  const startMs = Math.max(a.startMs, b.startMs);
  const endMs = Math.min(a.endMs, b.endMs);
  return startMs < endMs ? { startMs, endMs } : null;
}

/** Whether the ranges share at least one millisecond. */
export const overlaps = (a: TimeRange, b: TimeRange): boolean =>
  a.startMs < b.endMs && b.startMs < a.endMs;

/** Whole minutes in a range, rounded up so that a real overlap is never reported as 0 minutes. */
export const minutesIn = (range: TimeRange): number =>
  Math.ceil((range.endMs - range.startMs) / minuteMs);

/** The union of the ranges as sorted, disjoint, non-touching ranges. */
export function unionOf(ranges: readonly TimeRange[]): readonly TimeRange[] {
  const union: { startMs: EpochMs; endMs: EpochMs }[] = [];
  for (const { startMs, endMs } of [...ranges].sort((a, b) => a.startMs - b.startMs)) {
    const last = union.at(-1);
    if (last !== undefined && startMs <= last.endMs) last.endMs = Math.max(last.endMs, endMs);
    else union.push({ startMs, endMs });
  }
  return union;
}

/** What is left of `range` once every range of `cover` is taken out, sorted and disjoint. */
export function uncoveredBy(range: TimeRange, cover: readonly TimeRange[]): readonly TimeRange[] {
  const left: TimeRange[] = [];
  let fromMs = range.startMs;
  for (const { startMs, endMs } of unionOf(cover)) {
    if (endMs <= fromMs) continue;
    if (startMs >= range.endMs) break;
    if (startMs > fromMs) left.push({ startMs: fromMs, endMs: startMs });
    fromMs = endMs;
  }
  if (fromMs < range.endMs) left.push({ startMs: fromMs, endMs: range.endMs });
  return left;
}
