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
  /** How long the push is expected to take. */
  readonly pushMs: number;
}

/** Worst first. None: every account can be pushed to, by sign-ins that last. */
export function pushAccessNotices(
  { sessions, readOnlyAccountIds, unmappedAccountIds }: AccessCheck,
  { nowMs, nameOf, pushMs }: PushAccessWords,
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
    ...sessions.flatMap((session) =>
      sessionNotice(session, names(session.accountIds), { nowMs, pushMs }),
    ),
  ];
}

function sessionNotice(
  { sessionKey, startUrl, untilMs, endsSoon, renews }: AccessCheck['sessions'][number],
  whom: string,
  { nowMs, pushMs }: Pick<PushAccessWords, 'nowMs' | 'pushMs'>,
): readonly PushAccessNotice[] {
  const session = { key: sessionKey, startUrl };
  if (untilMs === null) {
    const words = `${whom} cannot be written to until then.`;
    return [{ tone: 'bad', title: `Sign in to ${sessionKey} before pushing`, words, session }];
  }
  const isTooShort = !renews && untilMs - nowMs < pushMs * margin;
  if (!endsSoon && !isTooShort) return [];
  const title = `The sign-in ${sessionKey} ends in ${timeLeft(untilMs, nowMs)}`;
  const takes = `This push takes ${aboutHowLong(pushMs)}`;
  return [
    isTooShort
      ? {
          tone: 'bad',
          title,
          words: `${takes}, which may be longer, and it is not renewed by itself. Sign in again first, or the push to ${whom} stops in the middle and waits for you.`,
          session,
        }
      : {
          tone: 'warn',
          title,
          words: `${takes}, so it should last. It is not renewed by itself: a push to ${whom} that it runs out on waits for you.`,
          session,
        },
  ];
}

/** AWS may throttle and documents may be slow to get ready: half as long again is no surprise. */
const margin = 1.5;

/** `about 40 s`, `about 3 min`; rounded up, to ten seconds below two minutes. */
export function aboutHowLong(ms: number): string {
  const seconds = Math.max(10, Math.ceil(ms / 10_000) * 10);
  return seconds < 120 ? `about ${seconds} s` : `about ${Math.ceil(ms / 60_000)} min`;
}

const mostNamed = 3;

function namesInWords(names: readonly string[]): string {
  if (names.length <= mostNamed) return names.join(', ');
  return `${names.slice(0, mostNamed).join(', ')} and ${names.length - mostNamed} more`;
}
