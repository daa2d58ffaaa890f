/** A year for 400 customers under all rules (issue 8), against only checking that plan before and after. */
import { tallyOf } from '../../shared/generate/tally.ts';
import { withProposal } from '../../shared/generate/with-proposal.ts';
import type { YearQuestion } from '../../shared/generate/year-question.ts';
import { allRulesNowMs, allRulesRange, planUnderAllRules } from '../support/all-rules-plan.ts';
import { plannedYear } from '../support/run-generator.ts';
import { atMost, type Bench } from './bench.ts';

const customers = 400;

const timed = <T>(work: () => T): { readonly tookMs: number; readonly value: T } => {
  const beganMs = performance.now();
  const value = work();
  return { tookMs: performance.now() - beganMs, value };
};

async function run() {
  const plan = planUnderAllRules(customers);
  const question: YearQuestion = {
    ...{ plan, live: [], calendars: [], scope: {}, movesProposed: false },
    ...{ nowMs: allRulesNowMs, range: allRulesRange },
  };
  // Once before: a person who plans a year has checked the plan many times by then.
  plannedYear({ ...question, plan: planUnderAllRules(40) });
  const { tookMs: ours, value: proposal } = timed(() => plannedYear(question));
  const after = withProposal(plan, { lanes: proposal.lanes, reasonOf: () => '' });
  const { tookMs: bound } = timed(() => [tallyOf(plan, question), tallyOf(after, question)]);
  const { before, after: left, proof } = proposal;
  return {
    ours,
    bound,
    peers: {},
    note: `${customers} customers, ${before.errors} errors and ${before.warnings} warnings before, ${left.errors} and ${left.warnings} after; ${
      proof.kind === 'optimal'
        ? 'proven best'
        : `at most ${proof.errors} errors and ${proof.warnings} warnings above the best`
    }; the bound checks that plan twice`,
    targets: [atMost(5_000, 'ms for the year', ours), atMost(0, 'errors left', left.errors)],
  };
}

export const bench: Bench = { name: 'year-generate', unit: 'ms', run };
