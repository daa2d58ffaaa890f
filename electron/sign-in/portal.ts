/** Asks the portal with a session's token: at its pace, again when throttled, with a new token when one is rejected. */
import type { SsoPortalDoor } from '../aws/sso-portal-door.ts';
import type { SsoError } from '../aws/sso-error.ts';
import { err, type Result } from '../../shared/kernel/result.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { keepPace, type Pace, type Sleep } from './pace.ts';
import type { SsoSession } from './sso-session.ts';
import type { TokenError, TokenKeeper } from './token-keeper.ts';

export type PortalError = SsoError | TokenError;

export interface PortalPorts {
  readonly keeper: TokenKeeper;
  readonly open: (session: SsoSession) => SsoPortalDoor;
  readonly nowMs: () => EpochMs;
  readonly sleep: Sleep;
}

export interface Portal {
  readonly ask: <T>(
    session: SsoSession,
    call: (door: SsoPortalDoor, accessToken: string) => Promise<Result<T, SsoError>>,
  ) => Promise<Result<T, PortalError>>;
  readonly close: () => void;
}

const mostAttempts = 8;

export function openPortal(ports: PortalPorts): Portal {
  const doors = new Map<string, { readonly door: SsoPortalDoor; readonly pace: Pace }>();
  const doorOf = (session: SsoSession) => {
    const place = `${session.region} ${session.portalEndpoint ?? ''}`;
    const known = doors.get(place);
    if (known !== undefined) return known;
    const made = { door: ports.open(session), pace: keepPace(ports.nowMs, ports.sleep) };
    doors.set(place, made);
    return made;
  };
  return {
    ask: async (session, call) => {
      const { door, pace } = doorOf(session);
      let rejected: string | undefined;
      for (let attempt = 1; ; attempt += 1) {
        await pace.turn();
        const token = await ports.keeper.token(session, rejected);
        if (!token.ok) return token;
        const answer = await call(door, token.value);
        if (answer.ok) {
          pace.wentWell();
          return answer;
        }
        const { kind } = answer.error;
        if (attempt === mostAttempts) return answer;
        if (kind === 'throttled') pace.slowDown();
        else if (kind === 'unauthorized') {
          // Rejected twice: the session has ended, whatever its token says about itself.
          if (rejected !== undefined) return err(ended(session));
          rejected = token.value;
        } else if (kind !== 'unreachable' || attempt >= 3) return answer;
      }
    },
    close: () => doors.forEach(({ door }) => door.close()),
  };
}

const ended = ({ key, startUrl }: SsoSession): TokenError => ({
  kind: 'signed-out',
  message: `The session ${key} (${startUrl}) has ended. Sign in and continue.`,
});
