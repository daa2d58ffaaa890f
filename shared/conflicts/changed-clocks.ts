/** C18: windows at other instants than when the plan was saved, because a zone's rules changed. */
import type { Zone } from '../time/local-date-time.ts';
import { instantBy, isClockHere, type ZoneClock } from '../time/zone-clock.ts';
import { aConflict } from './conflict-id.ts';
import type { PreparedRule, RuleInput } from './prepared-rule.ts';

/**
 * Warns of each window that this machine's tz data puts at another instant than the clock that the
 * plan keeps. Evidence: the window where it is now. Instants outside of what was kept are not judged.
 */
export function prepareChangedClocks({ clocks = [] }: Pick<RuleInput, 'clocks'>): PreparedRule {
  const changed = rememberChanged(clocks);
  return ({ id, zone, localStart, startMs, endMs }) => {
    const clock = changed(zone);
    const wasMs = clock === null ? null : instantBy(clock, localStart);
    if (wasMs === null || wasMs === startMs) return [];
    return [
      aConflict({
        rule: 'C18',
        severity: 'warning',
        windowId: id,
        counterpart: { kind: 'clock-rules', id: `rules:${zone}`, name: zone, wasMs },
        evidence: [{ startMs, endMs }],
        cellKeys: [],
      }),
    ];
  };
}

/** Tells the kept clock of a zone if it is another one here, else null. Zones that nobody asks for cost nothing. */
function rememberChanged(clocks: readonly ZoneClock[]): (zone: Zone) => ZoneClock | null {
  const kept = new Map(clocks.map((clock) => [clock.zone, clock]));
  const known = new Map<Zone, ZoneClock | null>();
  return (zone) => {
    const found = known.get(zone);
    if (found !== undefined) return found;
    const clock = kept.get(zone);
    const changed = clock === undefined || isClockHere(clock) ? null : clock;
    known.set(zone, changed);
    return changed;
  };
}
