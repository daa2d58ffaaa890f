import type { PatchWindow } from '../../shared/model/series.ts';
import type { LocalDateTime } from '../../shared/time/local-date-time.ts';
import { minuteMs } from '../../shared/time/time-range.ts';
import { toInstant } from '../../shared/time/zone.ts';

/** The window as it would be at another start on the wall of its zone; its elapsed length stays. */
export function windowAt(window: PatchWindow, localStart: LocalDateTime): PatchWindow {
  const { epochMs: startMs, anomaly } = toInstant(localStart, window.zone);
  const endMs = startMs + window.durationMinutes * minuteMs;
  return { ...window, localStart, startMs, endMs, anomaly };
}
