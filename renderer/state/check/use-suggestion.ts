import { useEffect, useState } from 'react';
import type { SlotWish, Suggestion } from '../../../shared/policy/suggest-slots.ts';
import { slotsFor, useCheckStore } from './check-store.ts';

/** Clean slots for a wish; null while they are looked for. They are looked for anew when findings change. */
export function useSuggestion(wish: SlotWish): Suggestion | null {
  const { window, wishMs, mends } = wish;
  const facts = useCheckStore(({ conflicts }) => conflicts);
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
  return answer?.question === question ? answer.suggestion : null;
}

interface Answer {
  readonly question: string;
  readonly suggestion: Suggestion | null;
}
