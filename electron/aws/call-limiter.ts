/**
 * How fast one account × region may be asked. AWS publishes no rate for most of these calls, so it is
 * learned: cut when AWS throttles, grown slowly while it does not. Times are those of `nowMs`.
 */
export interface CallLimiter {
  /** Takes the next place: how long to wait before calling, in ms; 0 for now. */
  readonly takeMs: () => number;
  /** AWS throttled a call: everything slows down. */
  readonly throttled: () => void;
  /** AWS answered, well or not. */
  readonly answered: () => void;
}

/** Calls a second, and how many may go at once. */
export interface CallPace {
  readonly perSecond: number;
  readonly burst: number;
}

/** Below what AWS was seen to allow (5 a second, 10 at once), so that jitter on the way does not matter. */
const start: CallPace = { perSecond: 4.8, burst: 9 };
const least = { perSecond: 0.5, burst: 1 };
const most = { perSecond: 20, burst: 20 };
const cutTo = 0.7;
const growTo = 1.1;
/** Answers in a row before growing. */
const patience = 40;
/** Refusals of calls that were under way together are one sign, not many. */
const oneSignMs = 1_000;

/**
 * A limiter that begins careful, or at the pace that is known; `nowMs` is any clock that only goes
 * forward.
 */
export function openCallLimiter(nowMs: () => number, pace: CallPace = start): CallLimiter {
  let { perSecond, burst } = pace;
  let tokens = burst;
  let filledAtMs = nowMs();
  let inARow = 0;
  let cutAtMs = -Infinity;

  const refill = (): void => {
    const atMs = nowMs();
    tokens = Math.min(burst, tokens + ((atMs - filledAtMs) / 1_000) * perSecond);
    filledAtMs = atMs;
  };
  return {
    takeMs: () => {
      refill();
      // Below zero the places of those who wait are booked, in the order in which they came.
      tokens -= 1;
      return tokens >= 0 ? 0 : Math.ceil((-tokens / perSecond) * 1_000);
    },
    throttled: () => {
      refill();
      inARow = 0;
      if (nowMs() - cutAtMs < oneSignMs) return;
      cutAtMs = nowMs();
      perSecond = Math.max(least.perSecond, perSecond * cutTo);
      burst = Math.max(least.burst, burst * cutTo);
      tokens = Math.min(tokens, 0);
    },
    answered: () => {
      inARow += 1;
      if (inARow < patience) return;
      inARow = 0;
      perSecond = Math.max(perSecond, Math.min(most.perSecond, perSecond * growTo));
      burst = Math.max(burst, Math.min(most.burst, burst * growTo));
    },
  };
}
