/** What opening and saving plans needs from outside. */
import type { HashOf } from '../../shared/formats/plan-file.ts';
import type { RecentFile } from '../../shared/ipc/summaries.ts';
import type { Result } from '../../shared/kernel/result.ts';
import type { Plan } from '../../shared/model/plan.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import type { EditJournals } from './edit-journals.ts';
import type { PlanLineage } from './plan-lineage.ts';
import type { LiveSource, PlanSession } from './plan-session.ts';
import type { SampleKeeper } from './sample-keeper.ts';

interface FileError {
  readonly kind: 'file-not-found' | 'file-not-readable' | 'file-not-written';
  readonly path: string;
  readonly code: string;
}

export interface PlanFilesPorts {
  readonly session: PlanSession;
  readonly clockMs: () => EpochMs;
  readonly sha256: HashOf;
  readonly readText: (path: string) => Promise<Result<string, FileError>>;
  /** What was there before stays beside the file. */
  readonly writeText: (path: string, text: string) => Promise<Result<null, FileError>>;
  /** The same, and what stays beside the file is what it held even earlier. */
  readonly writeAgain: (path: string, text: string) => Promise<Result<null, FileError>>;
  /** Does the work while no other program saves this file; null where one does so for too long. */
  readonly inSaveTurn: <T>(path: string, work: () => Promise<T>) => Promise<T | null>;
  /** Where `writeText` leaves what was there before. */
  readonly previousOf: (path: string) => string;
  readonly nameOf: (path: string) => string;
  readonly askOpenPath: () => Promise<string | null>;
  readonly askSavePath: (suggestion: string) => Promise<string | null>;
  readonly recentFiles: () => readonly RecentFile[];
  readonly keepRecentFile: (file: RecentFile) => void;
  /** The file that the app was started with, or was handed since; null once there is none. */
  readonly launchPath: () => string | null;
  readonly sample: SampleKeeper;
  readonly lineage: PlanLineage;
  readonly edits: EditJournals;
  /** Live AWS over a plan of which this computer reaches any account; null otherwise. */
  readonly awsFor: (plan: Plan) => Promise<LiveSource | null>;
  /** How to bring the other window to the front that has this file open; null: none has. */
  readonly openElsewhere: (path: string) => Promise<(() => void) | null>;
}
