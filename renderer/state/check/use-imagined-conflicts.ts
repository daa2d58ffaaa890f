import { useEffect, useState } from 'react';
import type { Conflict } from '../../../shared/conflicts/conflict.ts';
import type { PatchWindow } from '../../../shared/model/series.ts';
import { conflictsOfImagined, useCheckStore } from './check-store.ts';

/**
 * What a window would meet that is not, or not like this, in the plan. null while it is looked up:
 * an answer about an earlier shape of it is never given.
 */
export function useImaginedConflicts(window: PatchWindow): readonly Conflict[] | null {
  const { id, startMs, endMs, kind, target } = window;
  // By the facts of another round it may meet something else, though the plan's findings stay.
  const facts = useCheckStore(({ round }) => round);
  const isStopped = useCheckStore(({ status }) => status === 'failed');
  const question = JSON.stringify([id, startMs, endMs, kind, target]);
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    let isWanted = true;
    void conflictsOfImagined(window).then((conflicts) => {
      if (isWanted) setAnswer({ question, conflicts });
    });
    return () => {
      isWanted = false;
    };
    // The window is a new object at every render; the question is what its conflicts follow from.
  }, [question, facts]);
  return !isStopped && answer?.question === question ? answer.conflicts : null;
}

interface Answer {
  readonly question: string;
  readonly conflicts: readonly Conflict[] | null;
}
