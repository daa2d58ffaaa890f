/** Notices by itself that a session was signed in, here or in a terminal, or that one has ended. */
import type { AwsAccess } from '../../shared/ipc/access-summaries.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';

export interface SessionWatch {
  /**
   * Compares with what was seen last; asks to look again when the next session ends. `signedInKey`:
   * a session that was signed in just now, whatever its token says.
   */
  readonly see: (access: AwsAccess, signedInKey?: string) => void;
  readonly onSignedIn: (listener: (accountIds: readonly string[]) => void) => () => void;
  readonly close: () => void;
}

/** Timers count to 24 days only, and clocks jump: it is looked at once an hour in any case. */
const longestWaitMs = 3_600_000;

/** Until the first token there is no folder to be watched. */
const unwatchedWaitMs = 20_000;

export function watchSessions(
  nowMs: () => EpochMs,
  { lookAgain, isWatching }: { readonly lookAgain: () => void; readonly isWatching: () => boolean },
): SessionWatch {
  const listeners = new Set<(accountIds: readonly string[]) => void>();
  let timer: NodeJS.Timeout | null = null;
  let before: ReadonlyMap<string, EpochMs> | null = null;

  const tell = (accountIds: readonly string[]): void => {
    if (accountIds.length > 0) listeners.forEach((listener) => listener(accountIds));
  };

  return {
    see: (access, signedInKey) => {
      const now = signedIn(access);
      // A token that lasts longer is a new one, and may follow one that AWS no longer took.
      const fresh = [...now].filter(
        ([key, untilMs]) => key === signedInKey || untilMs > (before?.get(key) ?? 0),
      );
      const isFirstLook = before === null;
      before = now;
      if (!isFirstLook) tell(accountsBehind(access, new Set(fresh.map(([key]) => key))));
      if (timer !== null) clearTimeout(timer);
      const ends = [...now.values()].map((untilMs) => untilMs - nowMs() + 500);
      const longest = isWatching() ? longestWaitMs : unwatchedWaitMs;
      timer = setTimeout(lookAgain, Math.min(longest, ...ends));
      timer.unref();
    },
    onSignedIn: (listener) => {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    close: () => {
      if (timer !== null) clearTimeout(timer);
    },
  };
}

const signedIn = ({ sessions }: AwsAccess): ReadonlyMap<string, EpochMs> =>
  new Map(
    sessions.flatMap(({ key, state }) =>
      state.kind === 'signed-in' ? [[key, state.untilMs] as const] : [],
    ),
  );

/** Mapped accounts that are signed for by one of the sessions, straight or through a profile. */
function accountsBehind(
  { mapped, profiles }: AwsAccess,
  keys: ReadonlySet<string>,
): readonly string[] {
  const keyOf = (name: string): string =>
    profiles.find((profile) => profile.name === name)?.sessionKey ?? '';
  return mapped
    .filter(({ via }) => keys.has(via.kind === 'session' ? via.sessionKey : keyOf(via.readProfile)))
    .map(({ accountId }) => accountId);
}
