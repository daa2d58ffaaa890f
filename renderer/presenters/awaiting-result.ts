/** Windows that are over and of which nobody has said yet what came of them. */
import type { PatchWindow, WindowState } from '../../shared/model/series.ts';
import { resultDueMs } from '../../shared/negotiation/reminders.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';

const wasToHappen: ReadonlySet<WindowState> = new Set(['agreed', 'notified', 'pushed']);

/** Whether a window that was to happen ended at least 24 hours ago, and is neither held nor missed. */
export const awaitsResult = (
  { state, endMs }: Pick<PatchWindow, 'state' | 'endMs'>,
  nowMs: EpochMs,
): boolean => wasToHappen.has(state) && endMs + resultDueMs <= nowMs;
