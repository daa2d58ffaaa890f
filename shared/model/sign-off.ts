import type { LocalDateTime, Zone } from '../time/local-date-time.ts';
import type { EpochMs } from '../time/time-range.ts';
import type { WindowKind } from './series.ts';
import type { TreeNode } from './tree-node.ts';

/** A window as it was signed: the original start that names it, its start and its elapsed minutes. */
export type SignedTimes = readonly [
  originalStart: LocalDateTime,
  startMs: EpochMs,
  durationMinutes: number,
];

/** A series' windows of the year, as they were signed. `id` is the series'. */
export interface SignedSeries {
  readonly id: string;
  readonly name: string;
  readonly target: TreeNode;
  readonly kind: WindowKind;
  readonly zone: Zone;
  readonly windows: readonly SignedTimes[];
}

/** Somebody's yes to a year as it stood. Never edited: whoever changes his mind signs again. */
export interface SignOff {
  readonly id: string;
  readonly year: number;
  readonly signedBy: string;
  readonly signedAtMs: EpochMs;
  readonly note?: string;
  /** SHA-256 of the year's meaning (shared/review/plan-meaning.ts), in hex. */
  readonly meaning: string;
  readonly series: readonly SignedSeries[];
}
