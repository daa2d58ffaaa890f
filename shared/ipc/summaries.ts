import type {
  CellChange,
  CellStatus,
  NodePatchState,
  PatchPolicy,
  Polarity,
  Problem,
} from '../model/snapshot.ts';
import type { Plan } from '../model/plan.ts';
import type { CellRef } from '../model/target.ts';
import type { EpochMs } from '../time/time-range.ts';

/** A cell without its texts. */
export interface CellSummary {
  readonly cell: CellRef;
  readonly status: CellStatus;
  readonly readAtMs: EpochMs | null;
  readonly missingAction?: string;
  readonly message?: string;
  readonly calendarCount: number;
  readonly maintenanceWindowCount: number;
  readonly problems: readonly Problem[];
  /** Associations that patch apart from maintenance windows. Absent: not read. */
  readonly patchPolicies?: readonly PatchPolicy[];
  /** How old the last installs of its managed nodes are. Absent: not read, or it has none. */
  readonly installAge?: InstallAge;
  /** Something to know about it that is no fault of the reading. Goes with `snapshot:seen`. */
  readonly note?: string;
  /** What is other than when `snapshot:seen` was last called for it. */
  readonly changes?: readonly CellChange[];
}

/** Last installs of a cell's managed nodes. A node of unknown age is never compliant. */
export interface InstallAge {
  readonly nodeCount: number;
  readonly unknownCount: number;
  /** The node that was left alone for longest; null where none is known. */
  readonly oldest: Pick<
    NodePatchState,
    'nodeId' | 'name' | 'lastInstallAtMs' | 'lastInstallBasis'
  > | null;
}

/** A calendar without its text. */
export interface CalendarSummary {
  readonly key: string;
  readonly cell: CellRef;
  readonly name: string;
  readonly polarity: Polarity | null;
  readonly shared: boolean;
  readonly sizeBytes: number;
  readonly defaultVersion: number;
  readonly latestVersion: number;
  /** Closed by default, with events that allow, at whatever time. */
  readonly permits?: true;
}

export interface RecentFile {
  /** Which plan it held; absent in lists of earlier versions. */
  readonly planId?: string;
  readonly name: string;
  readonly path: string;
  readonly openedAtMs: EpochMs;
}

/** Facts about this run of the app. */
export interface AppFacts {
  readonly version: string;
  readonly platform: string;
  readonly machineZone: string;
  /** How this system's region writes days and numbers, as a language tag; absent: it names none. */
  readonly systemLocale?: string;
  readonly recentFiles: readonly RecentFile[];
  /** What the app was started with: nothing, the sample, or a plan file. */
  readonly launchedWith: 'nothing' | 'sample' | 'plan-file';
}

/** A plan and where its live data comes from. */
export interface OpenedPlan {
  readonly plan: Plan;
  /** null: never saved. */
  readonly path: string | null;
  /** The file is not what this app saved: merged, edited by hand, or harmed. A reader should look it over. */
  readonly altered: boolean;
  /** The file is of this later version: it is shown, and cannot be changed here. */
  readonly newerVersion?: number;
  /** Why the file could not be read: this is what it held before. A clause, place included. */
  readonly instead?: string;
  readonly source: 'sample' | 'aws' | 'none';
  /** The reader's now: the sample's fixed day, else the machine's clock when it was opened. */
  readonly nowMs: EpochMs;
  /** The sample's clock stands still. */
  readonly clockFixed: boolean;
}

export interface SavedPlan {
  readonly path: string;
  readonly name: string;
  readonly savedAtMs: EpochMs;
}
