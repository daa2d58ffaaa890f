/** What the organization's windows are measured by: policy, contracts, limits. */
import type { IsoDate, Zone } from '../time/local-date-time.ts';
import type { EpochMs } from '../time/time-range.ts';
import type { TreeNode } from './tree-node.ts';

/** How "a window every N days" is read: from window to window, or one in each calendar month. */
export type CadenceReading = 'rolling' | 'calendar-month';

/** How grave a vendor calls a patch, as far as policy tells it apart. */
export type PatchSeverity = 'critical' | 'other';

/** By when patches are to be installed: `days` after the day of their release, that day inside. */
export interface PolicyClock {
  readonly severity: PatchSeverity;
  readonly days: number;
  /** Empty: everywhere. The narrowest clock that applies to a scope counts. */
  readonly targets: readonly TreeNode[];
}

/** The security policy. Owned by its owner, not by coordinators. */
export interface PatchPolicy {
  readonly name: string;
  readonly version: string;
  readonly owner: string;
  readonly clocks: readonly PolicyClock[];
  /** Days that patches wait for approval before the clock of a window may count them. */
  readonly approvalDelayDays?: number;
  /** Whose days the clocks count; Pacific time, in which Microsoft publishes, where it is not said. */
  readonly zone?: Zone;
}

/** What counts where nobody wrote a policy down: critical within 30 days, others within 90. */
export const defaultPolicyClocks: readonly PolicyClock[] = [
  { severity: 'critical', days: 30, targets: [] },
  { severity: 'other', days: 90, targets: [] },
];

/** Production waits this long after the other environments of its customer. */
export interface SoakRule {
  /** As the release tool names it; absent: every product. */
  readonly product?: string;
  readonly minimumDays: number;
}

/** How much work fits into a window: machines an hour, and the time before its end when none starts. */
export interface Sizing {
  readonly machinesPerHour: number;
  readonly cutoffMinutes: number;
}

/** AMS: at least 1 h for 50 machines, and 2 h of cutoff. */
export const defaultSizing: Sizing = { machinesPerHour: 50, cutoffMinutes: 120 };

/** Limits of AWS and AMS, as the organization sets them. */
export interface Quotas {
  readonly windowsPerAccount: number;
  readonly windowsPerAmsAccount: number;
  readonly targetsPerWindow: number;
  readonly machinesAtOnce: number;
}

/** 50 maintenance windows in an account (20 under AMS), 300 targets in one, 1000 machines at once. */
export const defaultQuotas: Quotas = {
  windowsPerAccount: 50,
  windowsPerAmsAccount: 20,
  targetsPerWindow: 300,
  machinesAtOnce: 1_000,
};

/** Which releases concern which targets, where their names do not say. Absent parts match all. */
export interface ReleaseMatcher {
  readonly id: string;
  readonly product?: string;
  readonly environment?: string;
  readonly targets: readonly TreeNode[];
}

/** A cluster's maintenance policy, as `gcloud container clusters describe` tells it. */
export interface GkePolicy {
  readonly id: string;
  readonly name: string;
  readonly target: TreeNode;
  /** First window; the rule repeats it, in UTC. */
  readonly startMs: EpochMs;
  readonly endMs: EpochMs;
  /** RRULE value without its name: `FREQ=WEEKLY;BYDAY=SA`. */
  readonly recurrence: string;
  readonly exclusions: readonly GkeExclusion[];
}

/** A stretch of time without maintenance. */
export interface GkeExclusion {
  readonly name: string;
  readonly startMs: EpochMs;
  readonly endMs: EpochMs;
}

/** An accepted finding. It dies when either side is no longer what it was accepted with. */
export interface Waiver {
  readonly id: string;
  /** Id of the finding: rule, window or subject, other side. */
  readonly findingId: string;
  /** What the window (or other subject) was like, as a hash of its meaning. */
  readonly subjectFingerprint: string;
  /** What the other side was like. */
  readonly counterpartFingerprint: string;
  readonly reason: string;
  readonly who: string;
  /** Last day it holds, in UTC; absent: as long as both sides stay. */
  readonly untilDate?: IsoDate;
}
