import type { PatchEvent } from '../../shared/model/release.ts';
import { dayOf } from '../../shared/policy/cadence.ts';
import { patchTuesdayZone } from '../../shared/policy/patch-events.ts';
import type { ScopeReach } from '../../shared/policy/patch-reach.ts';
import type { PolicyInput } from '../../shared/policy/policy-input.ts';
import { daysBetween } from '../../shared/time/iso-date.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { groupBy } from '../presenters/group-by.ts';

/** One patch event over all the scopes that it concerns. */
export interface DeadlineRow {
  readonly event: PatchEvent;
  /** The earliest of its deadlines, where scopes have clocks of their own. */
  readonly deadlineMs: EpochMs;
  /** Whose days are counted. */
  readonly zone: Zone;
  readonly daysLeft: number;
  readonly reached: number;
  readonly total: number;
  /** Late and unreached first, then waived and not planned yet. */
  readonly misses: readonly ScopeReach[];
}

const rank = { late: 0, unreached: 0, waived: 1, open: 2, reached: 3 } as const;

/** Events that are out, or will be within so many days: the next Patch Tuesday is one of them. */
const aheadDays = 35;

/** The events whose clock runs now or begins soon, by deadline. */
export function deadlineRows(
  reaches: readonly ScopeReach[],
  { organization, nowMs }: PolicyInput,
): readonly DeadlineRow[] {
  const zone = organization.policy?.zone ?? patchTuesdayZone;
  const today = dayOf(nowMs, zone);
  return [...groupBy(reaches, ({ event }) => event.id).values()]
    .flatMap((group): readonly DeadlineRow[] => {
      const [first] = group;
      if (first === undefined) return [];
      const deadlineMs = group.reduce((least, one) => Math.min(least, one.deadlineMs), Infinity);
      const daysLeft = daysBetween(today, dayOf(deadlineMs - 1, zone));
      const isOver = group.every(({ reachedMs }) => reachedMs !== null && reachedMs <= nowMs);
      if (isOver || deadlineMs <= nowMs || daysBetween(today, first.event.date) > aheadDays)
        return [];
      const misses = group.filter(({ status }) => status !== 'reached');
      return [
        {
          event: first.event,
          deadlineMs,
          zone,
          daysLeft,
          reached: group.length - misses.length,
          total: group.length,
          misses: misses.sort((a, b) => rank[a.status] - rank[b.status]),
        },
      ];
    })
    .sort((a, b) => a.deadlineMs - b.deadlineMs);
}
