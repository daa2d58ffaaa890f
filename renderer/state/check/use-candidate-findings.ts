import { useEffect, useRef, useState } from 'react';
import type { Conflict } from '../../../shared/conflicts/conflict.ts';
import type { Plan } from '../../../shared/model/plan.ts';
import type { CheckStatus } from '../../presenters/none-words.ts';
import { startCheckClient, type CheckClient } from './check-client.ts';
import { currentFacts, useCheckStore } from './check-store.ts';
import { openCheckThread } from './check-thread.ts';

/** What a plan that is only imagined would be found with; conflicts are those of `current` alone. */
export interface CandidateFindings {
  readonly status: CheckStatus;
  readonly conflicts: readonly Conflict[];
}

interface Told extends CandidateFindings {
  readonly plan: Plan | null;
}

/**
 * The whole check of another plan beside the open one, by the same live data: in a worker of its own,
 * which lives as long as whoever asks. The plan must be the same object while it says the same. null:
 * nothing to check.
 */
export function useCandidateFindings(candidate: Plan | null): CandidateFindings {
  const check = useRef<{ readonly client: CheckClient; asked: Plan } | null>(null);
  const [told, setTold] = useState<Told>({ plan: null, ...nothing });
  // Live data that changed is found by the open plan's own check: then this one is asked again.
  const facts = useCheckStore(({ round }) => round);
  useEffect(
    () => () => {
      check.current?.client.end();
      check.current = null;
    },
    [],
  );
  useEffect(() => {
    const known = currentFacts();
    if (candidate === null || known === null) return;
    if (check.current === null) {
      const open = { client: startClient(() => check.current?.asked ?? null, setTold) };
      check.current = { ...open, asked: candidate };
    }
    check.current.asked = candidate;
    check.current.client.send({ ...known, plan: candidate });
  }, [candidate, facts]);
  return told.plan === candidate && candidate !== null ? told : nothing;
}

const nothing: CandidateFindings = { status: 'checking', conflicts: [] };

const startClient = (asked: () => Plan | null, tell: (told: Told) => void): CheckClient =>
  startCheckClient(openCheckThread(), {
    found: ({ conflicts, isCurrent }) => {
      if (isCurrent) tell({ plan: asked(), status: 'current', conflicts });
    },
    died: () => tell({ plan: asked(), status: 'failed', conflicts: [] }),
  });
