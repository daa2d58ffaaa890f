import type { ConflictRule } from '../model/conflict-rule.ts';
import type { PatchWindow } from '../model/series.ts';
import type { EpochMs } from '../time/time-range.ts';
import type { Tally } from './tally.ts';

/** One thing that speaks against a place, or for another: a rule, and what of it. */
export interface Reason {
  readonly rule: ConflictRule;
  /** Whom it is about: a freeze, a release, a team; empty where the rule says it all. */
  readonly name: string;
}

/** How many of the places that were tried a rule speaks against. */
export interface TriedRule extends Reason {
  readonly places: number;
}

/** Why nothing better was found: of so many other places, what spoke against how many. */
export interface Tried {
  readonly places: number;
  /** The most frequent first. */
  readonly rules: readonly TriedRule[];
}

/** A window of the proposed year. */
export interface ProposedWindow {
  readonly action: 'kept' | 'moved' | 'added';
  /** Settled with somebody: it was not the planner's to move. */
  readonly settled: boolean;
  /** As it would be. One that is added has an id that is its lane's, not yet a series'. */
  readonly window: PatchWindow;
  /** Where it is now; null: nowhere. */
  readonly fromMs: EpochMs | null;
  /** Why it is moved, or needed. */
  readonly because: readonly Reason[];
  /** What still speaks against it where it would be. */
  readonly against: readonly Reason[];
  /** Absent: nothing speaks against it. */
  readonly tried?: Tried;
}

/** A promise that the proposed year still breaks between two windows. */
export interface LeftGap {
  readonly reason: Reason;
  /** null: the stretch begins, or ends. */
  readonly fromMs: EpochMs | null;
  readonly toMs: EpochMs | null;
  /** What was tried between the two. */
  readonly tried: Tried;
}

/** The year of one environment, or of a customer that is patched as a whole. */
export interface LaneYear {
  readonly key: string;
  readonly name: string;
  readonly customerId: string;
  readonly windows: readonly ProposedWindow[];
  readonly gaps: readonly LeftGap[];
}

/** How good the year is against the best there could be, among the places that were looked at. */
export type Proof =
  | { readonly kind: 'optimal' }
  /** At most so much better could another year be. */
  | {
      readonly kind: 'within';
      readonly errors: number;
      readonly warnings: number;
      /** In the planner's own measure: 30 for a window moved, 1 for each day. */
      readonly compromises: number;
      /** The same for years with production as it is here: a closer look, at fewer years. */
      readonly withProduction: { readonly errors: number; readonly warnings: number };
    };

/** A year as it could be, and what it is worth. Nothing of it is in the plan yet. */
export interface YearProposal {
  readonly lanes: readonly LaneYear[];
  readonly before: Tally;
  readonly after: Tally;
  readonly proof: Proof;
  /** Customers whose year is left as it is, since the whole check found it no better. */
  readonly leftAlone: readonly string[];
}

/** How far the planning is. */
export interface YearProgress {
  readonly doing: 'checking the plan' | 'looking for places' | 'checking the year';
  readonly done: number;
  readonly total: number;
}
