/** Series that are exported as maintenance windows, one of each kind of schedule, and their drafts. */
import {
  draftMaintenanceWindow,
  type MaintenanceWindowDraft,
} from '../../shared/exports/maintenance-window-draft.ts';
import type { Series } from '../../shared/model/series.ts';
import { aSeries } from './a-plan.ts';

/** Two years from the day the windows would be made. */
export const exportRange = { startMs: Date.UTC(2026, 10, 23), endMs: Date.UTC(2028, 10, 23) };

export const exportedSeries: Readonly<Record<string, Series>> = {
  'patch-tuesday-plus-4': aSeries({
    name: "Northwind's prod – “${nodes}”",
    rule: { kind: 'patch-tuesday', offsetDays: 4, fromDate: '2026-01-01' },
  }),
  'third-sunday-until-june': aSeries({
    zone: 'Europe/London',
    startTime: '01:30',
    durationMinutes: 60,
    rule: {
      kind: 'nth-weekday',
      ordinal: 3,
      weekday: 'SU',
      fromDate: '2027-01-01',
      untilDate: '2027-06-30',
    },
  }),
  'every-28-days-in-utc': aSeries({
    kind: 'scan',
    zone: 'UTC',
    rule: { kind: 'every-days', days: 28, fromDate: '2027-01-05' },
  }),
  'single-date': aSeries(),
};

/** The draft of a series that can be drafted. */
export function draftOf(series: Series): MaintenanceWindowDraft {
  const drafted = draftMaintenanceWindow({ series, range: exportRange });
  if (!drafted.ok) throw new Error(drafted.error.reason);
  return drafted.value;
}
