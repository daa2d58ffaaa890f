import type { EpochMs, TimeRange } from '../time/time-range.ts';

/** Rules of the conflict table, by id (see docs/conflicts.md). */
export type ConflictRule = 'C01' | 'C02' | 'C03' | 'C05' | 'C06' | 'C07' | 'C18' | 'C20' | 'C24';

export type Severity = 'error' | 'warning' | 'information';

/** The other side of a conflict, as far as a sentence about it needs. */
export type Counterpart =
  | { readonly kind: 'freeze'; readonly id: string; readonly name: string; readonly hard: boolean }
  | {
      readonly kind: 'calendar-event';
      readonly id: string;
      readonly name: string;
      readonly calendarKey: string;
    }
  | {
      /** A calendar closed by default that does not allow all of the window. */
      readonly kind: 'calendar';
      readonly id: string;
      readonly name: string;
      readonly calendarKey: string;
    }
  | { readonly kind: 'window'; readonly id: string; readonly name: string }
  | {
      readonly kind: 'maintenance-run';
      readonly id: string;
      readonly name: string;
      readonly windowKey: string;
    }
  | {
      readonly kind: 'release';
      readonly id: string;
      readonly name: string;
      readonly tentative: boolean;
      /** Where the release starts; for C07 the nearest one. */
      readonly startMs: EpochMs;
    }
  /** C07 with no release near at all, C18, C24: the rule itself is the other side. */
  | { readonly kind: 'none'; readonly id: string; readonly name: string }
  /** C20: cells whose data is missing or old. */
  | {
      readonly kind: 'cells';
      readonly id: string;
      readonly name: string;
      readonly cellKeys: readonly string[];
    };

/** One finding. Facts only; the sentence is made by the presenter. */
export interface Conflict {
  /** `rule|windowId|counterpart id`: equal input gives equal ids, whatever the order. */
  readonly id: string;
  readonly rule: ConflictRule;
  readonly severity: Severity;
  readonly windowId: string;
  readonly counterpart: Counterpart;
  /** The minutes at fault, sorted and disjoint. Empty where no stretch of time is at fault (C07, C20). */
  readonly evidence: readonly TimeRange[];
  /** Cells on which it happens, as cell keys; empty when it does not depend on a cell. */
  readonly cellKeys: readonly string[];
}

/** What a "no conflicts" was checked against. */
export interface Coverage {
  readonly cellsTotal: number;
  readonly cellsFresh: number;
  /** Oldest reading among the cells that were read, or null if none was. */
  readonly oldestReadAtMs: EpochMs | null;
  readonly releasesKnownUntilMs: EpochMs | null;
  readonly range: TimeRange;
}
