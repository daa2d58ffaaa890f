import type { ConflictRule, Severity } from '../model/conflict-rule.ts';
import type { EpochMs, TimeRange } from '../time/time-range.ts';
import type { Counterpart, Subject } from './counterpart.ts';

export type { ConflictRule, Counterpart, Severity };

/** One finding. Facts only; the sentence is made by the presenter. */
export interface Conflict {
  /** `rule|windowId|counterpart id`: equal input gives equal ids, whatever the order. */
  readonly id: string;
  readonly rule: ConflictRule;
  readonly severity: Severity;
  /** What the rule itself found, where the organization's own severity took its place. */
  readonly foundAs?: Severity;
  /** The window it is about; where it is about something else, `kind:id` of its `subject`. */
  readonly windowId: string;
  /** Absent where it is about a window. */
  readonly subject?: Subject;
  readonly counterpart: Counterpart;
  /** The minutes at fault, sorted and disjoint. Empty where no stretch of time is at fault (C07, C20). */
  readonly evidence: readonly TimeRange[];
  /** Cells on which it happens, as cell keys; empty when it does not depend on a cell. */
  readonly cellKeys: readonly string[];
  /** Somebody accepted it. It stays in the list; it does not count as open. */
  readonly accepted?: Acceptance;
}

/** By what a finding is accepted. */
export type Acceptance =
  | {
      readonly kind: 'waiver';
      readonly waiverId: string;
      readonly reason: string;
      readonly who: string;
      readonly untilDate?: string;
    }
  /** The window is an emergency: carried out in spite of what forbids it. */
  | { readonly kind: 'emergency'; readonly reason: string };

/** What a "no conflicts" was checked against. */
export interface Coverage {
  readonly cellsTotal: number;
  readonly cellsFresh: number;
  /** Those of the fresh ones of which something could not be read or understood. */
  readonly cellsInPart: number;
  /** Those of the fresh ones whose reading is stale, or of unknown age. */
  readonly cellsAged: number;
  /** Oldest reading among the cells that were read, or null if none was. */
  readonly oldestReadAtMs: EpochMs | null;
  /** End of the last release of any unit. */
  readonly releasesKnownUntilMs: EpochMs | null;
  /** The same of each business unit whose windows keep away from releases or go along with them. */
  readonly releasesOfUnits: readonly {
    readonly unit: string;
    readonly knownUntilMs: EpochMs | null;
  }[];
  readonly range: TimeRange;
}
