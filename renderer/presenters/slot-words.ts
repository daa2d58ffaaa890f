/** Clean slots in words: what each costs, and why there is none. */
import type { Slot, Suggestion } from '../../shared/policy/suggest-slots.ts';
import { ruleName } from './conflict-words.ts';
import { formatDuration } from './format-time.ts';
import { daysWords } from './measure-words.ts';
import { daysAway } from './count-messages.ts';

/** `2 days later`, `the same day`, `3 days earlier`. */
export function movedWords(daysMoved: number): string {
  if (daysMoved === 0) return 'the same day';
  return daysAway(daysMoved);
}

/** `26 days after the last install, 24 before the next`. */
export function gapWords({ cost }: Pick<Slot, 'cost'>): string {
  const { gapBeforeDays: before, gapAfterDays: after } = cost;
  if (before === null && after === null) return 'the only install on this target';
  if (before === null) return `${daysWords(after ?? 0)} before the next install`;
  if (after === null) return `${daysWords(before)} after the last install`;
  return `${daysWords(before)} after the last install, ${after} before the next`;
}

/** `5 h of night for Pune`, `no night hours for Pune`. */
export const nightWords = ({ cost }: Pick<Slot, 'cost'>, team: string): string =>
  cost.nightMinutes === 0
    ? `no night hours for ${team}`
    : `${formatDuration(cost.nightMinutes)} of night for ${team}`;

/** What a slot is clear of, and which warnings stay. */
export function cleanWords({ keeps }: Pick<Slot, 'keeps'>): string {
  const clear =
    'Clear of freezes, calendars, live windows, hours, releases and other windows; every promise that is kept stays kept.';
  if (keeps.length === 0) return clear;
  const stays = [...new Set(keeps.map(({ rule }) => ruleName(rule).toLowerCase()))].join(', ');
  return `${clear} To arrange or to accept: ${stays}.`;
}

/** Why there is no slot: which rules speak against how many of the days that were tried. */
export function noSlotWords(suggestion: Exclude<Suggestion, { kind: 'slots' }>): string {
  if (suggestion.kind === 'not-by-moving')
    return 'Moving it does not end this: it stays wherever it is put.';
  const { daysTried, because } = suggestion;
  const reasons = because.map(({ rule, days }) => `${ruleName(rule).toLowerCase()} on ${days}`);
  return reasons.length === 0
    ? `No clean slot in ${daysWords(daysTried)}.`
    : `No clean slot in ${daysWords(daysTried)}, because of ${reasons.join(', ')}.`;
}
