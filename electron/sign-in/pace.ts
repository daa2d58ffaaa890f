/** Keeps calls to the sign-in portal under its limit of about 20 a second, whoever makes them. */
import type { EpochMs } from '../../shared/time/time-range.ts';

/** Waits; rejects with the signal's reason when it fires. */
export type Sleep = (ms: number, abortSignal?: AbortSignal) => Promise<void>;

export interface Pace {
  /** Resolves when it is the caller's turn. Turns are given in order of asking. */
  readonly turn: () => Promise<void>;
  /** Called after an answer of "too many requests": nobody has a turn for a while, longer each time. */
  readonly slowDown: () => void;
  /** Called after a good answer. */
  readonly wentWell: () => void;
}

/** Portal calls a second, evenly spread, so that no second has 20 of them. */
const perSecond = 18;
const gapMs = 1000 / perSecond;
const firstPauseMs = 1_000;
const longestPauseMs = 20_000;

/** A pace of its own for each portal. */
export function keepPace(nowMs: () => EpochMs, sleep: Sleep): Pace {
  const waiting: (() => void)[] = [];
  let isGiving = false;
  let nextAtMs = 0;
  let pausedUntilMs = 0;
  let pauseMs = 0;

  /** A clock that was set back must not make a moment's wait last for hours. */
  function bearSetBack(): void {
    nextAtMs = Math.min(nextAtMs, nowMs() + gapMs);
    pausedUntilMs = Math.min(pausedUntilMs, nowMs() + pauseMs);
  }

  async function giveTurns(): Promise<void> {
    isGiving = true;
    while (waiting.length > 0) {
      bearSetBack();
      const waitMs = Math.max(nextAtMs, pausedUntilMs) - nowMs();
      if (waitMs > 0) {
        await sleep(waitMs);
        continue; // A pause may have begun meanwhile.
      }
      nextAtMs = nowMs() + gapMs;
      waiting.shift()?.();
    }
    isGiving = false;
  }

  return {
    turn: () =>
      new Promise((resolve) => {
        waiting.push(resolve);
        if (!isGiving) void giveTurns();
      }),
    slowDown: () => {
      bearSetBack();
      // Many calls are refused by one throttling: they count as one while the pause lasts.
      if (pausedUntilMs > nowMs()) return;
      pauseMs = Math.min(Math.max(firstPauseMs, pauseMs * 2), longestPauseMs);
      pausedUntilMs = nowMs() + pauseMs;
    },
    wentWell: () => {
      pauseMs = Math.max(0, pauseMs - firstPauseMs / 10);
    },
  };
}
