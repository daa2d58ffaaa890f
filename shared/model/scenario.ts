import type { Series } from './series.ts';

/** Another way to plan the same time, kept beside the plan until one of them is adopted. */
export interface Scenario {
  readonly id: string;
  readonly name: string;
  /** All series as they are in it; what else a plan knows is the plan's. */
  readonly series: readonly Series[];
}
