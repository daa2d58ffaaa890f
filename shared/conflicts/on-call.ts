/** C10: somebody to reach after a window. */
import type { OnCallShift } from '../model/people.ts';
import { areRelated } from '../model/target.ts';
import { uncoveredBy } from '../time/time-range.ts';
import { aConflict } from './conflict-id.ts';
import { isDisruptive, noConflicts, type PreparedRule, type RuleInput } from './prepared-rule.ts';
import { indexRanges } from './range-index.ts';

const hourMs = 3_600_000;

/**
 * Warns where nobody can be reached for as long after a window as its business unit asks for:
 * neither a contact named for it nor shifts on a related target, which may adjoin. Silent once
 * that time is over. Evidence: the hours without anybody.
 */
export function prepareOnCall({
  onCall = [],
  nowMs,
  factsOf,
}: Pick<RuleInput, 'onCall' | 'nowMs' | 'factsOf'>): PreparedRule {
  const index = indexRanges<OnCallShift>(onCall);
  return (window) => {
    const hours = factsOf(window.target).businessUnit?.onCallHours;
    if (hours === undefined || !isDisruptive(window)) return noConflicts;
    const after = { startMs: window.endMs, endMs: window.endMs + hours * hourMs };
    const isNamed = (window.facts?.onCallContactIds ?? []).length > 0;
    if (isNamed || after.endMs <= nowMs) return noConflicts;
    const shifts = index
      .overlapping(after)
      .filter(({ target }) => areRelated(target, window.target));
    const evidence = uncoveredBy(after, shifts);
    if (evidence.length === 0) return noConflicts;
    return [
      aConflict({
        rule: 'C10',
        severity: 'warning',
        windowId: window.id,
        counterpart: { kind: 'on-call', id: 'on-call', name: 'On call', hours },
        evidence,
        cellKeys: [],
      }),
    ];
  };
}
