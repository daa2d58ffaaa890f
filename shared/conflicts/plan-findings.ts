/**
 * Findings that are about no window of the plan: names without a match, slots and policies, and
 * live windows that nothing stops. As pure and deterministic as `findConflicts`, whose list they join.
 */
import type { Series } from '../model/series.ts';
import type { TimeRange } from '../time/time-range.ts';
import { byConflictId } from './conflict-id.ts';
import type { ConflictInput } from './conflict-input.ts';
import type { Conflict } from './conflict.ts';
import { findOrphanedSlots } from './database-pairing.ts';
import { findPoorMaintenance } from './gke-share.ts';
import { findInexpressible, findRuleDrift, type ProblemCell } from './rule-drift.ts';
import { settleAll } from './settle.ts';
import { prepareTargetFacts } from './target-facts.ts';
import { findUngatedRuns } from './ungated-runs.ts';
import { findUnmatchedNames } from './unmatched-names.ts';

/** All of the plan, and what was read of its cells. */
export interface PlanFindingsInput extends ConflictInput {
  readonly series: readonly Series[];
  readonly cells: readonly ProblemCell[];
  /** What windows and live occurrences were expanded over; all of the plan's horizon. */
  readonly range: TimeRange;
}

/** C08 for slots, C19, C23, C25 and C26, by id. */
export function findPlanFindings(input: PlanFindingsInput): readonly Conflict[] {
  const facts = { ...input, factsOf: prepareTargetFacts(input.organization) };
  const ahead = { startMs: Math.max(input.nowMs, input.range.startMs), endMs: input.range.endMs };
  const found = [
    ...findOrphanedSlots(facts),
    ...findRuleDrift(input.cells),
    ...findInexpressible(facts),
    ...findPoorMaintenance(input.organization.gkePolicies ?? [], ahead),
    ...findUnmatchedNames(input),
    ...findUngatedRuns(input),
  ];
  return settleAll(found, input).sort(byConflictId);
}
