/** What came of a window: all of it done, some machines not done, nothing done though it began, or never begun. */
export const resultOutcomes = ['held', 'partly', 'failed', 'missed'] as const;

export type ResultOutcome = (typeof resultOutcomes)[number];

/** Most characters of a ticket, and of a note, that a plan's file holds. */
export const longestTicket = 2_000;
export const longestNote = 10_000;

/** What is said of a window that is over. Without one its state alone tells: held or missed. */
export interface WindowResult {
  readonly outcome: ResultOutcome;
  /** The ticket of what failed, by its number or address. */
  readonly ticket?: string;
  readonly note?: string;
}

/** The state a window has by its result: one that failed counts as missed, for it brought nothing. */
export const stateOfOutcome = {
  held: 'held',
  partly: 'held',
  failed: 'missed',
  missed: 'missed',
} as const satisfies Readonly<Record<ResultOutcome, 'held' | 'missed'>>;
