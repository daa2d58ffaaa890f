import { useEffect, useState } from 'react';
import type { PatchWindow } from '../../../shared/model/series.ts';
import type { DayLeft, DaysAsked } from '../../../shared/policy/days-left.ts';
import { daysLeftFor, useCheckStore } from './check-store.ts';

/** Days of a window; null while they are looked at. */
export interface WindowDays {
  readonly window: PatchWindow;
  readonly days: readonly DayLeft[] | null;
}

/**
 * The days ahead of each window, asked for one after the other so that nothing else has to wait for
 * all of them. They are looked at anew when facts change.
 */
export function useDaysLeft(
  windows: readonly PatchWindow[],
  { fromDate, count }: DaysAsked,
): readonly WindowDays[] {
  const facts = useCheckStore(({ round }) => round);
  const question = JSON.stringify(windows.map(({ id, startMs, endMs }) => [id, startMs, endMs]));
  const isOf = (told: Found): boolean => told.question === question && told.facts === facts;
  const [found, setFound] = useState<Found>({ question, facts, days: new Map() });
  useEffect(() => {
    const asked = new AbortController();
    void (async () => {
      for (const window of windows) {
        const days = await daysLeftFor(window, { fromDate, count });
        // Nobody can tell while the check does not run: no day is called free or taken.
        if (asked.signal.aborted || days === null) return;
        setFound((before) => ({
          question,
          facts,
          days: new Map(isOf(before) ? before.days : []).set(window.id, days),
        }));
      }
    })();
    return () => asked.abort();
    // The windows are new objects at every render; the question is what their days follow from.
  }, [question, facts, fromDate, count]);
  const known = isOf(found) ? found.days : none;
  return windows.map((window) => ({ window, days: known.get(window.id) ?? null }));
}

const none: ReadonlyMap<string, readonly DayLeft[]> = new Map();

interface Found {
  readonly question: string;
  readonly facts: number;
  readonly days: ReadonlyMap<string, readonly DayLeft[]>;
}
