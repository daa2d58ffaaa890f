/** What ages of readings are held against, by the open plan's rule and clock. */
import { ageLimitOf, type AgeLimit } from '../../shared/model/reading-age.ts';
import type { Organization } from '../../shared/model/target.ts';
import type { EpochMs } from '../../shared/time/time-range.ts';
import { usePlanStore } from './plan-store.ts';
import { rememberLast } from './remember-last.ts';
import { useSessionStore } from './session-store.ts';

/** The same object for a whole minute. */
const limitOf = rememberLast(
  (staleAfterMinutes: Organization['staleAfterMinutes'], nowMs: EpochMs): AgeLimit =>
    ageLimitOf(staleAfterMinutes === undefined ? null : { staleAfterMinutes }, nowMs),
);

/** The limit as of now. */
export const useAgeLimit = (): AgeLimit =>
  limitOf(
    usePlanStore(({ plan }) => plan?.organization.staleAfterMinutes),
    useSessionStore(({ nowMs }) => nowMs),
  );

/** The same outside of React. */
export const currentAgeLimit = (): AgeLimit =>
  limitOf(
    usePlanStore.getState().plan?.organization.staleAfterMinutes,
    useSessionStore.getState().nowMs,
  );
