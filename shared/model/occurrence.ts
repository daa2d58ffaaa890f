import type { EpochMs } from '../time/time-range.ts';
import type { CellRef } from './target.ts';

/** One happening of something that is live in AWS: a half-open range of instants. */
export interface LiveOccurrence {
  /** Derived from what it is of and its start, so that equal input gives equal ids. */
  readonly id: string;
  readonly cell: CellRef;
  readonly name: string;
  readonly startMs: EpochMs;
  readonly endMs: EpochMs;
  readonly live: LiveEvent | LiveRun;
}

/** An event of a Change Calendar. */
export interface LiveEvent {
  readonly kind: 'calendar-event';
  readonly calendarKey: string;
  readonly uid: string;
  /** `allows` in a calendar closed by default, `blocks` in one open by default, `none` if advisory or unknown. */
  readonly effect: 'allows' | 'blocks' | 'none';
  /** Written by this product: matched by UID, never by title. */
  readonly ours: boolean;
}

/** A run of a maintenance window. New tasks start until `cutoffMs`; work may go on to `endMs`. */
export interface LiveRun {
  readonly kind: 'maintenance-run';
  readonly windowKey: string;
  readonly cutoffMs: EpochMs;
  readonly taskMeaning: 'scan' | 'install' | 'maybe' | 'none';
  readonly enabled: boolean;
  readonly gated: 'gated' | 'not gated' | 'unknown';
  readonly targetCount: number;
  /** A task of it is not cancelled at the cutoff: its work may go on after the end, nobody knows for how long. */
  readonly mayOverrun?: true;
}
