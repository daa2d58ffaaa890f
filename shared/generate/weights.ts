/**
 * What a year is worth, as one number: the less the better. Promises and collisions outweigh any
 * number of compromises; among compromises, what people agreed on (hour, weekday) goes before
 * the number of windows, and that before the windows and days that are touched: a night of work
 * more is worse than several that are moved, so a monthly rule under a 30-day contract becomes 28 days.
 */
export const weights = {
  /** A promise broken, patches that come late, an error of the conflict table. */
  error: 1e9,
  /** A warning of the conflict table; an environment without its turn before production. */
  warning: 1e6,
  /** Each day of a gap beyond what was promised. */
  excessDay: 1e3,
  /** Another time of day than usual. */
  otherHour: 2_000,
  /** Another weekday than usual. */
  otherWeekday: 500,
  /** No slot of the database team, nobody on call: both can still be arranged. */
  toArrange: 300,
  /** A window that was not there. */
  added: 250,
  /** A window that is no longer where it was, and each day between. */
  moved: 30,
  movedDay: 1,
  /** Two installs on one day under a promise by days; less the further they are apart. */
  crowded: 20,
} as const;

/** Findings in a cost: whole errors and whole warnings. What is left are compromises. */
export function readCost(cost: number): {
  readonly errors: number;
  readonly warnings: number;
  readonly compromises: number;
} {
  const errors = Math.floor(cost / weights.error);
  const rest = cost - errors * weights.error;
  const warnings = Math.floor(rest / weights.warning);
  return { errors, warnings, compromises: rest - warnings * weights.warning };
}
