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
}

/** What a maintenance window's tasks do, as far as they show. */
export type TaskMeaning = 'scan' | 'install' | 'maybe' | 'none';

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
}

/** How reading a cell went. */
export type CellStatus =
  'waiting' | 'reading' | 'fresh' | 'denied' | 'throttled' | 'unreachable' | 'failed';

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
}
