import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { PushCandidate } from './push-candidates.ts';

/** How AWS holds a window, by the last reading. */
export function standingWords({
  standing,
  placedCount,
  targets,
}: Pick<PushCandidate, 'standing' | 'placedCount' | 'targets'>): string {
  switch (standing) {
    case 'no-calendar':
      return 'cannot be pushed';
    case 'ams':
      return 'asked for by RFC';
    case 'unread':
      return 'cell not read';
    case 'absent':
      return 'not there';
    case 'partly':
      return `in ${placedCount} of ${targets.length} calendars`;
    case 'moved':
      return 'at another time';
    case 'in-place':
      return 'as planned';
    default:
      return assertNever(standing);
  }
}
