import type { MaintenanceWindow } from './snapshot.ts';

/**
 * A maintenance window as its row in AWS's list tells it, as one text: two that are equal need not be
 * looked at more closely. Its tasks and targets are not in the row.
 */
export const rowOf = (window: MaintenanceWindow): string =>
  JSON.stringify([
    window.windowId,
    window.name,
    window.enabled,
    window.durationHours,
    window.cutoffHours,
    window.schedule,
    window.scheduleTimezone ?? null,
    window.scheduleOffsetDays ?? null,
    window.startDate ?? null,
    window.endDate ?? null,
    window.nextExecutionTime ?? null,
  ]);
