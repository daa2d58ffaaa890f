/** The clocks that two plans keep. */
import type { Plan } from '../model/plan.ts';
import { isSameContent, type PlainValue } from './plain-data.ts';

type Clocks = Plan['clocks'];
type Clock = NonNullable<Clocks>[number];

/**
 * Of each zone mine, unless only they changed it: nobody is asked, for clocks are no matter of
 * choice. A zone that only they have comes along, with the windows that they planned in it. The very
 * list `mine` where nothing is taken.
 */
export function mergeClocks(base: Clocks, mine: Clocks, theirs: Clocks): Clocks {
  const before = byZone(base);
  const merged = byZone(mine);
  const taken = (theirs ?? []).filter((clock) => {
    const own = merged.get(clock.zone);
    return isSame(own, before.get(clock.zone)) && !isSame(own, clock);
  });
  if (taken.length === 0) return mine;
  for (const clock of taken) merged.set(clock.zone, clock);
  return [...merged.values()].sort((a, b) => (a.zone < b.zone ? -1 : 1));
}

const byZone = (clocks: Clocks = []): Map<string, Clock> =>
  new Map(clocks.map((clock) => [clock.zone, clock]));

const isSame = (a: Clock | undefined, b: Clock | undefined): boolean =>
  isSameContent(plain(a), plain(b));

// Plain data, checked by the plan's schema; types just do not say so.
const plain = (value: unknown): PlainValue => value as PlainValue;
