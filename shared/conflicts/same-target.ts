/** C03: two installs on related targets at once. */
import type { PatchWindow } from '../model/series.ts';
import { targetPath, type Target } from '../model/target.ts';
import { intersect } from '../time/time-range.ts';
import { aConflict } from './conflict-id.ts';
import type { Conflict } from './conflict.ts';
import { isActive, type PreparedRule } from './prepared-rule.ts';
import { byTarget } from './by-target.ts';
import { columnsOf, putRange } from './interval-columns.ts';
import { indexIntervals } from './interval-index.ts';

/**
 * Installs on the same target are an error, on an ancestor or descendant a warning. A pair is one
 * finding, told from the window with the smaller id, and found from either side.
 */
export function prepareSameTarget(windows: readonly PatchWindow[]): PreparedRule {
  const installs = windows.filter(isInstall);
  const relatedTo = indexTargets(installs);
  return (window) =>
    isInstall(window)
      ? relatedTo(window)
          .map((position) => installs[position])
          .filter((other) => other !== undefined)
          .filter(({ id }) => id !== window.id)
          .flatMap((other) => conflictBetween(window, other))
      : [];
}

const isInstall = (window: PatchWindow): boolean => window.kind === 'install' && isActive(window);

/** Prepares the question which of the windows overlap a window on a related target, by position. */
function indexTargets(windows: readonly PatchWindow[]): (window: PatchWindow) => readonly number[] {
  const linesOf = prepareLines();
  const lines = windows.map(({ target }) => linesOf(target));
  const on = columnsOf(windows.length);
  const within = columnsOf(lines.reduce((sum, { length }) => sum + length, 0));
  const owners = new Uint32Array(within.keys.length);
  let place = 0;
  windows.forEach((window, position) => {
    const line = lines[position] ?? [];
    putRange(on, position, { key: line[0] ?? 0, range: window });
    for (const key of line) {
      putRange(within, place, { key, range: window });
      owners[place] = position;
      place += 1;
    }
  });
  const keyCount = linesOf.count();
  const [onTarget, withinTarget] = [
    indexIntervals({ ...on, keyCount }),
    indexIntervals({ ...within, keyCount }),
  ];
  return (window) => {
    const [own = -1, ...above] = linesOf(window.target);
    const places: number[] = [];
    withinTarget.meet(own, window, places);
    const found = places.map((each) => owners[each] ?? -1);
    for (const key of above) onTarget.meet(key, window, found);
    return found;
  };
}

interface Lines {
  /** Keys of the target and of all above it, its own first. */
  (target: Target): readonly number[];
  /** How many keys there are by now. */
  readonly count: () => number;
}

/** Gives each node of the target tree a number, as it is met. */
function prepareLines(): Lines {
  const keys = new Map<string, number>();
  const keyOf = (path: string): number => {
    const key = keys.get(path) ?? keys.size;
    keys.set(path, key);
    return key;
  };
  const lineOf = byTarget((_, path) => pathsUpwards(path).map(keyOf));
  return Object.assign(lineOf, { count: () => keys.size });
}

/** A path and its ancestors: of `hrp/northwind/prod` also `hrp/northwind` and `hrp`. */
function pathsUpwards(path: string): readonly string[] {
  const parts = path.split('/');
  return parts.map((_, index) => parts.slice(0, parts.length - index).join('/'));
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
