/** Throttling of one cell: a bucket of tokens that refills with time. */
import type { EpochMs } from '../../../shared/time/time-range.ts';

/** Takes tokens out of one bucket. */
export interface TokenBucket {
  /** Whether a call may pass at that time; a call that passes takes a token. */
  readonly take: (atMs: EpochMs) => boolean;
}

/** A full bucket of `burst` tokens that gains `perSecond` a second. */
export function tokenBucket(rate: {
  readonly perSecond: number;
  readonly burst: number;
}): TokenBucket {
  let tokens = rate.burst;
  let filledAtMs: EpochMs | null = null;
  return {
    take(atMs) {
      const passedMs = Math.max(0, atMs - (filledAtMs ?? atMs));
      tokens = Math.min(rate.burst, tokens + (passedMs / 1000) * rate.perSecond);
      filledAtMs = atMs;
      if (tokens < 1) return false;
      tokens -= 1;
      return true;
    },
  };
}
