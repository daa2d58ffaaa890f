/** What a shown period holds, for the overview beside an empty selection. */
import type { TimeRange } from '../../shared/time/time-range.ts';
import { overlaps } from '../../shared/time/time-range.ts';
import type { PatchWindow, WindowState } from '../../shared/model/series.ts';
import { windowStates } from './state-words.ts';

export interface PeriodSummary {
  readonly total: number;
  /** States that occur, in the order of a negotiation. */
  readonly byState: readonly { readonly state: WindowState; readonly count: number }[];
  /** Windows with findings, the earliest first. */
  readonly troubled: readonly PatchWindow[];
}

/** Counts windows that touch the half-open range. */
export function summarizePeriod(
  windows: readonly PatchWindow[],
  counts: ReadonlyMap<string, number>,
  range: TimeRange,
): PeriodSummary {
  const inside = windows.filter((window) => overlaps(window, range));
  const byState = windowStates.flatMap((state) => {
    const count = inside.filter((window) => window.state === state).length;
    return count === 0 ? [] : [{ state, count }];
  });
  const troubled = inside.filter(({ id }) => (counts.get(id) ?? 0) > 0);
  return { total: inside.length, byState, troubled };
}
