/** What a shown period holds, for the overview beside an empty selection. */
import type { PatchWindow, WindowState } from '../../shared/model/series.ts';
import { windowStates } from './state-words.ts';

export interface PeriodSummary {
  readonly total: number;
  /** States that occur, in the order of a negotiation. */
  readonly byState: readonly { readonly state: WindowState; readonly count: number }[];
  /** Windows with findings, the earliest first. */
  readonly troubled: readonly PatchWindow[];
}

/** Sums up the windows of a period. */
export function summarizePeriod(
  windows: readonly PatchWindow[],
  counts: ReadonlyMap<string, number>,
): PeriodSummary {
  const byState = windowStates.flatMap((state) => {
    const count = windows.filter((window) => window.state === state).length;
    return count === 0 ? [] : [{ state, count }];
  });
  const troubled = windows.filter(({ id }) => (counts.get(id) ?? 0) > 0);
  return { total: windows.length, byState, troubled };
}
