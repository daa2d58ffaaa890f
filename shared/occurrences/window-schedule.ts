/** What of a maintenance window says when it runs. */
import type { MaintenanceWindow } from '../model/snapshot.ts';
import type { AwsScheduleSpec } from '../schedule/aws-schedule.ts';
import type { EpochMs } from '../time/time-range.ts';

/** The schedule with all that narrows it. */
export const scheduleOf = (window: MaintenanceWindow): AwsScheduleSpec => ({
  schedule: window.schedule,
  ...(window.scheduleTimezone !== undefined && { timezone: window.scheduleTimezone }),
  ...(window.scheduleOffsetDays !== undefined && { offsetDays: window.scheduleOffsetDays }),
  ...(window.startDate !== undefined && { startDate: window.startDate }),
  ...(window.endDate !== undefined && { endDate: window.endDate }),
  ...anchorOf(window),
});

// `rate` counts from a moment AWS does not tell, but its next run lies on the same beat.
function anchorOf({ nextExecutionTime }: MaintenanceWindow): { readonly anchorMs?: EpochMs } {
  const anchorMs = nextExecutionTime === undefined ? NaN : Date.parse(nextExecutionTime);
  return Number.isNaN(anchorMs) ? {} : { anchorMs };
}
