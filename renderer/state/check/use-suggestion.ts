import { useEffect, useState } from 'react';
import type { SlotWish, Suggestion } from '../../../shared/policy/suggest-slots.ts';
import { slotsFor, useCheckStore } from './check-store.ts';

/** Clean slots for a wish; null while they are looked for, or nobody can tell. They are looked for anew when facts change. */
export function useSuggestion(wish: SlotWish): Suggestion | null {
  const { window, wishMs, mends } = wish;
  const facts = useCheckStore(({ round }) => round);
  const isStopped = useCheckStore(({ status }) => status === 'failed');
  const question = JSON.stringify([window.id, window.startMs, window.endMs, wishMs, mends?.id]);
  const [answer, setAnswer] = useState<Answer | null>(null);
  useEffect(() => {
    let isWanted = true;
    void slotsFor(wish).then((suggestion) => {
      if (isWanted) setAnswer({ question, suggestion });
    });
    return () => {
      isWanted = false;
    };
    // The wish is a new object at every render; the question is what its slots follow from.
  }, [question, facts]);
  // What an earlier check found clean is no answer while none runs.
  return !isStopped && answer?.question === question ? answer.suggestion : null;
}

interface Answer {
  readonly question: string;
  readonly suggestion: Suggestion | null;
}
