import type { PatchWindow } from '../model/series.ts';
import { daysBetween } from '../time/iso-date.ts';
import type { Zone } from '../time/local-date-time.ts';
import { dayOf } from './cadence.ts';
import { nightMinutes } from './night-minutes.ts';
import { isInstall } from './scope.ts';

/** What it costs to put a window elsewhere. */
export interface SlotCost {
  /** Days from where it is to there, in its zone: 0 the same day, negative earlier. */
  readonly daysMoved: number;
  /** Days to the install before and to the one after on the same target; null: there is none. */
  readonly gapBeforeDays: number | null;
  readonly gapAfterDays: number | null;
  /** Of its minutes, how many are night for the team. */
  readonly nightMinutes: number;
}

/** What a place costs, by the installs `windowsOn` the window's target. */
export function slotCost(
  window: PatchWindow,
  windowsOn: readonly PatchWindow[],
  teamZone: Zone,
): (placed: PatchWindow) => SlotCost {
  const others = windowsOn.filter((other) => other.id !== window.id && isInstall(other));
  const here = dayOf(window.startMs, window.zone);
  return (placed) => {
    const day = dayOf(placed.startMs, window.zone);
    const before = others.findLast(({ startMs }) => startMs <= placed.startMs);
    const after = others.find(({ startMs }) => startMs > placed.startMs);
    return {
      daysMoved: daysBetween(here, day),
      gapBeforeDays:
        before === undefined ? null : daysBetween(dayOf(before.startMs, window.zone), day),
      gapAfterDays:
        after === undefined ? null : daysBetween(day, dayOf(after.startMs, window.zone)),
      nightMinutes: nightMinutes(placed, teamZone),
    };
  };
}
