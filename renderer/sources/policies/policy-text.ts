import { formatPolicy, pushPolicy, readPolicy } from '../../../shared/access/iam-policies.ts';
import type { CalendarSummary } from '../../../shared/ipc/summaries.ts';
import type { PolicyPurpose } from '../../state/policies-store.ts';

/** The policy that a person asked for, as text to paste, with its size as IAM counts it. */
export function policyText({
  purpose,
  calendars,
  anyAccount,
}: {
  readonly purpose: PolicyPurpose;
  /** `all` for reading only: what may be pushed to is always named. */
  readonly calendars: readonly CalendarSummary[] | 'all';
  readonly anyAccount: boolean;
}): ReturnType<typeof formatPolicy> {
  const scope = { anyAccount };
  if (purpose === 'push') {
    return formatPolicy(pushPolicy(calendars === 'all' ? [] : calendars, scope));
  }
  return formatPolicy(readPolicy(calendars, scope));
}
