import type { EpochMs } from '../time/time-range.ts';
import type { CellRef } from './target.ts';

/** What an event of a calendar means: it blocks where open is the default, it allows where closed is. */
export type Polarity = 'DEFAULT_OPEN' | 'DEFAULT_CLOSED';

/** Something that could not be read or understood, named so that a person can go and look. */
export interface Problem {
  /** What it is about: a cell, a calendar, a maintenance window, a file. */
  readonly source: string;
  readonly reason: string;
  /** 1-based line in the document, where it has lines. */
  readonly line?: number;
  readonly uid?: string;
  /** Because of it something may be missing from what is drawn and checked (conflict rule C20). */
  readonly unseen?: true;
  /** AWS names a next run that our reckoning does not have (conflict rule C19). */
  readonly drift?: RuleDrift;
}

/** A maintenance window whose next run is another for AWS than for us. */
export interface RuleDrift {
  readonly windowKey: string;
  readonly name: string;
  readonly schedule: string;
  readonly saidMs: EpochMs;
}

/** A Change Calendar document as AWS held it: text whole, versions beside it. */
export interface ChangeCalendar {
  /** `accountId/region/name`; of the reading cell, not of the owner. */
  readonly key: string;
  readonly cell: CellRef;
  readonly name: string;
  /** Shared by another account: read-only here. */
  readonly shared: boolean;
  /** null when the text does not say, which makes every event of it meaningless. */
  readonly polarity: Polarity | null;
  readonly text: string;
  readonly sizeBytes: number;
  readonly defaultVersion: number;
  readonly latestVersion: number;
  /** The account that owns it, where AWS says so. */
  readonly ownerAccountId?: string;
  /** When the document was made: the same name with another moment is another document. */
  readonly createdAtMs?: EpochMs;
}

/** What a maintenance window's tasks do, as far as they show. */
export type TaskMeaning = 'scan' | 'install' | 'maybe' | 'none';

/** What a task's document says about restarting machines; unknown where it does not say. */
export type RebootOption = 'RebootIfNeeded' | 'NoReboot' | 'unknown';

/** One task of a maintenance window. Parameters that may hold secrets are not kept. */
export interface WindowTask {
  readonly taskId: string;
  /** Document, function or state machine, as its last name: `AWS-RunPatchBaseline`. */
  readonly runs: string;
  /** AWS's own word: `RUN_COMMAND`, `AUTOMATION`, `LAMBDA`, `STEP_FUNCTIONS`. */
  readonly taskType: string;
  readonly meaning: TaskMeaning;
  readonly rebootOption: RebootOption;
  /** Work that runs at the cutoff goes on past it, and may go on past the end. */
  readonly continuesPastCutoff: boolean;
}

/** One target of a maintenance window: `tag:Patch Group` = `prod`, `InstanceIds` = … */
export interface WindowTarget {
  readonly targetId: string;
  readonly name?: string;
  readonly selects: readonly { readonly key: string; readonly values: readonly string[] }[];
}

/** A maintenance window as AWS holds it. */
export interface MaintenanceWindow {
  /** `accountId/region/mw-…`. */
  readonly key: string;
  readonly cell: CellRef;
  readonly windowId: string;
  readonly name: string;
  readonly enabled: boolean;
  readonly durationHours: number;
  readonly cutoffHours: number;
  readonly schedule: string;
  readonly scheduleTimezone?: string;
  readonly scheduleOffsetDays?: number;
  readonly startDate?: string;
  readonly endDate?: string;
  readonly nextExecutionTime?: string;
  readonly targetCount: number;
  readonly taskMeaning: TaskMeaning;
  /** Whether a task asks the Change Calendar before it works. */
  readonly gated: 'gated' | 'not gated' | 'unknown';
  /** The strongest of its tasks; absent where they could not be read. */
  readonly rebootOption?: RebootOption;
  readonly targets?: readonly WindowTarget[];
  readonly tasks?: readonly WindowTask[];
  /** Starts that AWS itself foresees, soonest first; absent where AWS did not say. */
  readonly awsRunsMs?: readonly EpochMs[];
  /** AWS's answers as JSON, for looking closer; parameters that may hold secrets are left out. */
  readonly raw?: string;
}

