/** Steps of a push in words, and how far along the whole is. */
import type { PushOutcome, PushStep } from '../../shared/changes/receipt.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { CalendarProgress } from '../state/push-flow.ts';

/** Steps in order, without the last: what a row of progress shows as dots. */
export const pushSteps: readonly PushStep[] = [
  'waiting',
  'updating',
  'activating',
  'publishing',
  'reading-back',
  'probing',
  'done',
];

/** What is being done to a calendar. */
export function stepInWords(step: PushStep): string {
  switch (step) {
    case 'waiting':
      return 'Waiting for its turn';
    case 'signing-in':
      return 'Waiting for you to sign in again';
    case 'updating':
      return 'Writing a new version';
    case 'activating':
      return 'Waiting for AWS to take it';
    case 'publishing':
      return 'Putting it in force';
    case 'reading-back':
      return 'Reading it back';
    case 'probing':
      return 'Asking AWS whether it is open';
    case 'done':
      return 'Done';
    default:
      return assertNever(step);
  }
}

export type OutcomeTone = 'good' | 'warn' | 'bad';

/** One word and a tone for how a push to a calendar ended. */
export function outcomeInShort({ kind }: PushOutcome): {
  readonly word: string;
  readonly tone: OutcomeTone;
} {
  switch (kind) {
    case 'verified':
      return { word: 'Verified', tone: 'good' };
    case 'already-there':
      return { word: 'Already there', tone: 'good' };
    case 'stale':
      return { word: 'Refused: moved on AWS', tone: 'bad' };
    case 'unverified':
      return { word: 'Written, not verified', tone: 'warn' };
    case 'failed':
      return { word: 'Failed', tone: 'bad' };
    case 'skipped':
      return { word: 'Skipped', tone: 'warn' };
    default:
      return assertNever(kind);
  }
}

/** Whole percent over all calendars; 100 only when every one of them is done. */
export function percentDone(progress: readonly CalendarProgress[]): number {
  if (progress.length === 0) return 0;
  const last = pushSteps.length - 1;
  // What waits for a sign-in is not in the row of steps: it counts as not begun.
  const done = progress.reduce((sum, { step }) => sum + Math.max(0, pushSteps.indexOf(step)), 0);
  return Math.floor((done / (progress.length * last)) * 100);
}
