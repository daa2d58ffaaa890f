/** C01 for the plan's own freezes. */
import type { Freeze } from '../model/release.ts';
import type { PatchWindow } from '../model/series.ts';
import { areRelated } from '../model/target.ts';
import { intersect, type EpochMs } from '../time/time-range.ts';
import { aConflict } from './conflict-id.ts';
import type { Conflict } from './conflict.ts';
import { noConflicts, type PreparedRule } from './prepared-rule.ts';
import { indexRanges } from './range-index.ts';

/**
 * A window meets a freeze that guards its kind of work, or its reboots, on a related target or
 * everywhere. Hard freezes are errors, soft ones warnings.
 */
export function prepareFreezes(freezes: readonly Freeze[]): PreparedRule {
  const index = indexRanges(freezes);
  return (window) => {
    const met = index.overlapping(window);
    if (met.length === 0) return noConflicts;
    return met
      .filter((freeze) => appliesTo(freeze, window))
      .map((freeze) => conflictWith(freeze, window));
  };
}

const appliesTo = (freeze: Freeze, window: PatchWindow): boolean =>
  (freeze.guards.includes(window.kind) || (freeze.guardsReboots === true && mayReboot(window))) &&
  isNear(freeze, window);

const isNear = ({ targets }: Freeze, { target }: PatchWindow): boolean =>
  targets.length === 0 || targets.some((frozen) => areRelated(frozen, target));

/** Installs restart machines unless somebody decided that they do not; other work if it says so. */
const mayReboot = ({ kind, facts }: PatchWindow): boolean =>
  facts?.reboots === undefined ? kind === 'install' : facts.reboots !== 'no';

function conflictWith(freeze: Freeze, window: PatchWindow): Conflict {
  const shared = intersect(freeze, window);
  const hard = freeze.hardness === 'hard';
  return aConflict({
    rule: 'C01',
    severity: hard ? 'error' : 'warning',
    windowId: window.id,
    counterpart: { kind: 'freeze', id: freeze.id, name: freeze.name, hard },
    evidence: shared === null ? [] : [shared],
    cellKeys: [],
  });
}

/**
 * C01 for pushing itself: freezes that last now, guard pushes, and are of a related target or
 * everywhere. Asked when a push is prepared. Evidence: the freeze, which is to be waited out.
 */
export const findPushFreezes = (
  windows: readonly PatchWindow[],
  freezes: readonly Freeze[],
  nowMs: EpochMs,
): readonly Conflict[] => {
  const lasting = freezes.filter(
    ({ guardsPushes, startMs, endMs }) =>
      guardsPushes === true && startMs <= nowMs && nowMs < endMs,
  );
  return windows.flatMap((window) =>
    lasting
      .filter((freeze) => isNear(freeze, window))
      .map(({ id, name, hardness, startMs, endMs }) =>
        aConflict({
          rule: 'C01',
          severity: hardness === 'hard' ? 'error' : 'warning',
          windowId: window.id,
          counterpart: { kind: 'freeze', id: `${id}/push`, name, hard: hardness === 'hard' },
          evidence: [{ startMs, endMs }],
          cellKeys: [],
        }),
      ),
  );
};