/**
 * A State Manager association that patches. Quick Setup's patch policies are such; they run apart
 * from maintenance windows.
 */
export interface PatchPolicy {
  /** `accountId/region/<association id>`. */
  readonly key: string;
  readonly cell: CellRef;
  readonly associationId: string;
  readonly name: string;
  /** The document it runs, such as `AWS-RunPatchBaseline`. */
  readonly runs: string;
  readonly meaning: TaskMeaning;
  readonly rebootOption: RebootOption;
  /** As AWS holds it: `cron(0 2 ? * SUN *)` (UTC) or `rate(1 day)`; absent: only on change. */
  readonly schedule?: string;
  readonly scheduleOffsetDays?: number;
  /** Change Calendars that must be open for it to run; none: it asks no calendar. */
  readonly calendarNames: readonly string[];
  readonly quickSetup: boolean;
  readonly lastRunAtMs?: EpochMs;
}

/** Where a node's last install is known from, the most certain first (aws-facts 3.7). */
export type InstallBasis =
  'install-operation' | 'installed-patches' | 'no-reboot-install' | 'window-run' | 'unknown';

/** How far a managed node is patched, as far as Patch Manager tells. Every scan overwrites the one before. */
export interface NodePatchState {
  readonly nodeId: string;
  readonly name?: string;
  readonly patchGroup?: string;
  /** Null and `unknown` where nothing tells: never to be shown as compliant. */
  readonly lastInstallAtMs: EpochMs | null;
  readonly lastInstallBasis: InstallBasis;
  readonly lastOperation: 'Scan' | 'Install' | 'none';
  readonly lastOperationAtMs: EpochMs | null;
  readonly missingCount: number;
  readonly failedCount: number;
  readonly pendingRebootCount: number;
}

/**
 * How reading a cell went. Every one of them is a normal state of a cell.
 * `waiting` and `reading` are on their way; `cancelled` was stopped by a person. `signed-out`: the
 * sign-in ran out or was never made. `no-access`: no credentials are to be had for its account.
 * `wrong-account`: the role leads to another account, so no call was made. `region-disabled`: not
 * switched on for the account; `region-unsupported`: AWS does not offer this there. `offline`,
 * `proxy` and `certificate` name what lies between here and AWS; `unreachable` is the rest of that.
 */
export type CellStatus =
  | 'waiting'
  | 'reading'
  | 'fresh'
  | 'cancelled'
  | 'denied'
  | 'throttled'
  | 'signed-out'
  | 'no-access'
  | 'wrong-account'
  | 'region-disabled'
  | 'region-unsupported'
  | 'offline'
  | 'proxy'
  | 'certificate'
  | 'unreachable'
  | 'failed';

/** One cell of a snapshot. A cell that could not be read keeps what was read before, with its age. */
export interface CellReading {
  readonly cell: CellRef;
  readonly status: CellStatus;
  /** When its data was read; null if never. */
  readonly readAtMs: EpochMs | null;
  /** The missing IAM action of a denied cell. */
  readonly missingAction?: string;
  readonly message?: string;
  readonly calendars: readonly ChangeCalendar[];
  readonly maintenanceWindows: readonly MaintenanceWindow[];
  readonly problems: readonly Problem[];
  /** Absent: never read. */
  readonly patchPolicies?: readonly PatchPolicy[];
  /** Managed nodes with the age of their last install. Absent: never read. */
  readonly nodes?: readonly NodePatchState[];
  /** When everything was read anew; what is listed as unchanged since is not read again for a while. */
  readonly detailsReadAtMs?: EpochMs;
}

/** Something of a cell that is other than when a person last looked. */
export interface CellChange {
  readonly kind: 'added' | 'changed' | 'removed';
  readonly thing: 'calendar' | 'maintenance-window' | 'patch-policy';
  readonly name: string;
  /** What changed, a phrase each: `version 3 → 4`, `patch-acme moved`. Empty where all of it did. */
  readonly details: readonly string[];
}
