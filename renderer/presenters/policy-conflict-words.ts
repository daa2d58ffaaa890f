/** Broken promises of the plan in words: cadence (C13) and policy deadlines (C14). */
import type { Counterpart } from '../../shared/conflicts/counterpart.ts';
import { instantWords } from './conflict-phrases.ts';
import { formatMonth, formatShortIsoDate } from './format-time.ts';

type CadenceSide = Extract<Counterpart, { readonly kind: 'cadence' }>;
type DeadlineSide = Extract<Counterpart, { readonly kind: 'deadline' }>;

/** `35 days without an install`. */
export function cadenceTitle({ reading, days, toDate }: CadenceSide): string {
  if (reading === 'calendar-month') return 'A month without an install';
  return toDate === null ? 'No install planned after it' : `${days} days without an install`;
}

/** What was promised, and from when until when it is not kept. */
export function cadenceSentence(side: CadenceSide): string {
  const { name, reading, allowedDays, days, fromDate, toDate } = side;
  if (reading === 'calendar-month') {
    return `${name} has no install in ${formatMonth(fromDate)}, where one in every calendar month is promised.`;
  }
  const promised = `one at least every ${allowedDays} days is promised`;
  return toDate === null
    ? `${name} has no install planned after ${formatShortIsoDate(fromDate)}, where ${promised}.`
    : `${name} has ${days} days from its install of ${formatShortIsoDate(fromDate)} to the one of ${formatShortIsoDate(toDate)}, where ${promised}.`;
}

/** By when patches should have been where, and when they arrive. */
export function deadlineSentence(side: DeadlineSide): string {
  const { name, date, days, deadlineMs, reachedMs, scope, zone } = side;
  const due = `“${name}” of ${formatShortIsoDate(date)} is to be on ${scope} within ${days} days, before ${instantWords(deadlineMs, zone)}`;
  return reachedMs === null
    ? `${due}, and no window brings it.`
    : `${due}; the first window that brings it starts ${instantWords(reachedMs, zone)}.`;
}
