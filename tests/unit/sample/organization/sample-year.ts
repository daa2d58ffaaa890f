import { sampleOrganization } from '../../../../electron/sample/organization/sample-organization.ts';
import type { PatchWindow } from '../../../../shared/model/series.ts';
import { expandPlan } from '../../../../shared/schedule/expand-series.ts';
import type { TimeRange } from '../../../../shared/time/time-range.ts';

export const { plan, seed, nowMs } = sampleOrganization();

/** 2027 in every zone of the sample, with days to spare. */
export const year: TimeRange = { startMs: Date.UTC(2026, 11, 25), endMs: Date.UTC(2028, 0, 10) };

/** March 2027 as the month view of a New York planner shows it. */
export const march: TimeRange = {
  startMs: Date.UTC(2027, 2, 1, 5),
  endMs: Date.UTC(2027, 3, 1, 4),
};

export const windows: readonly PatchWindow[] = expandPlan(plan, year);

/** Windows that are meant to happen or did. */
export const realWindows = windows.filter(({ state }) => state !== 'cancelled');

export const windowById = (id: string): PatchWindow => {
  const window = windows.find((each) => each.id === id);
  if (window === undefined) throw new Error(`The plan has no window ${id}`);
  return window;
};
