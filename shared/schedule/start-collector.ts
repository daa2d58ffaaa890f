import type { EpochMs, TimeRange } from '../time/time-range.ts';
import { dayMs, type DayNumber, type WallMs } from '../time/wall-ms.ts';
import { steadyWallAt } from '../time/zone.ts';
import type { SteadyWall, ZoneTables } from '../time/zone-table.ts';

/** Most starts an answer holds: two years of every hour, 160 KB. */
export const mostStarts = 20_000;

/**
 * Gathers wall readings of one schedule as instants of a half-open range. Readings come in
 * ascending order; around a gap their instants may not, and two readings may be one instant.
 */
export class StartCollector {
  /** Whether there was more than an answer holds. */
  cut = false;
  readonly #startsMs: EpochMs[] = [];
  readonly #range: TimeRange;
  readonly #tables: ZoneTables;
  readonly #limit: number;
  #steady: SteadyWall = { fromMs: Infinity, toMs: -Infinity, offsetMs: 0 };
  #lastMs = -Infinity;
  #inOrder = true;

  constructor(range: TimeRange, tables: ZoneTables, limit = mostStarts) {
    this.#range = range;
    this.#tables = tables;
    this.#limit = limit;
  }

  /** Takes a reading if its instant is in the range. False: full, ask no further. */
  add(wallMs: WallMs): boolean {
    if (wallMs >= this.#steady.toMs || wallMs < this.#steady.fromMs) {
      this.#steady = steadyWallAt(wallMs, this.#tables);
    }
    const startMs = wallMs - this.#steady.offsetMs;
    if (startMs < this.#range.startMs || startMs >= this.#range.endMs) return true;
    if (this.#startsMs.length === this.#limit) {
      this.cut = true;
      return false;
    }
    if (startMs <= this.#lastMs) this.#inOrder = false;
    this.#lastMs = startMs;
    this.#startsMs.push(startMs);
    return true;
  }

  /** Takes the readings of one day, at so many seconds after its midnight. False: full. */
  addDay(day: DayNumber, seconds: ArrayLike<number>): boolean {
    for (let at = 0; at < seconds.length; at++) {
      if (!this.add(day * dayMs + (seconds[at] as number) * 1_000)) return false;
    }
    return true;
  }

  /** The instants, ascending, each once. */
  starts(): readonly EpochMs[] {
    if (this.#inOrder) return this.#startsMs;
    return [...new Set(this.#startsMs)].sort((a, b) => a - b);
  }
}
