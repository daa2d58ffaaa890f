import type { PatchWindow } from '../model/series.ts';
import { areRelated } from '../model/target.ts';
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

/** Looks up the neighbours once. */
export function slotCost(question: {
  readonly window: PatchWindow;
  readonly windows: readonly PatchWindow[];
  readonly teamZone: Zone;
}): (placed: PatchWindow) => SlotCost {
  const { window, teamZone } = question;
  const others = question.windows.filter(
    (other) =>
      other.id !== window.id && isInstall(other) && areRelated(other.target, window.target),
  );
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
