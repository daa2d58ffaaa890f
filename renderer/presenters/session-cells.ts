/** Which sessions stand behind which cells, and what it means for them that a session ended. */
import type { AwsAccess, SessionSummary } from '../../shared/ipc/access-summaries.ts';
import type { CellSummary } from '../../shared/ipc/summaries.ts';
import type { CellRef } from '../../shared/model/target.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { groupBy } from './group-by.ts';
import { endsSoonMs, timeLeft } from './session-words.ts';

/** The key of the session behind an account, through its session or its profile; null: none is known. */
function sessionKeyOf(accountId: string, { mapped, profiles }: AwsAccess): string | null {
  const via = mapped.find((account) => account.accountId === accountId)?.via;
  if (via === undefined) return null;
  if (via.kind === 'session') return via.sessionKey;
  return profiles.find(({ name }) => name === via.readProfile)?.sessionKey ?? null;
}

/** Sessions behind the cells, each once, in the order of the AWS files. */
export function sessionsOfCells(
  cells: readonly CellRef[],
  access: AwsAccess,
): readonly SessionSummary[] {
  const accountIds = [...new Set(cells.map(({ accountId }) => accountId))];
  const keys = new Set(accountIds.map((id) => sessionKeyOf(id, access)));
  return access.sessions.filter(({ key }) => keys.has(key));
}

/** A session that ended while cells need it: one banner, however many cells. */
export interface EndedSession {
  readonly session: SessionSummary;
  /** The cells that could not be read without it. */
  readonly cells: readonly CellRef[];
  /** Of their accounts, as people know them. */
  readonly aliases: readonly string[];
  /** When what is shown for them was read, each cell's that has something to show. */
  readonly readAtMs: readonly EpochMs[];
  /** A push stands still until somebody signs in again. */
  readonly holdsPush: boolean;
}

/**
 * Sessions that cells wait for: those that were found signed out when they were read, or when a push
 * came to them.
 */
export function endedSessions(
  cells: readonly CellSummary[],
  access: AwsAccess | null,
  heldByPush: readonly CellRef[] = [],
): readonly EndedSession[] {
  if (access === null) return [];
  const waiting = cells.filter(({ status }) => status === 'signed-out');
  const aliases = new Map(access.mapped.map(({ accountId, alias }) => [accountId, alias]));
  const bySession = groupBy(waiting, ({ cell }) => sessionKeyOf(cell.accountId, access));
  const holding = new Set(heldByPush.map(({ accountId }) => sessionKeyOf(accountId, access)));
  return access.sessions.flatMap((session) => {
    const its = bySession.get(session.key) ?? [];
    const holdsPush = holding.has(session.key);
    if (its.length === 0 && !holdsPush) return [];
    return [
      {
        session,
        cells: its.map(({ cell }) => cell),
        aliases: [...new Set(its.map(({ cell }) => aliases.get(cell.accountId) ?? cell.accountId))],
        readAtMs: its.flatMap(({ readAtMs }) => readAtMs ?? []),
        holdsPush,
      },
    ];
  });
}

/** The sign-in that ends first, for the top bar. */
export interface SignInStanding {
  readonly tone: 'good' | 'warn' | 'bad';
  /** `Signed in 3 h 10 min`, `Signed out`. */
  readonly words: string;
  /** Which session it is: for the tooltip. */
  readonly detail: string;
}

/** How the sign-ins stand that the cells rest on, some of which may hold up a push; null where they rest on none. */
export function signInStanding(
  { cells, held }: { readonly cells: readonly CellSummary[]; readonly held: readonly CellRef[] },
  access: AwsAccess,
  nowMs: EpochMs,
): SignInStanding | null {
  const sessions = sessionsOfCells(
    cells.map(({ cell }) => cell),
    access,
  );
  // What AWS no longer takes has ended, whatever its token says.
  const refused = new Set(endedSessions(cells, access, held).map(({ session }) => session.key));
  const standings = sessions.map((session) => ({
    session,
    leftMs: refused.has(session.key) ? 0 : leftMs(session, nowMs),
  }));
  const first = standings.sort((a, b) => a.leftMs - b.leftMs)[0];
  if (first === undefined) return null;
  const { session, leftMs: left } = first;
  if (left <= 0) {
    return { tone: 'bad', words: 'Signed out', detail: `Sign in to ${session.key} again` };
  }
  if (left === Infinity) {
    return { tone: 'good', words: 'Signed in', detail: `${session.key} is renewed by itself` };
  }
  const time = timeLeft(nowMs + left, nowMs);
  return {
    tone: left < endsSoonMs ? 'warn' : 'good',
    words: `Signed in ${time}`,
    detail: `${session.key} ends in ${time}`,
  };
}

/** Milliseconds that a session lasts by itself: 0 when it has ended, endless while it is renewed. */
function leftMs({ state }: SessionSummary, nowMs: EpochMs): number {
  if (state.kind !== 'signed-in') return 0;
  return state.renews ? Infinity : Math.max(0, state.untilMs - nowMs);
}
