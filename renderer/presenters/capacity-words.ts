/** How many machines a window has time for, in words. */
import { fitsDuration } from '../../shared/conflicts/fits-duration.ts';
import { defaultSizing } from '../../shared/model/policy.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import type { Organization } from '../../shared/model/target.ts';
import { minuteMs } from '../../shared/time/time-range.ts';
import { counted } from './counted.ts';
import { formatDuration } from './format-time.ts';

/**
 * `Time for 200 machines: 50 an hour, and none starts in the last 2 h.`, by elapsed time and by the numbers
 * that its duration is checked with; empty where nothing is installed.
 */
export function capacityWords(
  { kind, startMs, endMs, target }: Pick<PatchWindow, 'kind' | 'startMs' | 'endMs' | 'target'>,
  { businessUnits, sizing: ofAll }: Pick<Organization, 'businessUnits' | 'sizing'>,
): string {
  if (kind !== 'install') return '';
  const unit = businessUnits.find(({ id }) => id === target.businessUnitId);
  const sizing = unit?.sizing ?? ofAll ?? defaultSizing;
  const elapsedMinutes = (endMs - startMs) / minuteMs;
  const { machinesThatFit } = fitsDuration({ machines: 0, elapsedMinutes }, sizing);
  const fit = counted(machinesThatFit, 'Time for 1 machine', 'Time for # machines');
  const last = formatDuration(sizing.cutoffMinutes);
  const cutoff = sizing.cutoffMinutes === 0 ? '' : `, and none starts in the last ${last}`;
  return `${fit}: ${sizing.machinesPerHour} an hour${cutoff}.`;
}
