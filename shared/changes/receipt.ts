import type { CellRef } from '../model/target.ts';
import type { EpochMs } from '../time/time-range.ts';

/** Steps of a push to one calendar, in order; `signing-in` may come between any two. */
export type PushStep =
  | 'waiting'
  | 'signing-in'
  | 'updating'
  | 'activating'
  | 'publishing'
  | 'reading-back'
  | 'probing'
  | 'done';

/** GetCalendarState asked at one instant. */
export interface CalendarProbe {
  readonly atMs: EpochMs;
  readonly uid: string;
  readonly where: 'before' | 'start' | 'middle' | 'end';
  readonly expected: 'OPEN' | 'CLOSED';
  readonly answered: 'OPEN' | 'CLOSED';
}

/** How a push to one calendar ended. */
export type PushOutcome =
  /** Written, published, read back equal byte for byte. */
  | { readonly kind: 'verified' }
  /** Somebody wrote since the preview: nothing was written. */
  | { readonly kind: 'stale'; readonly remoteVersion: number; readonly remoteText: string }
  /** AWS already held this very text; only the default version was switched to it, or nothing. */
  | { readonly kind: 'already-there' }
  /** Written, but what was read back or probed is not what was meant. */
  | { readonly kind: 'unverified'; readonly message: string }
  /** A call failed. `written` says whether a new version exists, as far as AWS could be asked. */
  | {
      readonly kind: 'failed';
      readonly message: string;
      readonly written: boolean | 'unknown';
    }
  /** Not tried: preflight said stop. */
  | { readonly kind: 'skipped'; readonly message: string };

/** Proof of a push to one calendar. */
export interface Receipt {
  readonly id: string;
  readonly pushId: string;
  readonly calendarKey: string;
  readonly cell: CellRef;
  readonly calendarName: string;
  readonly atMs: EpochMs;
  /** The default version before. */
  readonly versionBefore: number;
  /** The version that holds what was pushed, in force or not; null where there is none or none is known. */
  readonly versionAfter: number | null;
  readonly outcome: PushOutcome;
  readonly probes: readonly CalendarProbe[];
  /** UIDs of the events that it was to add, move, change or remove. */
  readonly uids: readonly string[];
  /** AWS's ids of the requests that changed something. Absent in receipts of earlier releases. */
  readonly requestIds?: readonly string[];
  /** Set once the default version was switched back. */
  readonly undoneAtMs: EpochMs | null;
}
