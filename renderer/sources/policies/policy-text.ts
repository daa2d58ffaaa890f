import {
  formatPolicy,
  pushPolicy,
  readPolicy,
  type PolicyCalendar,
} from '../../../shared/access/iam-policies.ts';
import type { CalendarSummary } from '../../../shared/ipc/summaries.ts';
import type { PolicyPurpose } from '../../state/policies-store.ts';

/** The policy that a person asked for, as text to paste, with its size as IAM counts it. */
export function policyText({
  purpose,
  calendars,
  toCreate,
  anyAccount,
}: {
  readonly purpose: PolicyPurpose;
  /** `all` for reading only: what may be pushed to is always named. */
  readonly calendars: readonly CalendarSummary[] | 'all';
  /** Calendars that pushing may make. */
  readonly toCreate: readonly PolicyCalendar[];
  readonly anyAccount: boolean;
}): ReturnType<typeof formatPolicy> {
  const scope = { anyAccount };
  if (purpose === 'push') {
    return formatPolicy(pushPolicy(calendars === 'all' ? [] : calendars, { ...scope, toCreate }));
  }
  return formatPolicy(readPolicy(calendars, scope));
}
