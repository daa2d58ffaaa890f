/** C05: an install while a live maintenance window does work on the same cells. */
import type { LiveOccurrence, LiveRun } from '../model/occurrence.ts';
import type { PatchWindow } from '../model/series.ts';
import { aConflict } from './conflict-id.ts';
import { meetingsIn, prepareMetInCells, type LiveOf } from './live-by-cell.ts';
import { noConflicts, type PreparedRule } from './prepared-rule.ts';
import type { TargetFacts } from './target-facts.ts';

/**
 * Warns once per maintenance window whose runs meet an install. One that is switched off or reaches no
 * target does nothing as it is: information, for somebody may switch it on. Runs that install nothing
 * are no clash, and expired windows have none.
 */
export function prepareLiveRuns(input: {
  readonly live: readonly LiveOccurrence[];
  readonly factsOf: (target: PatchWindow['target']) => TargetFacts;
}): PreparedRule {
  const metBy = prepareMetInCells(input.live.filter(mayInstall), input.factsOf);
  return (window) => {
    if (window.kind !== 'install') return noConflicts;
    const cells = metBy(window);
    if (cells.length === 0) return noConflicts;
    return cells.flatMap(({ key, met }) =>
      meetingsIn(met, window, ({ windowKey }) => windowKey).map(({ first, evidence }) => {
        const works = met.some(
          ({ live }) => live.windowKey === first.live.windowKey && !isIdle(live),
        );
        return aConflict({
          rule: 'C05',
          severity: works ? 'warning' : 'information',
          windowId: window.id,
          counterpart: {
            kind: 'maintenance-run',
            id: first.live.windowKey,
            name: first.name,
            windowKey: first.live.windowKey,
            ...(!works && { idle: idleWhy(first.live) }),
          },
          evidence,
          cellKeys: [key],
        });
      }),
    );
  };
}

/** Whether a live occurrence is a run that may change machines: switched on, with targets. */
export const doesWork = (occurrence: LiveOccurrence): occurrence is LiveOf<LiveRun> =>
  mayInstall(occurrence) && !isIdle(occurrence.live);

/** Whether its tasks install or may, be it switched on or not. */
const mayInstall = (occurrence: LiveOccurrence): occurrence is LiveOf<LiveRun> => {
  const { live } = occurrence;
  if (live.kind !== 'maintenance-run') return false;
  return live.taskMeaning === 'install' || live.taskMeaning === 'maybe';
};

/** It does nothing as it is. */
const isIdle = ({ enabled, targetCount }: LiveRun): boolean => !enabled || targetCount === 0;

const idleWhy = ({ enabled }: LiveRun): 'disabled' | 'no targets' =>
  enabled ? 'no targets' : 'disabled';
