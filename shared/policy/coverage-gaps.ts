/** C21 and C22: scopes that nothing patches, and scopes that two series patch. */
import type { PatchWindow, Series } from '../model/series.ts';
import type { EpochMs } from '../time/time-range.ts';
import { targetPath } from '../model/target.ts';
import {
  bringsPatches,
  coveringPaths,
  isInstall,
  type Scope,
  type WindowsByScope,
} from './scope.ts';

/** C21: the scopes without any window from now on that would bring patches. */
export const findUncovered = (
  scopes: readonly Scope[],
  windows: WindowsByScope,
  nowMs: EpochMs,
): readonly Scope[] =>
  scopes.filter(
    ({ path }) =>
      !(windows.get(path) ?? []).some((window) => window.endMs > nowMs && bringsPatches(window)),
  );

/** C22: a scope in two series that repeat. */
export interface DoubleCoverage {
  readonly scope: Scope;
  /** By id, the smaller first. */
  readonly series: readonly [Series, Series];
  /** First windows ahead of each on that scope. */
  readonly windows: readonly [PatchWindow, PatchWindow];
}

/**
 * Pairs of repeating install series that both have windows ahead on one scope. Single dates are
 * additions, not a second rhythm. Told once a pair: on the first scope, in the given order.
 */
export function findDoubleCoverage(input: {
  readonly scopes: readonly Scope[];
  readonly windows: WindowsByScope;
  readonly series: readonly Series[];
  readonly nowMs: EpochMs;
}): readonly DoubleCoverage[] {
  const repeating = input.series.filter((series) => series.kind === 'install' && repeats(series));
  const byPath = Map.groupBy(repeating, ({ target }) => targetPath(target));
  const told = new Set<string>();
  return input.scopes.flatMap((scope) => {
    const covering = coveringPaths(scope).flatMap((path) => byPath.get(path) ?? []);
    if (covering.length < 2) return [];
    const ahead = firstAhead(input.windows.get(scope.path) ?? [], input.nowMs);
    const here = covering.filter(({ id }) => ahead.has(id)).sort((a, b) => (a.id < b.id ? -1 : 1));
    return here.flatMap((first, index) =>
      here.slice(index + 1).flatMap((second) => {
        const pair = JSON.stringify([first.id, second.id]);
        const [one, other] = [ahead.get(first.id), ahead.get(second.id)];
        if (told.has(pair) || one === undefined || other === undefined) return [];
        told.add(pair);
        return [{ scope, series: [first, second], windows: [one, other] } as const];
      }),
    );
  });
}

/** Whether a rule gives more than single, hand-picked days. */
const repeats = ({ rule }: Series): boolean => rule.kind !== 'dates';

/** The first install of each series that is not over yet. */
function firstAhead(
  windows: readonly PatchWindow[],
  nowMs: EpochMs,
): ReadonlyMap<string, PatchWindow> {
  const first = new Map<string, PatchWindow>();
  for (const window of windows) {
    if (window.endMs <= nowMs || !isInstall(window)) continue;
    if (!first.has(window.seriesId)) first.set(window.seriesId, window);
  }
  return first;
}
