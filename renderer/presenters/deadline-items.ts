/** The last days on which patches must be installed, by the organization's own clocks. */
import type { Plan } from '../../shared/model/plan.ts';
import type { PatchEvent } from '../../shared/model/release.ts';
import { policyRulesOf } from '../../shared/policy/policy-rules.ts';
import { type Scope, scopesOf, targetOf } from '../../shared/policy/scope.ts';
import { addDays } from '../../shared/time/iso-date.ts';
import type { CalendarItem } from './calendar-item.ts';
import { calendarMessages } from './calendar-messages.ts';
import { groupBy } from './group-by.ts';
import { blank } from './plan-items.ts';
import type { LeafLookup } from './target-tree.ts';

/**
 * One item for each event and length of the clock, on the last day that is in time. Whether it is kept is
 * told by findings; the day is there in any case.
 */
export function deadlineItems(
  { organization, patchEvents }: Pick<Plan, 'organization' | 'patchEvents'>,
  leaves: LeafLookup,
): readonly CalendarItem[] {
  const { clockOf } = policyRulesOf(organization);
  const scopes = scopesOf(organization);
  return patchEvents.flatMap((event) => {
    const byDays = groupBy(scopes, (scope) => clockOf(event, scope).days);
    return [...byDays].map(([days, group]) => deadlineItem(event, days, leavesOf(group, leaves)));
  });
}

const leavesOf = (scopes: readonly Scope[], leaves: LeafLookup): readonly string[] => [
  ...new Set(scopes.flatMap((scope) => leaves.ofTarget(targetOf(scope)))),
];

function deadlineItem(event: PatchEvent, days: number, leaves: readonly string[]): CalendarItem {
  const date = addDays(event.date, days);
  const startMs = Date.parse(`${date}T00:00Z`);
  const range = { startMs, endMs: startMs + 86_400_000 };
  return {
    ...blank({ kind: 'patch-event', id: event.id }, calendarMessages.lastDay(event.name), range),
    key: `deadline:${days}:${event.id}`,
    layer: 'deadlines',
    look: 'deadline',
    words: calendarMessages.deadline(days),
    date,
    leaves,
  };
}
