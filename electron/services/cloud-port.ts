/** What services need of the cloud. Filled by electron/sources: the sample now, AWS accounts later. */
import type { Result } from '../../shared/kernel/result.ts';
import type { CellReading, ChangeCalendar } from '../../shared/model/snapshot.ts';
import type { CellRef } from '../../shared/model/target.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';

/** Why a call to the cloud did not work. */
export interface CloudError {
  readonly kind:
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
    | 'cancelled'
    | 'refused';
  readonly action: string;
  readonly message: string;
  /** AWS's name of a refusal, such as `InvalidDocumentVersion`. */
  readonly code?: string;
}

/** What reading a cell gave. Of what could not be read, what was known before still counts. */
export interface FreshReading extends CellReading {
  readonly unread: {
    /** All of them, or the keys of single ones. */
    readonly calendars: 'all' | readonly string[];
    readonly maintenanceWindows: 'all' | 'none';
  };
  /** Keys of calendars and windows that are still as `known`: they were not read again. */
  readonly unchanged: readonly string[];
}

/** What is known of a cell: of what is listed as unchanged, nothing more needs to be asked. */
export interface KnownCell {
  readonly calendars: readonly Pick<
    ChangeCalendar,
    'key' | 'name' | 'defaultVersion' | 'createdAtMs'
  >[];
  /** Each window's row in AWS's list, as `rowOf` tells it. */
  readonly windowRows: readonly { readonly key: string; readonly row: string }[];
}

export interface ReadRequest {
  readonly abortSignal: AbortSignal;
  /** null: everything is read anew. */
  readonly known: KnownCell | null;
}

/** Reads cells. */
export interface CloudReader {
  readonly cells: readonly CellRef[];
  /** How many cells may be read at once. */
  readonly cellsAtOnce: number;
  readonly readCell: (cell: CellRef, request: ReadRequest) => Promise<FreshReading>;
  readonly onThrottled: (listener: (cell: CellRef) => void) => () => void;
}

/** Version numbers of a document, and how far the newest, or the one asked for, has come. */
export interface CalendarVersions {
  readonly defaultVersion: number;
  readonly latestVersion: number;
  readonly status: string;
  readonly statusInformation?: string;
}

/** One calendar as a push sees it. Every answer is the cloud's own, fresh. */
export interface CalendarDocumentPort {
  readonly versions: (version?: number) => Promise<Result<CalendarVersions, CloudError>>;
  /** The number of the version with this name, or null. */
  readonly findVersion: (versionName: string) => Promise<Result<number | null, CloudError>>;
  readonly text: (version: number) => Promise<Result<string, CloudError>>;
  readonly pushNewVersion: (update: {
    readonly text: string;
    readonly baseVersion: number;
    readonly versionName: string;
  }) => Promise<Result<number, CloudError>>;
  readonly pushDefaultVersion: (version: number) => Promise<Result<null, CloudError>>;
  readonly state: (atMs: EpochMs) => Promise<Result<'OPEN' | 'CLOSED', CloudError>>;
  /** AWS's ids of the requests through this port that changed something, as far as answers came. */
  readonly requestIds?: () => readonly string[];
}

/** A calendar that is to be made. Both answer AWS's id of the request. */
export interface CalendarCreatorPort {
  readonly create: (calendar: {
    readonly text: string;
    readonly versionName: string;
    readonly tags: readonly { readonly key: string; readonly value: string }[];
  }) => Promise<Result<string, CloudError>>;
  /** Deletes it with all that it holds: only the caller knows that nothing is lost. */
  readonly remove: () => Promise<Result<string, CloudError>>;
}

/** Everything the services may ask of the cloud. */
export interface Cloud extends CloudReader {
  readonly creator: (calendar: Pick<ChangeCalendar, 'cell' | 'name'>) => CalendarCreatorPort;
  readonly document: (calendar: Pick<ChangeCalendar, 'cell' | 'name'>) => CalendarDocumentPort;
  readonly close: () => void;
}
