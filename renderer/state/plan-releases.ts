import type { Release } from '../../shared/model/release.ts';
import { usePlanStore } from './plan-store.ts';

const none: readonly Release[] = [];

/** Releases of the plan that is open. */
export const useReleases = (): readonly Release[] =>
  usePlanStore(({ plan }) => plan?.releases ?? none);
