import type { Conflict } from '../conflicts/conflict.ts';
import type { PatchWindow } from '../model/series.ts';
import { addDays } from '../time/iso-date.ts';
import type { EpochMs } from '../time/time-range.ts';
import { dayMs } from '../time/wall-ms.ts';
import { toInstant } from '../time/zone.ts';
import { dayOf } from './cadence.ts';

/** Days kept in hand before a promise runs out: a week to look in. */
const spareDays = 6;

/**
 * Where to begin to look for a slot that ends a finding: a week before the promise runs out, at the
 * window's own time of day; for anything else, where the window is.
 */
export function slotWishMs(
  window: Pick<PatchWindow, 'startMs' | 'localStart' | 'zone'>,
  { counterpart }: Pick<Conflict, 'counterpart'>,
): EpochMs {
  if (counterpart.kind === 'cadence') {
    const promised = counterpart.reading === 'rolling' ? counterpart.allowedDays : spareDays;
    return sameTimeOn(window, addDays(counterpart.fromDate, promised - spareDays));
  }
  if (counterpart.kind === 'deadline') {
    const lastDay = dayOf(counterpart.deadlineMs - dayMs, window.zone);
    return sameTimeOn(window, addDays(lastDay, -spareDays));
  }
  return window.startMs;
}

const sameTimeOn = (
  { localStart, zone }: Pick<PatchWindow, 'localStart' | 'zone'>,
  date: string,
): EpochMs => toInstant(`${date}${localStart.slice(10)}`, zone).epochMs;
