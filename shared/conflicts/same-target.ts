/** C03: two installs on related targets at once. */
import type { PatchWindow } from '../model/series.ts';
import { targetPath } from '../model/target.ts';
import { intersect, type TimeRange } from '../time/time-range.ts';
import { aConflict } from './conflict-id.ts';
import type { Conflict } from './conflict.ts';
import { isActive, type PreparedRule } from './prepared-rule.ts';
import { indexRangesBy, type RangeIndex } from './range-index.ts';

interface TargetIndex {
  /** Path → windows on exactly that target. */
  readonly on: ReadonlyMap<string, RangeIndex<PatchWindow>>;
  /** Path → windows on that target or below it. */
  readonly within: ReadonlyMap<string, RangeIndex<Place>>;
}

/**
 * Installs on the same target are an error, on an ancestor or descendant a warning. A pair is one
 * finding, told from the window with the smaller id, and found from either side.
 */
export function prepareSameTarget(windows: readonly PatchWindow[]): PreparedRule {
  const index = indexTargets(windows.filter(isInstall));
  return (window) => {
    if (!isInstall(window)) return [];
    const path = targetPath(window.target);
    const above = pathsAbove(path).flatMap(
      (ancestor) => index.on.get(ancestor)?.overlapping(window) ?? [],
    );
    const within = index.within.get(path)?.overlapping(window) ?? [];
    return [...above, ...within.map((place) => place.window)]
      .filter(({ id }) => id !== window.id)
      .flatMap((other) => conflictBetween(window, other));
  };
}

const isInstall = (window: PatchWindow): boolean => window.kind === 'install' && isActive(window);

interface Place extends TimeRange {
  readonly path: string;
  readonly window: PatchWindow;
}

function indexTargets(windows: readonly PatchWindow[]): TargetIndex {
  const places = windows.flatMap((window): readonly Place[] => {
    const { startMs, endMs } = window;
    const path = targetPath(window.target);
    return [path, ...pathsAbove(path)].map((place) => ({ startMs, endMs, path: place, window }));
  });
  return {
    on: indexRangesBy(windows, ({ target }) => targetPath(target)),
    within: indexRangesBy(places, ({ path }) => path),
  };
}

/** Proper ancestors of a path: of `hrp/northwind/prod`, `hrp` and `hrp/northwind`. */
function pathsAbove(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.slice(1).map((_, index) => parts.slice(0, index + 1).join('/'));
}

function conflictBetween(window: PatchWindow, other: PatchWindow): readonly Conflict[] {
  const shared = intersect(window, other);
  if (shared === null) return [];
  const [first, second] = window.id < other.id ? [window, other] : [other, window];
  const equal = targetPath(first.target) === targetPath(second.target);
  return [
    aConflict({
      rule: 'C03',
      severity: equal ? 'error' : 'warning',
      windowId: first.id,
      counterpart: { kind: 'window', id: second.id, name: second.name },
      evidence: [shared],
      cellKeys: [],
    }),
  ];
}
