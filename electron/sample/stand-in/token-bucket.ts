/** Throttling: each cell has a bucket of tokens that refills with time. */
import type { EpochMs } from '../../../shared/time/time-range.ts';
import type { Cell } from './world.ts';

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

/** Whether a call to a cell may pass at that time; a call that passes takes a token of the cell. */
export type Throttle = (cell: Cell, atMs: EpochMs) => boolean;

/** Throttles by each cell's rate. A rate that is set anew starts with a full bucket. */
export function throttleByRate(): Throttle {
  const buckets = new Map<Cell, { readonly rate: object; readonly bucket: TokenBucket }>();
  return (cell, atMs) => {
    const { rate } = cell.behaviour;
    if (rate === undefined) return true;
    const held = buckets.get(cell);
    const bucket = held?.rate === rate ? held.bucket : tokenBucket(rate);
    buckets.set(cell, { rate, bucket });
    return bucket.take(atMs);
  };
}
