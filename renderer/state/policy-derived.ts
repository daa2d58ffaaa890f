/** How the plan stands with its promises, computed once, however many ask. */
import { preparePolicyCheck, reachIn } from '../../shared/policy/find-policy-findings.ts';
import type { ScopeReach } from '../../shared/policy/patch-reach.ts';
import type { PolicyFinding } from '../../shared/policy/policy-finding.ts';
import type { PolicyInput } from '../../shared/policy/policy-input.ts';
import { policyStatus, type UnitStatus } from '../../shared/policy/policy-status.ts';
import { useMemo } from 'react';
import { useConflicts, useHorizon, useWindows } from './derived.ts';
import { usePlanStore } from './plan-store.ts';
import { startPolicyInput } from './policy-input.ts';
import { rememberLast } from './remember-last.ts';
import { useSessionStore } from './session-store.ts';

/** Everything that is told about promises. */
export interface PolicyStanding {
  readonly input: PolicyInput;
  readonly findings: readonly PolicyFinding[];
  readonly reaches: readonly ScopeReach[];
  readonly units: readonly UnitStatus[];
}

const inputOf = startPolicyInput();

const standingOf = rememberLast((input: PolicyInput): PolicyStanding => {
  const { findings } = preparePolicyCheck(input);
  const reaches = reachIn(input);
  return { input, findings, reaches, units: policyStatus(input, { findings, reaches }) };
});

/** The plan's standing as of now; null without a plan. */
export function usePolicyStanding(): PolicyStanding | null {
  const plan = usePlanStore((state) => state.plan);
  const windows = useWindows();
  const horizon = useHorizon();
  const nowMs = useSessionStore((state) => state.nowMs);
  const conflicts = useConflicts();
  const accepted = useMemo(
    () =>
      new Set(
        conflicts
          .filter((conflict) => conflict.rule === 'C14' && conflict.accepted !== undefined)
          .map(({ counterpart }) => counterpart.id),
      ),
    [conflicts],
  );
  return plan === null ? null : standingOf(inputOf({ plan, windows, horizon, nowMs, accepted }));
}
