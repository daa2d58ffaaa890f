/** How a session stands, by its token and by what AWS said of that. */
import type { SessionSummary } from '../../shared/ipc/access-summaries.ts';
import {
  refusedStanding,
  type SessionStanding,
  sessionStanding,
} from '../presenters/session-words.ts';
import { useAccessStore } from './access-store.ts';
import { useMachineZone } from './derived.ts';
import { useMachineNowMs } from './session-store.ts';

/** Its standing as of now: a token that the portal took no more is none, whatever it says of itself. */
export function useSessionStanding({ key, state }: SessionSummary): SessionStanding {
  const nowMs = useMachineNowMs();
  const zone = useMachineZone();
  const refusal = useAccessStore(({ undiscovered }) => undiscovered.get(key)?.kind);
  const standing = sessionStanding(state, { nowMs, zone });
  return standing.isSignedIn && refusal === 'not-signed-in' ? refusedStanding : standing;
}
