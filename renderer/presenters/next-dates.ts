/** The next dates of a series as rows: when for whom, and what the clocks or a holiday do to each. */
import type { PatchWindow, Series } from '../../shared/model/series.ts';
import { expandSeries } from '../../shared/schedule/expand-series.ts';
import { withHolidayChanges, type SeriesFacts } from '../../shared/schedule/holiday-changes.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import { dayMs } from '../../shared/time/wall-ms.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { clockNotes } from './clock-notes.ts';
import { formatIsoDate } from './format-time.ts';
import { inspectorMessages } from './inspector-messages.ts';
import { currentZoneName } from './zone-list.ts';
import { zoneCity } from './zone-words.ts';
import { zonedRange } from './zoned-range.ts';

/** One date. `times` has one entry for each of the zones asked for, in their order. */
export interface DateRow {
  readonly id: string;
  readonly times: readonly { readonly zone: Zone; readonly words: string }[];
  /** What is odd about it: no such time, twice, the clocks change, moved and why. */
  readonly notes: readonly string[];
}

/** How many dates prove a rule. */
export const datesShown = 12;

/** Years of a first look, and of the second where that found too few. */
const lookAheadDays = [400, 4_400] as const;

/** The most that are shown when somebody asks for more. */
export const mostDatesShown = 24;

/** The first twelve windows that are not over, or as many as are asked for, in order of start. */
export function nextWindows(
  series: Series,
  facts: SeriesFacts,
  { nowMs, count = datesShown }: { readonly nowMs: EpochMs; readonly count?: number },
): readonly PatchWindow[] {
  const dated = withHolidayChanges(series, facts);
  for (const days of lookAheadDays) {
    const range = { startMs: nowMs, endMs: nowMs + days * dayMs };
    const { windows } = expandSeries(dated, range, facts.releases);
    if (windows.length >= count || days === lookAheadDays[1]) {
      return windows.slice(0, count);
    }
  }
  return [];
}

/** Zones to show times in, each once, under the names that are current. */
export const distinctZones = (zones: readonly Zone[]): readonly Zone[] => [
  ...new Set(zones.map(currentZoneName)),
];

/** Rows for windows; the first zone is told in full, the others shortly. */
export const dateRows = (
  windows: readonly PatchWindow[],
  zones: readonly Zone[],
): readonly DateRow[] =>
  windows.map((window) => ({
    id: window.id,
    times: zones.map((zone, index) => ({ zone, words: zonedRange(window, zone, index === 0) })),
    notes: [movedNote(window), ...clockNotes(window)].filter((note) => note !== null),
  }));

/** Where the rule has a window that is elsewhere, and why; null where it is where the rule has it. */
export function movedNote(window: PatchWindow): string | null {
  const { localStart, originalStart, reason, zone } = window;
  if (localStart === originalStart) return null;
  const from = `${formatIsoDate(originalStart.slice(0, 10))} ${originalStart.slice(11, 16)}`;
  const city = zoneCity(zone);
  return reason === undefined
    ? inspectorMessages.movedFrom(from, city)
    : inspectorMessages.movedWhy(from, city, reason);
}
