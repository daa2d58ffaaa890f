/** Dates of a series on which nothing happens, with why. */
import type { Series } from '../../shared/model/series.ts';
import { toWindowId } from '../../shared/planning/window-ref.ts';
import { withHolidayChanges, type SeriesFacts } from '../../shared/schedule/holiday-changes.ts';
import { dayNumberOfIso } from '../../shared/time/wall-ms.ts';
import { fallsOn } from '../../shared/schedule/series-days.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { toInstant } from '../../shared/time/zone.ts';
import { formatInstant } from './format-time.ts';

/** A date that was taken out, by a person or by a holiday. */
export interface SkippedDate {
  readonly id: string;
  /** Where it would start. */
  readonly startMs: EpochMs;
  readonly words: string;
  readonly reason: string;
}

/** Skipped dates of the rule that would start at or after the instant, in order. */
export function skippedDates(
  series: Series,
  facts: SeriesFacts,
  fromMs: EpochMs,
): readonly SkippedDate[] {
  const { id: seriesId, zone, rule } = series;
  const context = { releases: facts.releases, zone };
  return withHolidayChanges(series, facts)
    .changes.filter(
      ({ skipped, originalStart }) =>
        skipped === true && fallsOn(rule, dayNumberOfIso(originalStart.slice(0, 10)), context),
    )
    .map(({ originalStart, reason = '' }) => {
      const startMs = toInstant(originalStart, zone).epochMs;
      const words = formatInstant(startMs, zone);
      return { id: toWindowId({ seriesId, originalStart }), startMs, words, reason };
    })
    .filter(({ startMs }) => startMs >= fromMs)
    .sort((a, b) => a.startMs - b.startMs);
}
