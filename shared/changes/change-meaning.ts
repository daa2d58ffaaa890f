/** What a change means, whoever prepares it and when: the thing that two people agree on. */
import type { PushApproval } from '../model/approval.ts';
import type { CalendarChange } from './change-set.ts';

/**
 * Text that is equal for two preparations of the same plan on top of the same calendar, on whatever
 * computer and at whatever moment, and differs with any byte that would be written but for the
 * stamps of when it was prepared. To be hashed.
 */
export const changeMeaning = (change: CalendarChange): string =>
  JSON.stringify([
    change.calendarKey,
    change.baseVersion,
    change.defaultVersion,
    change.textBefore,
    // Others' stamps go as well, and nothing is lost: their bytes are those of the text before.
    change.textAfter.replace(/^DTSTAMP[:;].*(?:\r\n|\n|\r)/gm, ''),
  ]);

/** How a change stands under the rule of two people. */
export type ApprovalStanding =
  | { readonly kind: 'none' }
  | { readonly kind: 'asked'; readonly approval: PushApproval }
  | { readonly kind: 'approved'; readonly approval: PushApproval };

/** The strongest that any approval says of a hash. Nobody approves what they asked for themselves. */
export function approvalOf(
  hash: string,
  approvals: readonly PushApproval[] = [],
): ApprovalStanding {
  const about = approvals.filter(({ hashes }) => hashes.includes(hash));
  const approved = about.find(
    ({ askedBy, approvedBy }) => approvedBy !== undefined && approvedBy !== askedBy,
  );
  if (approved !== undefined) return { kind: 'approved', approval: approved };
  const asked = about.at(-1);
  return asked === undefined ? { kind: 'none' } : { kind: 'asked', approval: asked };
}
