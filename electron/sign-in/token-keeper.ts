/** The token of a session: read from disk each time, renewed before it ends, never kept by us alone. */
import type { Grant, SsoOidcDoor } from '../aws/sso-oidc-door.ts';
import { err, ok, type Result } from '../../shared/kernel/result.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import type { Sleep } from './pace.ts';
import type { SsoSession } from './sso-session.ts';
import { formatToken, parseToken, tokenFileName, type SsoToken } from './token-cache.ts';

/** Why there is no token to ask with. */
export type TokenError =
  | { readonly kind: 'signed-out'; readonly message: string }
  | { readonly kind: 'unreachable'; readonly message: string };

export interface TokenKeeperPorts {
  readonly read: (fileName: string) => Promise<string | null>;
  readonly write: (fileName: string, text: string) => Promise<void>;
  readonly oidc: (session: SsoSession) => SsoOidcDoor;
  readonly nowMs: () => EpochMs;
  readonly sleep: Sleep;
}

export interface TokenKeeper {
  /** As it stands on disk, ended or not. */
  readonly read: (key: string) => Promise<SsoToken | null>;
  /** A token that is good for now. `rejected`: one that AWS would not take, which is not given again. */
  readonly token: (session: SsoSession, rejected?: string) => Promise<Result<string, TokenError>>;
  readonly keep: (key: string, token: SsoToken) => Promise<void>;
}

/** With less left a token is renewed if it can be; without, it is used to its end. */
const renewBeforeMs = 10 * 60_000;
/** After a refusal the token service is left alone this long. */
const refusedForMs = 30_000;

/** A clock that was set back since ends the wait: it must not last for a day, or for years. */
const isRecent = (atMs: EpochMs, nowMs: EpochMs): boolean =>
  nowMs >= atMs && nowMs < atMs + refusedForMs;

export function openTokenKeeper(ports: TokenKeeperPorts): TokenKeeper {
  const renewals = new Map<string, Promise<Result<SsoToken, TokenError>>>();
  const refusals = new Map<string, { readonly atMs: EpochMs; readonly error: TokenError }>();

  const read = (key: string): Promise<SsoToken | null> => readToken(ports, key);
  const keep = (key: string, token: SsoToken): Promise<void> => {
    refusals.delete(key);
    return ports.write(tokenFileName(key), formatToken(token));
  };

  function renewed(session: SsoSession): Promise<Result<SsoToken, TokenError>> {
    const refusal = refusals.get(session.key);
    if (refusal !== undefined && isRecent(refusal.atMs, ports.nowMs()))
      return Promise.resolve(err(refusal.error));
    const running = renewals.get(session.key);
    if (running !== undefined) return running;
    const renewal = renew({ ...ports, keep }, session)
      .then((result) => {
        if (!result.ok) refusals.set(session.key, { atMs: ports.nowMs(), error: result.error });
        return result;
      })
      .finally(() => renewals.delete(session.key));
    renewals.set(session.key, renewal);
    return renewal;
  }

  return {
    read,
    keep,
    token: async (session, rejected) => {
      const found = await read(session.key);
      if (found === null) return err(signedOut(session, 'is not signed in'));
      const leftMs = found.expiresAtMs - ports.nowMs();
      const isGood = leftMs > 0 && found.accessToken !== rejected;
      if (isGood && (leftMs > renewBeforeMs || !canRenew(found, ports.nowMs())))
        return ok(found.accessToken);
      const fresh = await renewed(session);
      if (fresh.ok && fresh.value.accessToken !== rejected) return ok(fresh.value.accessToken);
      if (isGood) return ok(found.accessToken);
      return fresh.ok ? err(signedOut(session, 'has ended')) : fresh;
    },
  };
}

async function readToken({ read, sleep }: TokenKeeperPorts, key: string): Promise<SsoToken | null> {
  const text = await read(tokenFileName(key));
  const token = parseToken(text);
  if (token !== null || text === null) return token;
  // Other writers are not atomic: it may be half a file for a moment.
  await sleep(50);
  return parseToken(await read(tokenFileName(key)));
}

type RenewableToken = SsoToken & {
  readonly clientId: string;
  readonly clientSecret: string;
  readonly refreshToken: string;
};

/** Whether a token can be renewed without a browser, as far as it says itself. */
export const canRenew = (token: SsoToken, nowMs: EpochMs): token is RenewableToken =>
  token.refreshToken !== null &&
  token.clientId !== null &&
  token.clientSecret !== null &&
  (token.registrationExpiresAtMs === null || token.registrationExpiresAtMs > nowMs);

async function renew(
  ports: TokenKeeperPorts & Pick<TokenKeeper, 'keep'>,
  session: SsoSession,
): Promise<Result<SsoToken, TokenError>> {
  const old = await readToken(ports, session.key);
  if (old === null || !canRenew(old, ports.nowMs())) return err(signedOut(session, 'has ended'));
  const { clientId, clientSecret, refreshToken } = old;
  const door = ports.oidc(session);
  const grant: Grant = { kind: 'refresh', refreshToken };
  const issued = await door.createToken({ clientId, clientSecret }, grant).finally(door.close);
  if (!issued.ok) {
    const { kind, message } = issued.error;
    return kind === 'unreachable' || kind === 'throttled'
      ? err({ kind: 'unreachable', message: `${session.key}: ${message}` })
      : err(signedOut(session, 'has ended'));
  }
  const fresh: SsoToken = {
    ...old,
    accessToken: issued.value.accessToken,
    expiresAtMs: ports.nowMs() + issued.value.expiresInSeconds * 1000,
    // An answer without one leaves the old one in force, though other tools drop it.
    refreshToken: issued.value.refreshToken ?? refreshToken,
  };
  const current = await readToken(ports, session.key);
  // Somebody signed in or renewed meanwhile: theirs stays if it lasts longer.
  if (current !== null && current.accessToken !== old.accessToken)
    if (current.expiresAtMs >= fresh.expiresAtMs) return ok(current);
  await ports.keep(session.key, fresh);
  return ok(fresh);
}

const signedOut = ({ key, startUrl }: SsoSession, what: string): TokenError => ({
  kind: 'signed-out',
  message: `The session ${key} (${startUrl}) ${what}. Sign in and continue.`,
});
