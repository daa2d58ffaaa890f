/** What somebody changed in AWS, in words. */
import type { Drift, DriftedPlace } from '../../shared/changes/find-drift.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { Organization } from '../../shared/model/target.ts';
import type { Zone } from '../../shared/time/local-date-time.ts';
import { formatRange } from './format-time.ts';
import { describeCell } from './target-words.ts';
import { zoneCity } from './zone-words.ts';

/** The reason that the audit keeps where the plan takes over what AWS holds. */
export const adoptWords = 'Adopted from AWS, where somebody had changed it';

/** What would be taken over: `Sat 20 Mar 2027 22:00 → Sun 04:00 New York`, or that it is gone. */
export const driftTimeWords = (adoptable: NonNullable<Drift['adoptable']>, zone: Zone): string =>
  adoptable.kind === 'gone' ? 'deleted' : `${formatRange(adoptable.range, zone)} ${zoneCity(zone)}`;

/** `Moved in AWS to Sat 20 Mar … New York: hrp-patching in acme-prod us-east-1`. */
export function driftedPlaceWords(
  place: DriftedPlace,
  zone: Zone,
  organization: Organization,
): string {
  const { kind, now, calendarName, cell, certain } = place;
  const where = `${calendarName} in ${describeCell(cell, organization)}`;
  const time = now === null ? '' : `${formatRange(now, zone)} ${zoneCity(zone)}`;
  switch (kind) {
    case 'moved':
      return certain
        ? `Moved in AWS to ${time}: ${where}`
        : `In AWS at ${time}, and nothing pushed from here says so: ${where}`;
    case 'changed':
      return `Its text was changed in AWS, its time was not: ${where}`;
    case 'deleted':
      return `Deleted in AWS: ${where}`;
    default:
      return assertNever(kind);
  }
}

/** What adopting would do; null where there is nothing that the plan could take over. */
export function adoptEffect({ adoptable, window, places }: Drift): string | null {
  if (adoptable === null) {
    return places.length > 1
      ? 'Its calendars disagree: only restoring makes them one again.'
      : null;
  }
  return adoptable.kind === 'gone'
    ? 'Adopt takes the window out of the plan. Restore writes it again.'
    : `Adopt moves the window in the plan to ${driftTimeWords(adoptable, window.zone)}. Restore writes it back.`;
}
