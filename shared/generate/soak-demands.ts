import type { PatchWindow } from '../model/series.ts';
import { dayMs } from '../time/wall-ms.ts';
import type { EpochMs, TimeRange } from '../time/time-range.ts';
import type { SoakDemand } from './lane.ts';

/** What turns follow from. */
export interface SoakFacts {
  /** Production installs of one customer's environment as they will be, by start, history included. */
  readonly production: readonly TimeRange[];
  /** Installs of its other environments that stay. */
  readonly staying: readonly Pick<PatchWindow, 'endMs'>[];
  readonly soakDays: number;
  readonly nowMs: EpochMs;
}

/**
 * When the other environments must have their turn: after production began the last time, and so
 * many days before it begins again. Left out: turns that are taken already, and those for which
 * no time is left.
 */
export function soakDemands({
  production,
  staying,
  soakDays,
  nowMs,
}: SoakFacts): readonly SoakDemand[] {
  return production
    .flatMap(({ startMs }, index): readonly SoakDemand[] => {
      const before = production[index - 1];
      const demand = {
        fromMs: before?.startMs ?? -Infinity,
        toMs: startMs - soakDays * dayMs,
      };
      const isTaken = staying.some(({ endMs }) => endMs > demand.fromMs && endMs <= demand.toMs);
      const isOpen = demand.toMs > Math.max(nowMs, demand.fromMs) && !isTaken;
      return isOpen ? [demand] : [];
    })
    .sort((a, b) => a.toMs - b.toMs);
}
