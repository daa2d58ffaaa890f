/** What stands between a push and its accounts, before anything is written: sign-ins and roles. */
import type { AccessCheck } from '../../shared/ipc/access-summaries.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { timeLeft } from './session-words.ts';

/** One thing to know before a push. */
export interface PushAccessNotice {
  readonly tone: 'bad' | 'warn';
  readonly title: string;
  readonly words: string;
  /** The session that a sign-in would help; null: none would. */
  readonly session: { readonly key: string; readonly startUrl: string } | null;
}

export interface PushAccessWords {
  readonly nowMs: EpochMs;
  readonly nameOf: (accountId: string) => string;
}

/** Worst first. None: every account can be pushed to, by sign-ins that last. */
export function pushAccessNotices(
  { sessions, readOnlyAccountIds, unmappedAccountIds }: AccessCheck,
  { nowMs, nameOf }: PushAccessWords,
): readonly PushAccessNotice[] {
  const names = (ids: readonly string[]): string => namesInWords(ids.map(nameOf));
  return [
    ...(unmappedAccountIds.length === 0
      ? []
      : [
          {
            tone: 'bad' as const,
            title: `${names(unmappedAccountIds)}: no sign-in leads there`,
            words: 'Choose a session or profile and a push role under Sources, Accounts.',
            session: null,
          },
        ]),
    ...(readOnlyAccountIds.length === 0
      ? []
      : [
          {
            tone: 'bad' as const,
            title: `${names(readOnlyAccountIds)}: read-only`,
            words:
              'No push role is chosen, so nothing is written there. Choose one under Sources, Accounts.',
            session: null,
          },
        ]),
    ...sessions.flatMap(({ sessionKey, startUrl, untilMs, endsSoon, accountIds }) => {
      const session = { key: sessionKey, startUrl };
      const whom = names(accountIds);
      if (untilMs === null)
        return [
          {
            tone: 'bad' as const,
            title: `Sign in to ${sessionKey} before pushing`,
            words: `${whom} cannot be written to until then.`,
            session,
          },
        ];
      if (!endsSoon) return [];
      return [
        {
          tone: 'warn' as const,
          title: `The sign-in ${sessionKey} ends in ${timeLeft(untilMs, nowMs)}`,
          words: `It is not renewed by itself. Sign in again before a long push to ${whom}; a push that it runs out on waits for you.`,
          session,
        },
      ];
    }),
  ];
}

const mostNamed = 3;

function namesInWords(names: readonly string[]): string {
  if (names.length <= mostNamed) return names.join(', ');
  return `${names.slice(0, mostNamed).join(', ')} and ${names.length - mostNamed} more`;
}
