/** C05 for what another plan has pushed to the same cells. */
import { readOurUid } from '../ical/our-uid.ts';
import type { LiveEvent, LiveOccurrence } from '../model/occurrence.ts';
import { aConflict } from './conflict-id.ts';
import { meetingsIn, prepareMetInCells, type LiveOf } from './live-by-cell.ts';
import { noConflicts, type PreparedRule, type RuleInput } from './prepared-rule.ts';

/**
 * Warns of an install that meets a window which somebody pushed from another plan: an event of ours
 * by its UID, allowing in a calendar closed by default. Those that block are C01; other people's
 * events that allow are permission, and no clash.
 */
export function prepareOtherPlans({
  planId,
  live,
  factsOf,
}: Pick<RuleInput, 'planId' | 'live' | 'factsOf'>): PreparedRule {
  const pushed = live.filter(isPushedBy((plan) => plan !== planId));
  const metBy = prepareMetInCells(pushed, factsOf);
  return (window) => {
    if (window.kind !== 'install') return noConflicts;
    const cells = metBy(window);
    if (cells.length === 0) return noConflicts;
    return cells.flatMap(({ key, met }) =>
      meetingsIn(met, window, sourceOf).map(({ first, evidence }) =>
        aConflict({
          rule: 'C05',
          severity: 'warning',
          windowId: window.id,
          counterpart: {
            kind: 'calendar-event',
            id: sourceOf(first.live),
            name: first.name,
            calendarKey: first.live.calendarKey,
          },
          evidence,
          cellKeys: [key],
        }),
      ),
    );
  };
}

const sourceOf = ({ calendarKey, uid }: LiveEvent): string => `${calendarKey}/${uid}`;

const isPushedBy =
  (isIt: (planId: string) => boolean) =>
  (occurrence: LiveOccurrence): occurrence is LiveOf<LiveEvent> => {
    const { live } = occurrence;
    if (live.kind !== 'calendar-event' || !live.ours || live.effect !== 'allows') return false;
    const read = readOurUid(live.uid);
    return read !== null && isIt(read.planId);
  };
