/** What is planned as one line of windows in time: one target of one customer. */
import type { PatchWindow } from '../model/series.ts';
import type { Target } from '../model/target.ts';
import type { CadencePromise } from '../policy/policy-input.ts';
import type { ReachTimes } from '../policy/patch-reach.ts';
import type { Zone } from '../time/local-date-time.ts';
import type { EpochMs } from '../time/time-range.ts';

/** A window that is already there, in its place in the line. */
export interface LaneItem {
  readonly window: PatchWindow;
  /** Settled with somebody, or not of this target alone: it stays where it is. */
  readonly fixed: boolean;
}

/** When windows of a lane usually happen; new ones do as well. */
export interface Habit {
  readonly zone: Zone;
  /** `HH:mm` in `zone`. */
  readonly startTime: string;
  /** 0 for Monday … 6 for Sunday, in `zone`. */
  readonly weekday: number;
  readonly durationMinutes: number;
  /** What new windows are called. */
  readonly name: string;
}

/** A line of installs on one target, over the stretch that is planned. */
export interface Lane {
  /** Path of the target. */
  readonly key: string;
  readonly name: string;
  readonly customerId: string;
  readonly businessUnitId: string;
  readonly target: Target;
  readonly production: boolean;
  /** The customer's zone: its days are the days of promises. */
  readonly zone: Zone;
  /** By start. */
  readonly items: readonly LaneItem[];
  readonly habit: Habit;
  readonly promise: CadencePromise | null;
  /** Patches that must arrive within the stretch and that no fixed image brings, by availability. */
  readonly events: readonly ReachTimes[];
  /** Before this nothing can have soaked in the customer's other environments; −Infinity: no matter. */
  readonly soakedFromMs: EpochMs;
  /** Start of the install before the stretch, and of the one after it; null: there is none. */
  readonly beforeMs: EpochMs | null;
  readonly afterMs: EpochMs | null;
}

/** A stretch in which a window must end, so that production finds soaked patches: `fromMs` outside, `toMs` inside. */
export interface SoakDemand {
  readonly fromMs: EpochMs;
  readonly toMs: EpochMs;
}
