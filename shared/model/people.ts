import type { EpochMs } from '../time/time-range.ts';
import type { TreeNode } from './tree-node.ts';

/** Somebody to reach. Only the id is certain: fields may be incomplete. */
export interface Contact {
  readonly id: string;
  readonly name?: string;
  readonly role?: string;
  readonly phone?: string;
  readonly mail?: string;
}

/** Somebody to call when work goes wrong. Steps are called one after the other, in their order. */
export interface EscalationStep extends Contact {
  /** Called where the one before did not help within so many minutes; absent: at once. */
  readonly afterMinutes?: number;
}

/** Who looks after the machines of a service. */
export interface ServiceOwner extends Contact {
  /** As machines are tagged with it: `payments`. */
  readonly tag: string;
}

/** Who can be reached about a target, from when until when. */
export interface OnCallShift {
  readonly id: string;
  readonly contactId: string;
  readonly target: TreeNode;
  readonly startMs: EpochMs;
  readonly endMs: EpochMs;
}

/** What a customer is promised to know before a window: that it is agreed, or that it was told. */
export type NoticeKind = 'agreement' | 'notification';

/** A notice and how long before the start of a window it is due. */
export interface Notice {
  readonly kind: NoticeKind;
  readonly daysBefore: number;
}
