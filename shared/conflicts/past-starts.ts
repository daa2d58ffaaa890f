/** C24: windows that begin too early to be pushed. */
import type { PatchWindow } from '../model/series.ts';
import { minuteMs, type EpochMs } from '../time/time-range.ts';
import { aConflict } from './conflict-id.ts';
import { noConflicts, type PreparedRule } from './prepared-rule.ts';

/** AWS may tell of a calendar's change this much late (aws-facts 0.13). */
const pushSafetyMinutes = 15;

/**
 * A window not pushed yet that has begun, or begins within 15 minutes. Counterpart id `past` or
 * `too-soon`. Evidence: what of it lies before the earliest start that is safe.
 */
export function preparePastStarts(nowMs: EpochMs): PreparedRule {
  const safeFromMs = nowMs + pushSafetyMinutes * minuteMs;
  return ({ id, state, startMs, endMs }: PatchWindow) => {
    if (state === 'pushed' || startMs >= safeFromMs) return noConflicts;
    return [
      aConflict({
        rule: 'C24',
        severity: 'error',
        windowId: id,
        counterpart: { kind: 'none', id: startMs < nowMs ? 'past' : 'too-soon', name: '' },
        evidence: [{ startMs, endMs: Math.min(endMs, safeFromMs) }],
        cellKeys: [],
      }),
    ];
  };
}
