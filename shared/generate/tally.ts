/** What is open in a plan, by the whole check: the conflict table and the promises, not the planner's own view. */
import { findConflicts } from '../conflicts/find-conflicts.ts';
import { factsOfPlan } from '../conflicts/facts-of-plan.ts';
import type { Conflict, ConflictRule } from '../conflicts/conflict.ts';
import { settleAll } from '../conflicts/settle.ts';
import type { Plan } from '../model/plan.ts';
import type { PatchWindow } from '../model/series.ts';
import { preparePolicyCheck } from '../policy/find-policy-findings.ts';
import { policyRangeOf } from '../policy/policy-input.ts';
import { policyRulesOf } from '../policy/policy-rules.ts';
import { expandPlan } from '../schedule/expand-series.ts';
import type { YearQuestion } from './year-question.ts';

/** Open findings that moving, adding or leaving out windows could end, by how grave they are. */
export interface Tally {
  readonly errors: number;
  readonly warnings: number;
  /** Slots of the database team and people on call that are still to be arranged. */
  readonly toArrange: number;
  readonly byRule: ReadonlyMap<ConflictRule, number>;
  /** Errors and warnings of each customer, by id; a clash of two counts for both. */
  readonly byCustomer: ReadonlyMap<string, { readonly errors: number; readonly warnings: number }>;
}

/** Rules that no place of a window changes, and what is arranged once a date stands. */
const unmoved: ReadonlySet<ConflictRule> = new Set([
  'C16',
  'C17',
  'C19',
  'C20',
  'C23',
  'C25',
  'C26',
]);
const arranged: ReadonlySet<ConflictRule> = new Set(['C08', 'C10']);

/** Counts what is open ahead of now. */
export function tallyOf(
  plan: Plan,
  question: Pick<YearQuestion, 'live' | 'calendars' | 'nowMs'>,
): Tally {
  const { live, calendars, nowMs } = question;
  const range = policyRangeOf(nowMs);
  const windows = expandPlan(plan, range);
  const input = { ...factsOfPlan(plan), windows, live, calendars, nowMs };
  const policy = preparePolicyCheck({
    organization: plan.organization,
    windows,
    series: plan.series,
    patchEvents: plan.patchEvents,
    rules: policyRulesOf(plan.organization),
    range,
    nowMs,
  });
  const promises = settleAll(
    policy.findings.map(({ conflict }) => conflict),
    input,
  );
  const open = [...findConflicts(input), ...promises].filter(
    ({ accepted, severity, rule }) =>
      accepted === undefined && severity !== 'information' && !unmoved.has(rule),
  );
  return countsOf(open, windows, nowMs);
}

function countsOf(
  open: readonly Conflict[],
  windows: readonly PatchWindow[],
  nowMs: number,
): Tally {
  const byId = new Map(windows.map((window) => [window.id, window]));
  const byRule = new Map<ConflictRule, number>();
  const byCustomer = new Map<string, { errors: number; warnings: number }>();
  const total = { errors: 0, warnings: 0, toArrange: 0 };
  for (const conflict of open) {
    const window = byId.get(conflict.windowId);
    // What is over cannot be planned any more.
    if (window !== undefined && window.endMs <= nowMs) continue;
    byRule.set(conflict.rule, (byRule.get(conflict.rule) ?? 0) + 1);
    if (arranged.has(conflict.rule)) {
      total.toArrange += 1;
      continue;
    }
    const grave = conflict.severity === 'error' ? 'errors' : 'warnings';
    total[grave] += 1;
    for (const id of customersOf(conflict, window, byId)) {
      const own = byCustomer.get(id) ?? { errors: 0, warnings: 0 };
      own[grave] += 1;
      byCustomer.set(id, own);
    }
  }
  return { ...total, byRule, byCustomer };
}

function customersOf(
  { subject, counterpart }: Conflict,
  window: PatchWindow | undefined,
  byId: ReadonlyMap<string, PatchWindow>,
): ReadonlySet<string> {
  const other = counterpart.kind === 'window' ? byId.get(counterpart.id) : undefined;
  const targets = [window?.target, other?.target, subject?.target];
  return new Set(targets.flatMap((target) => target?.customerId ?? []));
}
