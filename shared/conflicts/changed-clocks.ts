/** C18: windows at other instants than when the plan was saved, because a zone's rules changed. */
import type { Release } from '../model/release.ts';
import type { PatchWindow } from '../model/series.ts';
import type { Zone } from '../time/local-date-time.ts';
import type { EpochMs } from '../time/time-range.ts';
import { dayMs, localOf, wallMsOf } from '../time/wall-ms.ts';
import { instantBy, isClockHere, wallBy, type ZoneClock } from '../time/zone-clock.ts';
import { toLocal } from '../time/zone.ts';
import { aConflict } from './conflict-id.ts';
import { noConflicts, type PreparedRule, type RuleInput } from './prepared-rule.ts';

/**
 * Warns of each window that this machine's tz data puts at another instant than the clock that the
 * plan keeps. Evidence: the window where it is now. Instants outside of what was kept are not judged.
 */
export function prepareChangedClocks({
  clocks = [],
  releases,
}: Pick<RuleInput, 'clocks' | 'releases'>): PreparedRule {
  const changed = rememberChanged(clocks);
  return (window) => {
    const { id, zone, startMs, endMs } = window;
    const clock = changed(zone);
    const wasMs = clock === null ? null : formerInstant(window, clock, releases);
    if (wasMs === null || wasMs === startMs) return noConflicts;
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

/**
 * When the window was by that clock. One that follows a release may even have been on another day: the
 * release is an instant, and which day it is on is what the clock says.
 */
function formerInstant(
  { localStart, originalStart, zone, follows }: PatchWindow,
  clock: ZoneClock,
  releases: readonly Release[],
): EpochMs | null {
  if (follows === undefined) return instantBy(clock, localStart);
  const dayOf = (wallMs: number): number => Math.floor(wallMs / dayMs) + follows.offsetDays;
  const day = Math.floor(wallMsOf(originalStart) / dayMs);
  const formerDays = releases
    .filter(({ product }) => product === follows.product)
    .filter(({ startMs }) => dayOf(wallMsOf(toLocal(startMs, zone))) === day)
    .map(({ startMs }) => wallBy(clock, startMs))
    .map((wallMs) => (wallMs === null ? day : dayOf(wallMs)));
  // Of two releases that share the day one may have stayed on it: then so has the window.
  if (formerDays.length === 0 || formerDays.includes(day)) return instantBy(clock, localStart);
  const movedMs = ((formerDays[0] ?? day) - day) * dayMs;
  return instantBy(clock, localOf(wallMsOf(localStart) + movedMs));
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
