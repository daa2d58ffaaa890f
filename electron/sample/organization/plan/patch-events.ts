/** The second Tuesdays of 2027. February and March bring something critical. */
import type { PatchEvent } from '../../../../shared/model/release.ts';

const patchTuesday = (date: string, severity: PatchEvent['severity'] = 'other'): PatchEvent => ({
  id: `patch-tuesday-${date}`,
  name: severity === 'critical' ? 'Patch Tuesday (critical)' : 'Patch Tuesday',
  date,
  severity,
});

/** In order of date. */
export const patchEvents: readonly PatchEvent[] = [
  patchTuesday('2027-01-12'),
  patchTuesday('2027-02-09', 'critical'),
  patchTuesday('2027-03-09', 'critical'),
  patchTuesday('2027-04-13'),
  patchTuesday('2027-05-11'),
  patchTuesday('2027-06-08'),
  patchTuesday('2027-07-13'),
  patchTuesday('2027-08-10'),
  patchTuesday('2027-09-14'),
  patchTuesday('2027-10-12'),
  patchTuesday('2027-11-09'),
  patchTuesday('2027-12-14'),
];
