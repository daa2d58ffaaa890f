/** What every export is given and gives back. */
import type { Plan } from '../model/plan.ts';
import type { PatchWindow } from '../model/series.ts';
import type { EpochMs, TimeRange } from '../time/time-range.ts';

/** The windows that somebody wants elsewhere, and what they are part of. */
export interface ExportQuestion {
  readonly plan: Plan;
  /** Those that were chosen, by start, then id. */
  readonly windows: readonly PatchWindow[];
  /** Windows begin in it; half-open. */
  readonly range: TimeRange;
  readonly nowMs: EpochMs;
}

/** A window that the file does not hold, or holds without something of it. */
export interface NotCarried {
  readonly window: PatchWindow;
  /** `left-out`: the file does not have it at all. */
  readonly kind: 'left-out' | 'in-part';
  /** A clause with its reason: "MECM takes windows of less than 24 hours". */
  readonly why: string;
}

/** A text for another program, and what it does not say. */
export interface ExportedText {
  readonly text: string;
  readonly notCarried: readonly NotCarried[];
  /** What holds for the format as a whole, a sentence each: what to do with it, what it never says. */
  readonly notes: readonly string[];
  /** Why it must not be used as it is; absent: it may. */
  readonly fault?: string;
}

/** Windows of each series, in the order in which the series first happen. */
export const bySeries = (
  windows: readonly PatchWindow[],
): readonly (readonly [seriesId: string, windows: readonly PatchWindow[]])[] => [
  ...Map.groupBy(windows, ({ seriesId }) => seriesId),
];
