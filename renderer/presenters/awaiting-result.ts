/** Windows that are over and of which nobody has said yet what came of them. */
import type { PatchWindow, WindowState } from '../../shared/model/series.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';

/** People have until then to say so. */
const resultDueMs = 24 * 3_600_000;

const wasToHappen: ReadonlySet<WindowState> = new Set(['agreed', 'notified', 'pushed']);

/** Whether a window that was to happen ended at least 24 hours ago, and is neither held nor missed. */
export const awaitsResult = (
  { state, endMs }: Pick<PatchWindow, 'state' | 'endMs'>,
  nowMs: EpochMs,
): boolean => wasToHappen.has(state) && endMs + resultDueMs <= nowMs;
