import type { Acceptance } from '../../shared/conflicts/conflict.ts';
import { formatShortIsoDate } from './format-time.ts';

/** By whom and why a finding is accepted: `Waived by A. Rao until Fri 30 Apr: agreed with Northwind`. */
export function acceptedWords(accepted: Acceptance): string {
  if (accepted.kind === 'emergency')
    return `EMERGENCY, carried out all the same: ${accepted.reason}`;
  const { who, untilDate, reason } = accepted;
  const until = untilDate === undefined ? '' : ` until ${formatShortIsoDate(untilDate)}`;
  return `Waived by ${who}${until}: ${reason}`;
}
