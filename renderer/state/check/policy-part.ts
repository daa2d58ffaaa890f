/** The part of the check that is about promises: findings, what-if, clean slots. */
import type { Conflict } from '../../../shared/conflicts/conflict.ts';
import type { PatchWindow } from '../../../shared/model/series.ts';
import { daysLeft, type DayLeft, type DaysAsked } from '../../../shared/policy/days-left.ts';
import { startPolicyCheck, type PolicyCheck } from '../../../shared/policy/find-policy-findings.ts';
import type { PolicyFinding } from '../../../shared/policy/policy-finding.ts';
import type { PolicyInput } from '../../../shared/policy/policy-input.ts';
import {
  suggestSlots,
  type SlotWish,
  type Suggestion,
} from '../../../shared/policy/suggest-slots.ts';
import { compareFindings, type WhatIf } from '../../../shared/policy/what-if.ts';
import { teamZoneOf } from '../../presenters/display-zone.ts';
import { startPolicyInput } from '../policy-input.ts';
import { rememberLast } from '../remember-last.ts';

/** Answers by the facts it was last told; null before the first. */
export function startPolicyPart() {
  const inputOf = startPolicyInput();
  const prepare = rememberLast(startPolicyCheck());
  let known: { readonly input: PolicyInput; readonly check: PolicyCheck } | null = null;
  return {
    /** C13, C14, C21 and C22 of the plan. */
    findings: (facts: Parameters<typeof inputOf>[0]): readonly Conflict[] => {
      const input = inputOf(facts);
      const check = prepare(input);
      known = { input, check };
      return check.findings.map(({ conflict }) => conflict);
    },
    suggest: (
      wish: SlotWish,
      conflictsOf: (window: PatchWindow) => readonly Conflict[],
    ): Suggestion => {
      if (known === null) return { kind: 'none', daysTried: 0, because: [] };
      const { check, input } = known;
      const { nowMs, organization, range } = input;
      const teamZone = teamZoneOf(wish.window, organization) ?? 'UTC';
      const untilMs = range.endMs;
      return suggestSlots({ ...wish, conflictsOf, policy: check, teamZone, nowMs, untilMs });
    },
    daysLeft: (
      window: PatchWindow,
      days: DaysAsked,
      conflictsOf: (window: PatchWindow) => readonly Conflict[],
    ): readonly DayLeft[] => {
      if (known === null) return [];
      const { check, input } = known;
      const { nowMs, organization } = input;
      const teamZone = teamZoneOf(window, organization) ?? 'UTC';
      return daysLeft({ window, conflictsOf, policy: check, teamZone, nowMs }, days);
    },
    /** Promises that a window breaks where it is handed in, and those told at it. */
    about: (window: PatchWindow): readonly Conflict[] => {
      const { before = [], after = [] } = known?.check.ifChanged([window]) ?? {};
      const kept = new Set(before.map(({ id }) => id));
      return after
        .filter(({ id, conflict }) => !kept.has(id) || conflict.windowId === window.id)
        .map(({ conflict }) => conflict);
    },
    whatIf: (windows: readonly PatchWindow[]): WhatIf<PolicyFinding> => {
      const { before = [], after = [] } = known?.check.ifChanged(windows) ?? {};
      return compareFindings(before, after);
    },
  };
}
