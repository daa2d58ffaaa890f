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
  const accounts: readonly (readonly [readonly string[], string, string])[] = [
    [
      unmappedAccountIds,
      'no sign-in leads there',
      'Choose a session or profile and a push role under Sources, Accounts.',
    ],
    [
      readOnlyAccountIds,
      'read-only',
      'No push role is chosen, so nothing is written there. Choose one under Sources, Accounts.',
    ],
  ];
  return [
    ...accounts
      .filter(([ids]) => ids.length > 0)
      .map(([ids, what, words]): PushAccessNotice => {
        return { tone: 'bad', title: `${names(ids)}: ${what}`, words, session: null };
      }),
    ...sessions.flatMap((session) => sessionNotice(session, names(session.accountIds), nowMs)),
  ];
}

function sessionNotice(
  { sessionKey, startUrl, untilMs, endsSoon }: AccessCheck['sessions'][number],
  whom: string,
  nowMs: EpochMs,
): readonly PushAccessNotice[] {
  const session = { key: sessionKey, startUrl };
  if (untilMs === null) {
    const words = `${whom} cannot be written to until then.`;
    return [{ tone: 'bad', title: `Sign in to ${sessionKey} before pushing`, words, session }];
  }
  if (!endsSoon) return [];
  return [
    {
      tone: 'warn',
      title: `The sign-in ${sessionKey} ends in ${timeLeft(untilMs, nowMs)}`,
      words: `It is not renewed by itself. Sign in again before a long push to ${whom}; a push that it runs out on waits for you.`,
      session,
    },
  ];
}

const mostNamed = 3;

function namesInWords(names: readonly string[]): string {
  if (names.length <= mostNamed) return names.join(', ');
  return `${names.slice(0, mostNamed).join(', ')} and ${names.length - mostNamed} more`;
}
