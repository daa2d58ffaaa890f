/** How cheap a contest of many lanes could be at best, without searching through all of it. */
import type { EpochMs } from '../time/time-range.ts';
import { movable, type Competitor } from './contest-table.ts';
import type { LanePlan } from './solve-lane.ts';
import type { TeamLoad } from './team-load.ts';
import { weights } from './weights.ts';

/**
 * What the lanes cost more, at least, than each of them alone. At a moment that more of them want
 * than there is room for, either the least costly ones go elsewhere, or so many are too many. Each
 * lane counts at one moment only, so that what it pays is not counted twice. Without their windows
 * in the load.
 */
export function contestBound(lanes: readonly Competitor[], load: TeamLoad): number {
  const left = new Set(lanes);
  return crowdedMoments(lanes, load).reduce((sum, atMs) => {
    const there = [...left].filter((lane) => isThere(lane.alone, atMs, load));
    if (there.length <= load.roomAt(atMs)) return sum;
    for (const lane of there) left.delete(lane);
    return sum + leastAt(there, { atMs, load });
  }, 0);
}

const isThere = (plan: LanePlan, atMs: EpochMs, load: TeamLoad): boolean =>
  movable(plan).some((place) => load.covers(place, atMs));

/** Starts at which more lanes would have a window than there is room for, the most crowded first. */
function crowdedMoments(lanes: readonly Competitor[], load: TeamLoad): readonly EpochMs[] {
  const starts = new Set(
    lanes.flatMap(({ alone }) => movable(alone).map(({ startMs }) => startMs)),
  );
  return [...starts]
    .map((atMs) => {
      const count = lanes.filter(({ alone }) => isThere(alone, atMs, load)).length;
      return { atMs, excess: count - load.roomAt(atMs) };
    })
    .filter(({ excess }) => excess > 0)
    .sort((a, b) => b.excess - a.excess || a.atMs - b.atMs)
    .map(({ atMs }) => atMs);
}

/** Least that these lanes pay for not all being there at once. */
function leastAt(
  lanes: readonly Competitor[],
  { atMs, load }: { readonly atMs: EpochMs; readonly load: TeamLoad },
): number {
  const room = Math.max(0, load.roomAt(atMs));
  const regrets = lanes.map((lane) => regretOf(lane, { atMs, load })).sort((a, b) => a - b);
  let least = Infinity;
  let away = 0;
  for (let gone = 0; gone <= lanes.length; gone++) {
    const stay = lanes.length - gone;
    const over = stay > room ? stay * weights.warning : 0;
    least = Math.min(least, away + over);
    away += regrets[gone] ?? 0;
  }
  return least;
}

/** What it costs a lane to have no window at that moment; a warning stands for anything dearer. */
function regretOf(
  { alone, among }: Competitor,
  { atMs, load }: { readonly atMs: EpochMs; readonly load: TeamLoad },
): number {
  const away = among({ isFull: (place) => load.isFull(place) || load.covers(place, atMs) });
  if (isThere(away, atMs, load)) return weights.warning;
  return Math.max(0, Math.min(weights.warning, away.cost - alone.cost));
}
