import type { EpochMs } from '../../shared/time/time-range.ts';

/** What the AWS stand-in holds when it starts. Plain data, so that a sample is only a file of facts. */
export interface Seed {
  /** The stand-in's clock: what "now" is for it. */
  readonly nowMs: EpochMs;
  readonly cells: readonly SeedCell[];
}

/** One account × region of the stand-in. */
export interface SeedCell {
  readonly accountId: string;
  readonly region: string;
  readonly documents: readonly SeedDocument[];
  readonly maintenanceWindows: readonly SeedMaintenanceWindow[];
  /** Instances with the patch state their last operation left. */
  readonly patchStates: readonly SeedPatchState[];
  /** State Manager associations; none when absent. */
  readonly associations?: readonly SeedAssociation[];
  readonly behaviour: SeedBehaviour;
}

/** How a cell misbehaves, on demand. */
export interface SeedBehaviour {
  /** IAM actions that are refused, such as `ssm:ListDocuments`; `*` refuses all. */
  readonly deniedActions?: readonly string[];
  /** Token bucket: calls a second and burst; absent means unlimited. */
  readonly rate?: { readonly perSecond: number; readonly burst: number };
  /** Added to every answer, in milliseconds. */
  readonly latencyMs?: number;
}

export interface SeedDocument {
  readonly name: string;
  /** Oldest first; the last one is the latest. At least one. */
  readonly versions: readonly { readonly text: string; readonly createdAtMs: EpochMs }[];
  /** 1-based number of the default version; the latest when absent. */
  readonly defaultVersion?: number;
  /** Accounts it is shared with, same region. */
  readonly sharedWith?: readonly string[];
  readonly tags?: Readonly<Record<string, string>>;
}

export interface SeedMaintenanceWindow {
  /** `mw-` and 17 hex digits. */
  readonly windowId: string;
  readonly name: string;
  readonly description?: string;
  readonly enabled: boolean;
  readonly durationHours: number;
  readonly cutoffHours: number;
  readonly schedule: string;
  readonly scheduleTimezone?: string;
  readonly scheduleOffset?: number;
  readonly startDate?: string;
  readonly endDate?: string;
  readonly createdAtMs: EpochMs;
  readonly allowUnassociatedTargets: boolean;
  readonly targets: readonly {
    readonly windowTargetId: string;
    readonly name?: string;
    readonly ownerInformation?: string;
    readonly targets: readonly { readonly key: string; readonly values: readonly string[] }[];
  }[];
  readonly tasks: readonly SeedTask[];
  readonly executions: readonly {
    readonly windowExecutionId: string;
    readonly status: 'SUCCESS' | 'FAILED' | 'TIMED_OUT' | 'CANCELLED' | 'SKIPPED_OVERLAPPING';
    readonly startMs: EpochMs;
    readonly endMs: EpochMs;
  }[];
}

export interface SeedTask {
  readonly windowTaskId: string;
  readonly taskArn: string;
  readonly taskType: 'RUN_COMMAND' | 'AUTOMATION' | 'LAMBDA' | 'STEP_FUNCTIONS';
  readonly name?: string;
  readonly priority: number;
  readonly targetIds: readonly string[];
  /** RUN_COMMAND and AUTOMATION parameters: lists of strings. */
  readonly parameters: Readonly<Record<string, readonly string[]>>;
  readonly cutoffBehavior?: 'CONTINUE_TASK' | 'CANCEL_TASK';
}

export interface SeedPatchState {
  readonly instanceId: string;
  readonly patchGroup: string;
  readonly baselineId: string;
  readonly operation: 'Scan' | 'Install';
  readonly operationStartMs: EpochMs;
  readonly operationEndMs: EpochMs;
  readonly missingCount: number;
  readonly installedCount: number;
  /** When the newest of its patches came, on systems that report it. */
  readonly newestPatchMs?: EpochMs;
}

/** An association; Quick Setup's patch policies are such. */
export interface SeedAssociation {
  /** A UUID. */
  readonly associationId: string;
  readonly associationName: string;
  /** The document it runs. */
  readonly documentName: string;
  readonly scheduleExpression: string;
  readonly parameters: Readonly<Record<string, readonly string[]>>;
  readonly calendarNames?: readonly string[];
  readonly lastRunMs?: EpochMs;
}
