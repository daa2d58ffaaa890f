/** How good a year is: against the best there could be, and against the plan as it was. */
import { tallyOf, type Tally } from './tally.ts';
import { weights } from './weights.ts';
import { withProposal } from './with-proposal.ts';
import type { LaneYear, Proof, YearProposal } from './year-proposal.ts';
import type { YearQuestion } from './year-question.ts';

/** Costs that no year is below: none at all, and none with production as it is in this one. */
export interface Bounds {
  readonly all: number;
  readonly withProduction: number;
}

/** How far a year's cost is above its bounds. */
export function proofOf(cost: number, { all, withProduction }: Bounds): Proof {
  if (cost <= Math.min(all, withProduction)) return { kind: 'optimal' };
  const { errors, warnings } = readGap(cost - withProduction);
  return { kind: 'within', ...readGap(cost - all), withProduction: { errors, warnings } };
}

/**
 * One error less may be paid for by warnings, one warning less by compromises: what is most of one counts
 * as one, or a better year would be denied.
 */
function readGap(gap: number) {
  const errors = Math.round(gap / weights.error);
  const rest = Math.max(0, gap - errors * weights.error);
  const warnings = Math.round(rest / weights.warning);
  const compromises = Math.max(0, rest - warnings * weights.warning);
  return { errors, warnings, compromises };
}

/**
 * The year with what the whole check says of it. A customer for whom that is worse than before keeps
 * the year it has: planning never makes a plan worse.
 */
export function withoutWorse(
  question: YearQuestion,
  lanes: readonly LaneYear[],
  before: Tally,
): Pick<YearProposal, 'lanes' | 'after' | 'leftAlone'> {
  let kept = lanes;
  const leftAlone = new Set<string>();
  for (;;) {
    const plan = withProposal(question.plan, { lanes: kept, reasonOf: () => '' });
    const after = plan === question.plan ? before : tallyOf(plan, question);
    const worse = isWorse(after, before)
      ? new Set(kept.map(({ customerId }) => customerId))
      : new Set<string>();
    const customers = [...after.byCustomer].flatMap(([id, now]) =>
      isWorse(now, before.byCustomer.get(id) ?? none) && !leftAlone.has(id) ? [id] : [],
    );
    if (customers.length === 0 && worse.size === 0)
      return { lanes: kept, after, leftAlone: [...leftAlone] };
    for (const id of customers.length > 0 ? customers : worse) leftAlone.add(id);
    const remaining = kept.filter(({ customerId }) => !leftAlone.has(customerId));
    // Whoever is worse off may be so by others' doing; in the end nothing is changed at all.
    kept = remaining.length === kept.length ? [] : remaining;
  }
}

type Count = Pick<Tally, 'errors' | 'warnings'>;
const none: Count = { errors: 0, warnings: 0 };

const isWorse = (after: Count, before: Count): boolean =>
  after.errors > before.errors ||
  (after.errors === before.errors && after.warnings > before.warnings);
