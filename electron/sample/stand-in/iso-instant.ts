/** The forms in which AWS writes and reads points in time as strings. */
import type { EpochMs } from '../../../shared/time/time-range.ts';

const isoForm = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})$/;

/**
 * Reads `2020-07-30T11:05:14-0700` and its kin: seconds, fraction and the colon of the offset may
 * be missing, the offset may not. Null for anything else and for days that do not exist.
 */
export function parseIsoInstant(text: string): EpochMs | null {
  if (!isoForm.test(text)) return null;
  const day = text.slice(0, 'YYYY-MM-DD'.length);
  const dayMs = Date.parse(day);
  if (Number.isNaN(dayMs) || new Date(dayMs).toISOString().slice(0, day.length) !== day)
    return null;
  const epochMs = Date.parse(text.replace(/([+-]\d{2})(\d{2})$/, '$1:$2'));
  return Number.isNaN(epochMs) ? null : epochMs;
}

/** `2020-02-19T22:28:51Z`, as GetCalendarState writes. */
export const formatSeconds = (epochMs: EpochMs): string =>
  new Date(epochMs).toISOString().replace(/\.\d{3}Z$/, 'Z');

/** `2020-02-19T16:00Z`, as DescribeMaintenanceWindowSchedule writes. */
export const formatMinutes = (epochMs: EpochMs): string =>
  new Date(epochMs).toISOString().replace(/:\d{2}\.\d{3}Z$/, 'Z');

/** `2020-02-25T00:08:15.099Z`, as NextExecutionTime is written. */
export const formatMillis = (epochMs: EpochMs): string => new Date(epochMs).toISOString();
