import { dayMs, type DayNumber, type WallMs } from '../time/wall-ms.ts';
import type { StartCollector } from './start-collector.ts';

/** Steps one rule may take before its answer is cut: some twenty milliseconds. */
const mostSteps = 1_000_000;

/**
 * Where a rule's wall readings go, in ascending order: counts them against COUNT, drops what lies
 * before DTSTART or before the range, and says when to stop.
 */
export class RecurrenceSink {
  /** DTSTART. */
  readonly startMs: WallMs;
  /** Readings outside `fromMs <= wall < toMs` need not be given, only counted. */
  readonly fromMs: WallMs;
  readonly toMs: WallMs;
  /** Whether readings before the range must be counted. */
  readonly counts: boolean;
  readonly #collector: StartCollector;
  #left: number;
  #steps = 0;

  constructor(
    wall: { readonly startMs: WallMs; readonly fromMs: WallMs; readonly toMs: WallMs },
    count: number | null,
    collector: StartCollector,
  ) {
    this.startMs = wall.startMs;
    this.fromMs = Math.max(wall.fromMs, wall.startMs);
    this.toMs = wall.toMs;
    this.counts = count !== null;
    this.#left = count ?? 0;
    this.#collector = collector;
  }

  /** Takes one reading. False: no more are wanted. */
  take(wallMs: WallMs): boolean {
    if (wallMs < this.startMs) return true;
    if (wallMs >= this.toMs) return false;
    if (this.counts && --this.#left < 0) return false;
    return wallMs < this.fromMs || this.#collector.add(wallMs);
  }

  /** Takes the readings of one day, at so many seconds after its midnight, ascending. False: no more are wanted. */
  takeDay(day: DayNumber, seconds: ArrayLike<number>): boolean {
    const dayWallMs = day * dayMs;
    if (dayWallMs + dayMs <= this.fromMs) {
      if (!this.counts || dayWallMs + dayMs <= this.startMs) return true;
      if (dayWallMs >= this.startMs) return this.skip(seconds.length);
    }
    for (let at = 0; at < seconds.length; at++) {
      if (!this.take(dayWallMs + (seconds[at] as number) * 1_000)) return false;
    }
    return true;
  }

  /** Counts readings before the range without giving them. False: COUNT is used up. */
  skip(readings: number): boolean {
    this.#left -= readings;
    return this.#left > 0;
  }

  /** Called once a step of work. False: the rule costs too much and is cut here. */
  step(): boolean {
    if (++this.#steps <= mostSteps) return true;
    this.#collector.cut = true;
    return false;
  }
}
