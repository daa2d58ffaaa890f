/** Receipts of earlier pushes, gathered by push. */
import type { Receipt } from '../../shared/changes/receipt.ts';
import { canBeTakenBack } from '../state/push-outcomes.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';

/** All receipts of one push. */
export interface PastPush {
  readonly pushId: string;
  /** When its first calendar ended. */
  readonly atMs: EpochMs;
  readonly receipts: readonly Receipt[];
  readonly liveCount: number;
  readonly undoneCount: number;
  /** Calendars that did not end well: stale, failed, unverified, skipped. */
  readonly troubleCount: number;
  readonly undoable: readonly Receipt[];
}

/** Newest push first; within a push the calendars in order of their keys. */
export function pastPushes(receipts: readonly Receipt[]): readonly PastPush[] {
  const byPush = new Map<string, Receipt[]>();
  for (const receipt of receipts) {
    byPush.set(receipt.pushId, [...(byPush.get(receipt.pushId) ?? []), receipt]);
  }
  return [...byPush].map(toPastPush).sort((a, b) => b.atMs - a.atMs);
}

function toPastPush([pushId, receipts]: readonly [string, readonly Receipt[]]): PastPush {
  const undoneCount = receipts.filter(({ undoneAtMs }) => undoneAtMs !== null).length;
  const troubleCount = receipts.filter(hadTrouble).length;
  return {
    pushId,
    atMs: Math.min(...receipts.map(({ atMs }) => atMs)),
    receipts: [...receipts].sort((a, b) => (a.calendarKey < b.calendarKey ? -1 : 1)),
    liveCount: receipts.length - undoneCount - troubleCount,
    undoneCount,
    troubleCount,
    undoable: receipts.filter(canBeTakenBack),
  };
}

/** Whether the push to this calendar ended otherwise than meant, and was not taken back. */
export const hadTrouble = ({ outcome, undoneAtMs }: Receipt): boolean =>
  undoneAtMs === null && outcome.kind !== 'verified' && outcome.kind !== 'already-there';
