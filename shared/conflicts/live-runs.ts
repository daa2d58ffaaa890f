/** C05: an install while a live maintenance window does work on the same cells. */
import type { LiveOccurrence, LiveRun } from '../model/occurrence.ts';
import type { PatchWindow } from '../model/series.ts';
import { aConflict } from './conflict-id.ts';
import { meetingsIn, prepareMetInCells, type LiveOf } from './live-by-cell.ts';
import { noConflicts, type PreparedRule } from './prepared-rule.ts';
import type { TargetFacts } from './target-facts.ts';

/**
 * Warns once per maintenance window whose runs meet an install. Runs that install nothing, reach no
 * target or are switched off are no clash.
 */
export function prepareLiveRuns(input: {
  readonly live: readonly LiveOccurrence[];
  readonly factsOf: (target: PatchWindow['target']) => TargetFacts;
}): PreparedRule {
  const metBy = prepareMetInCells(input.live.filter(doesWork), input.factsOf);
  return (window) => {
    if (window.kind !== 'install') return noConflicts;
    const cells = metBy(window);
    if (cells.length === 0) return noConflicts;
    return cells.flatMap(({ key, met }) =>
      meetingsIn(met, window, ({ windowKey }) => windowKey).map(({ first, evidence }) =>
        aConflict({
          rule: 'C05',
          severity: 'warning',
          windowId: window.id,
          counterpart: {
            kind: 'maintenance-run',
            id: first.live.windowKey,
            name: first.name,
            windowKey: first.live.windowKey,
          },
          evidence,
          cellKeys: [key],
        }),
      ),
    );
  };
}

/** Whether a live occurrence is a run that may change machines: switched on, with targets. */
export const doesWork = (occurrence: LiveOccurrence): occurrence is LiveOf<LiveRun> => {
  const { live } = occurrence;
  if (live.kind !== 'maintenance-run' || !live.enabled || live.targetCount === 0) return false;
  return live.taskMeaning === 'install' || live.taskMeaning === 'maybe';
};
