import type { CadenceReading } from '../model/policy.ts';
import type { PatchEvent } from '../model/release.ts';
import type { PatchWindow, Series } from '../model/series.ts';
import type { Organization } from '../model/target.ts';
import type { EpochMs, TimeRange } from '../time/time-range.ts';
import { dayMs } from '../time/wall-ms.ts';
import type { PatchClock } from './patch-reach.ts';
import type { Scope } from './scope.ts';

/** A contract's "production every N days". */
export interface CadencePromise {
  readonly reading: CadenceReading;
  readonly days: number;
}

/** The numbers and exceptions of the organization's policy. */
export interface PolicyRules {
  readonly clockOf: (event: PatchEvent, scope: Scope) => PatchClock;
  /** null: no cadence is promised. Asked for production only. */
  readonly cadenceOf: (scope: Scope) => CadencePromise | null;
  /** null: no order of environments is set. */
  readonly soakDaysOf: (scope: Scope) => number | null;
  readonly isWaived: (event: PatchEvent, scope: Scope) => boolean;
}

/** What a policy is checked against. */
export interface PolicyInput {
  readonly organization: Organization;
  /** All windows of the plan over `policyRangeOf(nowMs)`. */
  readonly windows: readonly PatchWindow[];
  readonly series: readonly Series[];
  readonly patchEvents: readonly PatchEvent[];
  readonly rules: PolicyRules;
  /** What the windows were expanded over. */
  readonly range: TimeRange;
  readonly nowMs: EpochMs;
}

/**
 * The stretch that promises are checked over: back as far as the longest clock runs and a month
 * more, ahead as far as is planned. It moves once a day.
 */
export function policyRangeOf(nowMs: EpochMs): TimeRange {
  const todayMs = Math.floor(nowMs / dayMs) * dayMs;
  return { startMs: todayMs - 121 * dayMs, endMs: todayMs + 488 * dayMs };
}
