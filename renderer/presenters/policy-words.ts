/** Standing of promises in words: units, gaps, deadlines, notice. */
import type { CadenceGap } from '../../shared/policy/cadence.ts';
import type { CadencePromise } from '../../shared/policy/policy-input.ts';
import type { ScopeReach } from '../../shared/policy/patch-reach.ts';
import type { StatusWord, UnitStatus } from '../../shared/policy/policy-status.ts';
import { formatIsoDate, formatMonth, formatShortIsoDate } from './format-time.ts';
import { daysWords } from './measure-words.ts';

/** Colour that goes with a unit's word; the word says the same. */
export const statusTone: Readonly<Record<StatusWord, 'good' | 'warn' | 'bad'>> = {
  'on track': 'good',
  approaching: 'warn',
  breached: 'bad',
};

/** `30 days left`, `due today`, `2 days over`. */
export function daysLeftWords(daysLeft: number): string {
  if (daysLeft === 0) return 'due today';
  return daysLeft > 0 ? `${daysWords(daysLeft)} left` : `${daysWords(-daysLeft)} over`;
}

/** What is due next: `Patch Tuesday on Adatum prod`, `Source portal prod, every 30 days`. */
export function nextWords({ next }: Pick<UnitStatus, 'next'>): string {
  if (next === null) return 'Nothing is due';
  return next.kind === 'patches'
    ? `${next.name} on ${next.scope.name}`
    : `${next.scope.name}, ${next.name}`;
}

/** `every 30 days`, `every calendar month`. */
export const promiseWords = ({ reading, days }: CadencePromise): string =>
  reading === 'calendar-month' ? 'in every calendar month' : `at most ${daysWords(days)} apart`;

/** `Sun 18 Jul → Sun 22 Aug · 35 days, 5 too many`, `May 2027 has none`. */
export function gapLine(gap: CadenceGap, { reading }: CadencePromise): string {
  if (reading === 'calendar-month') return `${formatMonth(gap.fromDate)} has none`;
  const from = gap.beforeId === null ? 'from today' : formatShortIsoDate(gap.fromDate);
  if (gap.toDate === null) {
    return `nothing after ${formatIsoDate(gap.fromDate)}; due by ${formatIsoDate(gap.dueDate)}`;
  }
  return `${from} → ${formatIsoDate(gap.toDate)}: ${daysWords(gap.days)}, ${gap.excessDays} too many`;
}

/** How a scope stands with a patch: `late: Fri 9 Apr 2027`, `no window`, `not planned yet`. */
export function reachWords({ status, unsoakedWindowId }: ScopeReach, when: string | null): string {
  const soak =
    unsoakedWindowId === null ? '' : '; a window before it comes too soon to have soaked';
  switch (status) {
    case 'reached':
      return when === null ? 'in time' : `in time: ${when}`;
    case 'late':
      return `late: ${when ?? ''}${soak}`;
    case 'unreached':
      return `no window brings it${soak}`;
    case 'open':
      return 'not planned yet';
    case 'waived':
      return 'accepted by a waiver';
  }
}
