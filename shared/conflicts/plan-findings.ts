/**
 * Findings that are about no window of the plan: names without a match, slots and policies, and
 * live windows that nothing stops. As pure and deterministic as `findConflicts`, whose list they join.
 */
import type { Series } from '../model/series.ts';
import type { CellStatus } from '../model/snapshot.ts';
import type { Organization } from '../model/target.ts';
import type { TimeRange } from '../time/time-range.ts';
import { byConflictId } from './conflict-id.ts';
import type { ConflictInput } from './conflict-input.ts';
import type { Conflict } from './conflict.ts';
import { findOrphanedSlots } from './database-pairing.ts';
import { findPoorMaintenance } from './gke-share.ts';
import type { RuleInput } from './prepared-rule.ts';
import { prepareInexpressible, findRuleDrift, type ProblemCell } from './rule-drift.ts';
import { settleAll } from './settle.ts';
import { prepareTargetFacts } from './target-facts.ts';
import { findUncountedMachines } from './uncounted-machines.ts';
import { findUncoveredAccounts } from './uncovered-accounts.ts';
import { findUngatedRuns } from './ungated-runs.ts';
import { findUnmatchedNames } from './unmatched-names.ts';

/** All of the plan, and what was read of its cells. */
export interface PlanFindingsInput extends ConflictInput {
  readonly series: readonly Series[];
  readonly cells: readonly (ProblemCell & { readonly status?: CellStatus })[];
  /** What windows and live occurrences were expanded over; all of the plan's horizon. */
  readonly range: TimeRange;
}

/** C08 for slots, C16 and C21 where nothing is told of windows, C19, C23, C25 and C26, by id. */
export const findPlanFindings = (input: PlanFindingsInput): readonly Conflict[] =>
  startPlanFindings()(input);

/**
 * The same, asked again and again: a rule is asked anew only when a fact that it reads is another
 * object, so that an edit costs what it touches and not all that is live.
 */
export function startPlanFindings(): (input: PlanFindingsInput) => readonly Conflict[] {
  const rules = startRules();
  let last: { readonly of: Organization; readonly factsOf: RuleInput['factsOf'] } | null = null;
  return (input) => {
    const { organization } = input;
    if (last?.of !== organization) {
      last = { of: organization, factsOf: prepareTargetFacts(organization) };
    }
    const facts = { ...input, factsOf: last.factsOf };
    const found = rules.flatMap((rule) => rule(facts));
    return settleAll(found, input).sort(byConflictId);
  };
}

type PlanFacts = PlanFindingsInput & Pick<RuleInput, 'factsOf'>;
type PlanRule = (facts: PlanFacts) => readonly Conflict[];

const startRules = (): readonly PlanRule[] => [
  remembering(['databaseSlots', 'windows', 'nowMs', 'factsOf'], findOrphanedSlots),
  remembering(['organization', 'windows', 'nowMs', 'factsOf'], findUncountedMachines),
  remembering(['organization', 'live', 'cells', 'nowMs'], findUncoveredAccounts),
  remembering(['cells'], ({ cells }) => findRuleDrift(cells)),
  remembering(
    ['series', 'windows', 'releases', 'nowMs', 'range', 'factsOf'],
    prepareInexpressible(),
  ),
  remembering(['organization', 'nowMs', 'range'], ({ organization, nowMs, range }) =>
    findPoorMaintenance(organization.gkePolicies ?? [], {
      startMs: Math.max(nowMs, range.startMs),
      endMs: range.endMs,
    }),
  ),
  remembering(
    ['organization', 'series', 'releases', 'freezes', 'holidays', 'databaseSlots'],
    findUnmatchedNames,
  ),
  remembering(['live', 'freezes', 'calendars', 'organization', 'nowMs'], findUngatedRuns),
];

/** Asks again only when a fact it reads changed. It is given the facts it says that it reads. */
function remembering<K extends keyof PlanFacts>(
  reads: readonly K[],
  find: (facts: Pick<PlanFacts, K>) => readonly Conflict[],
): PlanRule {
  let known: { readonly values: readonly unknown[]; readonly found: readonly Conflict[] } | null =
    null;
  return (facts) => {
    const values = reads.map((name) => facts[name]);
    if (known?.values.every((value, index) => Object.is(value, values[index])) !== true) {
      known = { values, found: find(facts) };
    }
    return known.found;
  };
}
