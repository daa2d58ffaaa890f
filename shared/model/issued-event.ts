import type { Zone } from '../time/local-date-time.ts';
import type { EpochMs } from '../time/time-range.ts';
import type { TreeNode } from './tree-node.ts';

/** What an event in somebody's calendar counts as. */
export type EventStatus = 'TENTATIVE' | 'CONFIRMED' | 'CANCELLED';

/** A window as it was last handed out to calendar applications: what is handed out later counts on from it. */
export interface IssuedEvent {
  /** The window's id. */
  readonly id: string;
  readonly name: string;
  readonly target: TreeNode;
  readonly zone: Zone;
  readonly startMs: EpochMs;
  readonly endMs: EpochMs;
  readonly status: EventStatus;
  /** SEQUENCE that it had (RFC 5545 section 3.8.7.4): minutes since 2020, so that no clock takes it back. */
  readonly sequence: number;
}
