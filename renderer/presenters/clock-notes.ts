/** What the clocks do to a window, in words: the night is shorter, the start does not exist. */
import type { PatchWindow } from '../../shared/model/series.ts';
import { toLocal, transitionsIn } from '../../shared/time/zone.ts';
import { formatDuration, formatTime } from './format-time.ts';
import { zoneCity } from './zone-words.ts';

/** Sentences for the inspector, in order of time; empty on an ordinary night. */
export function clockNotes(window: PatchWindow): readonly string[] {
  const { startMs, endMs, zone, anomaly, durationMinutes } = window;
  const city = zoneCity(zone);
  const notes: string[] = [];
  if (anomaly === 'gap') {
    notes.push(
      `${window.localStart.slice(11, 16)} does not exist in ${city} that night; it starts at ${formatTime(startMs, zone)}.`,
    );
  }
  if (anomaly === 'fold') {
    notes.push(
      `${toLocal(startMs, zone).slice(11, 16)} happens twice in ${city}; the first one is meant.`,
    );
  }
  for (const change of transitionsIn({ startMs, endMs }, zone)) {
    const forward = change.offsetAfterMinutes - change.offsetBeforeMinutes;
    const direction = forward > 0 ? 'forward' : 'back';
    notes.push(
      `Clocks in ${city} go ${direction} by ${formatDuration(Math.abs(forward))} meanwhile: it still lasts ${formatDuration(durationMinutes)}, until ${formatTime(endMs, zone)}.`,
    );
  }
  return notes;
}
