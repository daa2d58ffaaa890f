/** C03: two installs on related targets at once. */
import type { PatchWindow } from '../model/series.ts';
import { targetPath, type Target } from '../model/target.ts';
import { intersect } from '../time/time-range.ts';
import { aConflict } from './conflict-id.ts';
import type { Conflict } from './conflict.ts';
import { isActive, noConflicts, type PreparedRule } from './prepared-rule.ts';
import { byTarget } from './by-target.ts';
import { columnsOf, putRange } from './interval-columns.ts';
import { indexIntervals } from './interval-index.ts';

/**
 * Installs on the same target are an error, on an ancestor or descendant a warning. A pair is one
 * finding, told from the window with the smaller id, and found from either side.
 */
export function prepareSameTarget(windows: readonly PatchWindow[]): PreparedRule {
  const installs = windows.filter(isInstall);
  const meetRelated = indexTargets(installs);
  const met: number[] = [];
  return (window) => {
    if (!isInstall(window)) return noConflicts;
    met.length = 0;
    meetRelated(window, met);
    // Nearly always it meets itself, and nothing else.
    const isOther = (position: number): boolean => installs[position]?.id !== window.id;
    if (!met.some(isOther)) return noConflicts;
    return met.filter(isOther).flatMap((position) => conflictBetween(window, installs[position]));
  };
}

const isInstall = (window: PatchWindow): boolean => window.kind === 'install' && isActive(window);

/** Adds the positions of the windows that overlap a window on a related target. */
type MeetRelated = (window: PatchWindow, found: number[]) => void;

function indexTargets(windows: readonly PatchWindow[]): MeetRelated {
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
  return (window, found) => {
    const line = linesOf(window.target);
    withinTarget.meet(line[0] ?? -1, window, found);
    for (let index = 0; index < found.length; index += 1) {
      found[index] = owners[found[index] ?? -1] ?? -1;
    }
    for (let above = 1; above < line.length; above += 1) {
      onTarget.meet(line[above] ?? -1, window, found);
    }
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

function conflictBetween(window: PatchWindow, other: PatchWindow | undefined): readonly Conflict[] {
  const shared = other === undefined ? null : intersect(window, other);
  if (other === undefined || shared === null) return noConflicts;
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
