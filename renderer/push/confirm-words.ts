/** What a reader is told before a push, and when the answer has to be typed. */
import type { CalendarChange, EventChange } from '../../shared/changes/change-set.ts';
import { firstChange, moreChanges } from './push-messages.ts';

export interface ChangeCounts {
  readonly added: number;
  readonly moved: number;
  /** At their time, but saying something else. */
  readonly changed: number;
  readonly removed: number;
}

/** Events by what happens to them; those that stay are not counted. */
export function countChanges(events: readonly EventChange[]): ChangeCounts {
  const count = (wanted: EventChange['kind']): number =>
    events.filter(({ kind }) => kind === wanted).length;
  return {
    added: count('added'),
    moved: count('moved'),
    changed: count('changed'),
    removed: count('removed'),
  };
}

/** Counts over several calendars. */
export const countAllChanges = (calendars: readonly CalendarChange[]): ChangeCounts =>
  countChanges(calendars.flatMap(({ events }) => events));

/** `9 events added, 2 moved and 1 removed`, leaving out what does not happen; `nothing` if nothing does. */
export function changesInWords({ added, moved, changed, removed }: ChangeCounts): string {
  const happening = [
    { count: added, word: 'added' as const },
    { count: moved, word: 'moved' as const },
    { count: changed, word: 'changed' as const },
    { count: removed, word: 'removed' as const },
  ].filter(({ count }) => count > 0);
  const parts = happening.map(({ count, word }, index) =>
    index === 0 ? firstChange[word](count) : moreChanges[word](count),
  );
  if (parts.length < 2) return parts[0] ?? 'nothing';
  return `${parts.slice(0, -1).join(', ')} and ${parts.at(-1) ?? ''}`;
}

/** The facts a confirmation states. */
export interface PushSummary {
  readonly calendarCount: number;
  /** In the order of the calendars. */
  readonly accountIds: readonly string[];
  readonly productionCount: number;
  readonly foreignCount: number;
  readonly warningCount: number;
  readonly changes: ChangeCounts;
  /** The reader has to type the answer: production, or more than five accounts. */
  readonly typed: boolean;
}

const mostAccountsUntyped = 5;

/** Sums up the calendars that would be written. */
export function summarizePush(calendars: readonly CalendarChange[]): PushSummary {
  const accountIds = [...new Set(calendars.map(({ cell }) => cell.accountId))];
  const productionCount = calendars.filter(({ production }) => production).length;
  const warnings = calendars.flatMap(({ preflight }) =>
    preflight.filter((c) => c.level === 'warn'),
  );
  return {
    calendarCount: calendars.length,
    accountIds,
    productionCount,
    foreignCount: calendars.reduce((sum, { foreignCount }) => sum + foreignCount, 0),
    warningCount: warnings.length,
    changes: countAllChanges(calendars),
    typed: productionCount > 0 || accountIds.length > mostAccountsUntyped,
  };
}

/** Whether the typed answer is the word, or the number of calendars. */
export function isConfirmed(answer: string, { typed, calendarCount }: PushSummary): boolean {
  const given = answer.trim();
  return !typed || given.toUpperCase() === 'PUSH' || given === String(calendarCount);
}
