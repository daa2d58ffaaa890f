import type { OccurrenceChange, WindowState } from '../../../../shared/model/series.ts';
import type { IsoDate } from '../../../../shared/time/local-date-time.ts';

/** How far single occurrences of a series have come, by the dates their rule gave them. */
export const statesOn = (
  startTime: string,
  dates: Partial<Record<WindowState, readonly IsoDate[]>>,
): readonly OccurrenceChange[] =>
  (Object.entries(dates) as [WindowState, readonly IsoDate[]][]) // keys are those of the Record
    .flatMap(([state, days]) =>
      days.map((date) => ({ originalStart: `${date}T${startTime}`, state })),
    );
