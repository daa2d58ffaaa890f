import type { IsoDate } from '../time/local-date-time.ts';
import type { CellRef } from './target.ts';

/** What has to be done once in an account and region before windows can be relied on, in its order. */
export const readinessItems = [
  'instance-profile',
  'new-instances',
  'network-tests',
  'agents',
  'test-scan',
  'test-install',
  'test-report',
] as const;

export type ReadinessItem = (typeof readinessItems)[number];

/** One item that is done. What is not done has no check. */
export interface ReadinessCheck {
  readonly id: ReadinessItem;
  readonly doneDate: IsoDate;
  readonly who: string;
  /** Address of what proves it: `http` or `https`, as links are. */
  readonly evidence?: string;
  /** What was decided or found. */
  readonly note?: string;
}

/** What is done in one account and region; each item once. */
export interface CellReadiness extends CellRef {
  readonly checks: readonly ReadinessCheck[];
}
