/** What the rule of two people says about a preview, in words. */
import type { CalendarChange } from '../../shared/changes/change-set.ts';
import type { ApprovalReport } from '../../shared/ipc/approval-contract.ts';
import type { PushApproval } from '../../shared/model/approval.ts';
import { outcomeMessages } from './push-messages.ts';

/** What can be done about the calendars that would be written. */
export type ApprovalNews =
  | { readonly kind: 'approved'; readonly by: readonly string[] }
  /** Somebody else asked: the reader may say yes. */
  | { readonly kind: 'may-approve'; readonly approval: PushApproval; readonly count: number }
  /** The reader asked: somebody else has to answer. */
  | { readonly kind: 'waiting'; readonly approval: PushApproval }
  /** Nobody has asked for all of them yet. */
  | { readonly kind: 'ask'; readonly missing: number };

/** The news of a preview; null where the rule is off or nothing would be written. */
export function approvalNews(
  { required, me, calendars }: ApprovalReport,
  toPush: readonly CalendarChange[],
): ApprovalNews | null {
  if (!required || toPush.length === 0) return null;
  const keys = new Set(toPush.map(({ calendarKey }) => calendarKey));
  const standings = calendars
    .filter(({ calendarKey }) => keys.has(calendarKey))
    .map(({ standing }) => standing);
  const asked = standings.flatMap((each) => (each.kind === 'asked' ? [each.approval] : []));
  const foreign = asked.find(({ askedBy }) => askedBy !== me);
  if (foreign !== undefined) {
    const count = asked.filter(({ id }) => id === foreign.id).length;
    return { kind: 'may-approve', approval: foreign, count };
  }
  const missing = standings.filter(({ kind }) => kind === 'none').length;
  if (missing > 0) return { kind: 'ask', missing };
  const [own] = asked;
  if (own !== undefined) return { kind: 'waiting', approval: own };
  const by = standings.flatMap((each) =>
    each.kind === 'approved' ? [each.approval.approvedBy ?? ''] : [],
  );
  return { kind: 'approved', by: [...new Set(by)] };
}

/** The news as a title and a sentence. */
export function approvalWords(news: ApprovalNews): {
  readonly title: string;
  readonly text: string;
} {
  switch (news.kind) {
    case 'approved':
      return {
        title: `Approved by ${news.by.join(', ')}`,
        text: 'Exactly this may be pushed. Any other byte, or a calendar that moves on, needs a new approval.',
      };
    case 'may-approve': {
      const { askedBy, note } = news.approval;
      const why = note === undefined ? '' : ` They say: “${note}”`;
      return {
        title: outcomeMessages.asksApproval(askedBy, news.count),
        text: `This preview is what they prepared, byte for byte but for its time stamps.${why}`,
      };
    }
    case 'waiting':
      return {
        title: 'Waiting for a second person',
        text: `Asked by ${news.approval.askedBy}, that is you. Save the plan and hand it over: whoever opens it as somebody else, and prepares these windows, may approve.`,
      };
    case 'ask':
      return {
        title: 'A second person has to approve this push',
        text: outcomeMessages.notAskedFor(news.missing),
      };
  }
}
