/** Where a window lands when it is moved by days or by minutes. The end always follows the duration. */
import { addDays, isoDateOf } from '../../shared/time/iso-date.ts';
import type { EpochMs, TimeRange } from '../../shared/time/time-range.ts';
import { minuteMs } from '../../shared/time/time-range.ts';
import { toInstant, toLocal } from '../../shared/time/zone.ts';
import type { PatchWindow } from '../../shared/model/series.ts';

type Timed = Pick<PatchWindow, 'startMs' | 'zone' | 'durationMinutes'>;

/**
 * The start so many days later at the same time of day in the window's own zone: a window agreed
 * for 22:00 in New York is at 22:00 there after a clock change too, whatever zone is on screen.
 */
export function startDaysLater({ startMs, zone }: Timed, days: number): EpochMs {
  const local = toLocal(startMs, zone);
  const date = isoDateOf(local);
  return toInstant(`${addDays(date, days)}${local.slice(date.length)}`, zone).epochMs;
}

/** The start so many minutes later, elapsed. */
export const startMinutesLater = ({ startMs }: Timed, minutes: number): EpochMs =>
  startMs + minutes * minuteMs;

/** The range of a window once it starts there. */
export const rangeFrom = (startMs: EpochMs, durationMinutes: number): TimeRange => ({
  startMs,
  endMs: startMs + durationMinutes * minuteMs,
});

/** The window as it would be with another start and duration. */
export function windowAt(window: PatchWindow, { startMs, endMs }: TimeRange): PatchWindow {
  const localStart = toLocal(startMs, window.zone);
  return {
    ...window,
    startMs,
    endMs,
    localStart,
    durationMinutes: Math.round((endMs - startMs) / minuteMs),
    anomaly: toInstant(localStart, window.zone).anomaly,
  };
}
