import type { PatchWindow } from '../model/series.ts';
import { addDays, isoDateOf } from '../time/iso-date.ts';
import { minuteMs, type EpochMs } from '../time/time-range.ts';
import { toInstant, toLocal } from '../time/zone.ts';

/** The window as it would be if it began at another instant: same elapsed duration, same id. */
export function placedAt(window: PatchWindow, startMs: EpochMs): PatchWindow {
  const localStart = toLocal(startMs, window.zone);
  return {
    ...window,
    startMs,
    endMs: startMs + window.durationMinutes * minuteMs,
    localStart,
    anomaly: toInstant(localStart, window.zone).anomaly,
  };
}

/** Minutes between two starts that are tried on one day: finer near the time that is wished for. */
const [fineMinutes, coarseMinutes, fineUpTo] = [30, 60, 4 * 60];

/**
 * Starts on the day so many days after the wish, the nearest to its time of day first: that time
 * itself, then by half hours and hours earlier and later, up to `mostMinutes` away. Wall-clock times of the
 * window's zone; what a change of clocks makes into the same instant comes twice.
 */
export function startsOnDay(
  wish: { readonly startMs: EpochMs; readonly zone: string },
  day: number,
  mostMinutes: number,
): readonly EpochMs[] {
  const local = toLocal(wish.startMs, wish.zone);
  const date = isoDateOf(local);
  const own = toInstant(`${addDays(date, day)}${local.slice(date.length)}`, wish.zone).epochMs;
  const starts = [own];
  for (let minutes = fineMinutes; minutes <= mostMinutes;) {
    starts.push(own - minutes * minuteMs, own + minutes * minuteMs);
    minutes += minutes < fineUpTo ? fineMinutes : coarseMinutes;
  }
  return starts;
}
