import type { EpochMs } from '../time/time-range.ts';

/** One person's wish to push exactly this, and another one's yes to it. Travels in the plan file. */
export interface PushApproval {
  readonly id: string;
  /** Hashes of meaning (see shared/changes/change-meaning.ts), one a calendar. */
  readonly hashes: readonly string[];
  /** Who asked, as AWS or, without it, this computer knows them. */
  readonly askedBy: string;
  readonly askedAtMs: EpochMs;
  /** What the person who is asked should know. */
  readonly note?: string;
  /** Absent: nobody has approved it yet. */
  readonly approvedBy?: string;
  readonly approvedAtMs?: EpochMs;
}
