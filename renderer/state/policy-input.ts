/** What the plan's promises are judged by, in the window and in the worker alike. */
import type { Plan } from '../../shared/model/plan.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import { policyRangeOf, type PolicyInput } from '../../shared/policy/policy-input.ts';
import { policyRulesOf } from '../../shared/policy/policy-rules.ts';
import { expandPlan } from '../../shared/schedule/expand-series.ts';
import type { EpochMs, TimeRange } from '../../shared/time/time-range.ts';
import { rememberFields, rememberLast } from './remember-last.ts';

/** Remembers what did not change since it was asked last; each asker keeps its own. */
export function startPolicyInput(): (facts: {
  readonly plan: Plan;
  /** The plan's windows over the horizon. */
  readonly windows: readonly PatchWindow[];
  readonly horizon: TimeRange;
  readonly nowMs: EpochMs;
  /** Ids of the other sides of accepted C14 findings: listed as waived. Absent: none. */
  readonly accepted?: ReadonlySet<string>;
}) => PolicyInput {
  const [whole, past] = [rememberLast(rangeFrom), rememberLast(rangeFrom)];
  const rulesOf = rememberLast(rulesWith);
  // What lies further back than the horizon is short, and is all that is expanded twice.
  const earlier = rememberLast((plan: Plan, span: TimeRange) =>
    expandPlan(plan, span).filter(({ endMs }) => endMs <= span.endMs),
  );
  const join = rememberLast((before: readonly PatchWindow[], after: readonly PatchWindow[]) => [
    ...before,
    ...after,
  ]);
  const remember = rememberFields((input: PolicyInput): PolicyInput => input);
  return ({ plan, windows, horizon, nowMs, accepted = nothing }) => {
    const { startMs, endMs } = policyRangeOf(nowMs);
    const before = earlier(plan, past(startMs, horizon.startMs));
    return remember({
      organization: plan.organization,
      windows: join(before, windows),
      series: plan.series,
      patchEvents: plan.patchEvents,
      rules: rulesOf(plan.organization, accepted),
      range: whole(startMs, endMs),
      nowMs,
    });
  };
}

const rangeFrom = (startMs: EpochMs, endMs: EpochMs): TimeRange => ({ startMs, endMs });

function rulesWith(organization: Plan['organization'], accepted: ReadonlySet<string>) {
  return policyRulesOf(organization, ({ id }, { path }) => accepted.has(`${path}|${id}`));
}

const nothing: ReadonlySet<string> = new Set();
