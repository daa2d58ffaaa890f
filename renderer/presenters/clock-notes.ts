/** What the clocks do to a window, in words: the night is shorter, the start does not exist. */
import type { PatchWindow } from '../../shared/model/series.ts';
import { toLocal, transitionsIn } from '../../shared/time/zone.ts';
import { clockNightMessages } from './clock-night-messages.ts';
import { formatDuration, formatTime } from './format-time.ts';
import { zoneCity } from './zone-words.ts';

/** Sentences for the inspector, in order of time; empty on an ordinary night. */
export function clockNotes(window: PatchWindow): readonly string[] {
  const { startMs, endMs, zone, anomaly, durationMinutes } = window;
  const city = zoneCity(zone);
  const notes: string[] = [];
  if (anomaly === 'gap') {
    const agreed = window.localStart.slice(11, 16);
    notes.push(clockNightMessages.missingThatNight(agreed, city, formatTime(startMs, zone)));
  }
  if (anomaly === 'fold') {
    notes.push(clockNightMessages.twiceThatNight(toLocal(startMs, zone).slice(11, 16), city));
  }
  for (const change of transitionsIn({ startMs, endMs }, zone)) {
    const shift = change.offsetAfterMinutes - change.offsetBeforeMinutes;
    const told = shift > 0 ? clockNightMessages.forwardMeanwhile : clockNightMessages.backMeanwhile;
    const amount = formatDuration(Math.abs(shift));
    const lasts = formatDuration(durationMinutes);
    notes.push(told({ city, amount, lasts, until: formatTime(endMs, zone) }));
  }
  return notes;
}
