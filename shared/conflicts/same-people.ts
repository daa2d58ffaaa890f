/** C09 for people: somebody named in two windows at once, or again before the rest is over. */
import type { PatchWindow } from '../model/series.ts';
import { intersect, minuteMs } from '../time/time-range.ts';
import { aConflict } from './conflict-id.ts';
import type { Conflict } from './conflict.ts';
import { isActive, noConflicts, type PreparedRule, type RuleInput } from './prepared-rule.ts';
import { indexRanges } from './range-index.ts';

/**
 * Warns once a pair of windows, from the one with the smaller id, and from either side. Rest is
 * that of the earlier window's team. Evidence: the minutes shared, or those of the later window
 * that lie in the rest.
 */
export function prepareSamePeople({
  windows,
  organization,
  factsOf,
}: Pick<RuleInput, 'windows' | 'organization' | 'factsOf'>): PreparedRule {
  const named = windows.filter((window) => isActive(window) && peopleOf(window).length > 0);
  const index = indexRanges(named);
  const longestRestMs = longestRest(organization.teams.map(({ restMinutes = 0 }) => restMinutes));
  const restMsOf = ({ target }: PatchWindow): number =>
    (factsOf(target).team?.restMinutes ?? 0) * minuteMs;
  return (window) => {
    if (peopleOf(window).length === 0) return noConflicts;
    const { startMs, endMs } = window;
    return index
      .overlapping({ startMs: startMs - longestRestMs, endMs: endMs + longestRestMs })
      .filter(({ id }) => id !== window.id)
      .flatMap((other) => conflictBetween(window, other, restMsOf));
  };
}

const peopleOf = ({ facts }: PatchWindow): readonly string[] => facts?.assignees ?? [];

const longestRest = (minutes: readonly number[]): number =>
  minutes.reduce((most, each) => Math.max(most, each), 0) * minuteMs;

function conflictBetween(
  window: PatchWindow,
  other: PatchWindow,
  restMsOf: (window: PatchWindow) => number,
): readonly Conflict[] {
  const people = peopleOf(window).filter((person) => peopleOf(other).includes(person));
  if (people.length === 0) return [];
  const [first, second] = window.id < other.id ? [window, other] : [other, window];
  const [earlier, later] = inOrder(first, second);
  const rested = { startMs: earlier.startMs, endMs: earlier.endMs + restMsOf(earlier) };
  const atOnce = intersect(earlier, later);
  const evidence = atOnce ?? intersect(rested, later);
  if (evidence === null) return [];
  return [
    aConflict({
      rule: 'C09',
      severity: 'warning',
      windowId: first.id,
      counterpart: {
        kind: 'window',
        id: second.id,
        name: second.name,
        people: [...new Set(people)].sort(),
        ...(atOnce === null && { restMinutes: restMsOf(earlier) / minuteMs }),
      },
      evidence: [evidence],
      cellKeys: [],
    }),
  ];
}

const inOrder = (a: PatchWindow, b: PatchWindow): readonly [PatchWindow, PatchWindow] =>
  a.startMs < b.startMs || (a.startMs === b.startMs && a.id < b.id) ? [a, b] : [b, a];
