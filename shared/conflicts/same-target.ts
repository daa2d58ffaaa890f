/** C03: two installs on related targets at once. */
import type { PatchWindow } from '../model/series.ts';
import { targetPath } from '../model/target.ts';
import { intersect } from '../time/time-range.ts';
import { aConflict } from './conflict-id.ts';
import type { Conflict } from './conflict.ts';
import { isActive, type PreparedRule } from './prepared-rule.ts';
import { indexRanges, type RangeIndex } from './range-index.ts';

interface TargetIndex {
  /** Path → windows on exactly that target. */
  readonly on: ReadonlyMap<string, RangeIndex<PatchWindow>>;
  /** Path → windows on that target or below it. */
  readonly within: ReadonlyMap<string, RangeIndex<PatchWindow>>;
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
    const above = pathsAbove(path).map((ancestor) => index.on.get(ancestor));
    return [...above, index.within.get(path)]
      .flatMap((related) => related?.overlapping(window) ?? [])
      .filter(({ id }) => id !== window.id)
      .flatMap((other) => conflictBetween(window, other));
  };
}

const isInstall = (window: PatchWindow): boolean => window.kind === 'install' && isActive(window);

function indexTargets(windows: readonly PatchWindow[]): TargetIndex {
  const on = Map.groupBy(windows, ({ target }) => targetPath(target));
  const within = new Map<string, PatchWindow[]>();
  for (const [path, group] of on) {
    for (const place of [path, ...pathsAbove(path)]) {
      const windowsThere = within.get(place) ?? [];
      for (const window of group) windowsThere.push(window);
      within.set(place, windowsThere);
    }
  }
  return { on: indexEach(on), within: indexEach(within) };
}

const indexEach = (
  groups: ReadonlyMap<string, readonly PatchWindow[]>,
): ReadonlyMap<string, RangeIndex<PatchWindow>> =>
  new Map([...groups].map(([path, group]) => [path, indexRanges(group)]));

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
