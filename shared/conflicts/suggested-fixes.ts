import type { ConflictRule } from '../model/conflict-rule.ts';
import type { Conflict } from './conflict.ts';
import { isWaivable } from './settle.ts';

/** Ways out of a finding, as kinds: what they do, and how they are called, is the screen's matter. */
export type SuggestedFix =
  /** The next clean slots of the window. */
  | 'next-clean-slots'
  /** To where the release went, or to the nearest one. */
  | 'move-with-release'
  /** Make the series follow releases. */
  | 'attach-to-release'
  /** An hour off the clock change. */
  | 'move-one-hour'
  /** Plan by the rules that the zone's clock has now. */
  | 'accept-clock'
  | 'lengthen'
  | 'ask-database-team'
  | 'note-not-needed'
  | 'name-contact'
  | 'change-people'
  | 'record-answer'
  | 'declare-emergency'
  | 'add-window'
  | 'every-28-days'
  | 'end-series'
  | 'correct-name'
  | 'change-limit'
  | 'gate-tasks'
  | 'read-again'
  | 'edit-policy'
  | 'waive';

const fixes: Readonly<Record<ConflictRule, readonly SuggestedFix[]>> = {
  C01: ['next-clean-slots', 'declare-emergency'],
  C02: ['next-clean-slots', 'declare-emergency'],
  C03: ['next-clean-slots'],
  C05: ['next-clean-slots'],
  C06: ['next-clean-slots'],
  C07: ['move-with-release', 'attach-to-release'],
  C08: ['ask-database-team', 'note-not-needed'],
  C09: ['change-people', 'next-clean-slots'],
  C10: ['name-contact'],
  C11: ['record-answer', 'next-clean-slots', 'declare-emergency'],
  C12: ['next-clean-slots', 'declare-emergency'],
  C13: ['next-clean-slots', 'every-28-days', 'add-window'],
  C14: ['add-window', 'next-clean-slots'],
  C15: ['next-clean-slots', 'add-window'],
  C16: ['lengthen'],
  C17: ['change-limit'],
  C18: ['move-one-hour', 'next-clean-slots'],
  C19: ['read-again'],
  C20: ['read-again'],
  C21: ['add-window'],
  C22: ['end-series'],
  C23: ['edit-policy'],
  C24: ['next-clean-slots'],
  C25: ['correct-name'],
  C26: ['gate-tasks'],
};

/** The ways out of a finding, the best first. Waiving comes last, where it is one. */
export function suggestedFixes(conflict: Conflict): readonly SuggestedFix[] {
  const { rule } = conflict;
  return [...fixesOf(conflict), ...(isWaivable(rule) ? (['waive'] as const) : [])];
}

function fixesOf({ rule, counterpart, subject }: Conflict): readonly SuggestedFix[] {
  // With no release known there is none to move with, and a slot without a window needs one.
  if (rule === 'C07' && counterpart.kind === 'none') return ['attach-to-release'];
  if (counterpart.kind === 'quota' && counterpart.quota === 'machines') {
    return ['next-clean-slots', 'change-limit'];
  }
  // What is missing is entered with the customer: its machines, its accounts.
  if (counterpart.kind === 'none' && (rule === 'C16' || subject?.kind === 'account')) return [];
  if (counterpart.kind === 'clock-rules') return ['accept-clock'];
  if (rule === 'C08' && subject !== undefined) return ['add-window', 'ask-database-team'];
  return fixes[rule];
}
