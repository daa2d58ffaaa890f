import type { Weekday } from '../model/series.ts';
import type { Zone } from '../time/local-date-time.ts';
import type { EpochMs } from '../time/time-range.ts';

/** An event as this product writes it: the subset every reader understands alike (aws-facts 1.6). */
export interface WritableEvent {
  /** In our namespace: made by `ourUid`. */
  readonly uid: string;
  /** People read it; the console form allows only `[A-Za-z0-9._-]`, documents allow any text. */
  readonly summary: string;
  readonly description?: string;
  /** Zone the times are written in, where that is unambiguous; else they are written in Etc/UTC. */
  readonly zone: Zone;
  /** Half-open range, whole seconds. */
  readonly startMs: EpochMs;
  readonly endMs: EpochMs;
  /** Whole number from 0; grows with every change of time. */
  readonly sequence: number;
  readonly dtstampMs: EpochMs;
  /** Repeats by wall clock in `zone`; absent for a single event. */
  readonly weekly?: WeeklyRepeat;
}

/** The only recurrence that is written. */
export interface WeeklyRepeat {
  /** Whole number from 1. */
  readonly everyWeeks: number;
  /** Must hold the weekday the event starts on, or the start would be one more occurrence. */
  readonly weekdays: readonly Weekday[];
  /** Last instant an occurrence may start at, inclusive; absent for no end. */
  readonly untilMs?: EpochMs;
}

/** Why an event cannot be written. Facts; the sentence is made for people elsewhere. */
export type WriteError =
  /** A character that calendar text cannot carry, at this place of the field. */
  | {
      readonly kind: 'unwritable-text';
      readonly uid: string;
      readonly field: 'summary' | 'description';
      readonly at: number;
    }
  | {
      readonly kind: 'unwritable-time';
      readonly uid: string;
      readonly reason:
        | 'not-whole-seconds'
        | 'end-not-after-start'
        | 'out-of-range'
        | 'unknown-zone'
        /** A weekly event whose first night has a DST change: later ones would be longer or shorter. */
        | 'weekly-on-dst-night'
        | 'weekly-not-on-start-day';
    }
  | {
      readonly kind: 'unwritable-number';
      readonly uid: string;
      readonly field: 'sequence' | 'everyWeeks';
      readonly value: number;
    };
