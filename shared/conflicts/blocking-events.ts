/** C01 for live Change Calendar events that block. */
import type { LiveEvent, LiveOccurrence } from '../model/occurrence.ts';
import type { PatchWindow } from '../model/series.ts';
import { aConflict } from './conflict-id.ts';
import type { Conflict } from './conflict.ts';
import { meetingsIn, prepareMetInCells, type LiveOf, type Meeting } from './live-by-cell.ts';
import { isTwinOf } from './live-twin.ts';
import { mergeCells, type CellFinding } from './merge-cells.ts';
import { isWork, noConflicts, type PreparedRule } from './prepared-rule.ts';
import type { TargetFacts } from './target-facts.ts';

/**
 * A window meets an event that closes a calendar open by default in one of its cells. Error for
 * work, information for scans: an event does not say what it guards. The window's own pushed event
 * is the window itself, not a conflict (C04).
 */
export function prepareBlockingEvents(input: {
  readonly planId: string;
  readonly live: readonly LiveOccurrence[];
  readonly factsOf: (target: PatchWindow['target']) => TargetFacts;
}): PreparedRule {
  const metBy = prepareMetInCells(input.live.filter(isBlocking), input.factsOf);
  return (window) => {
    const cells = metBy(window);
    if (cells.length === 0) return noConflicts;
    const findings = cells.flatMap(({ key, met }) => {
      const others = met.filter(({ live }) => !isTwinOf(window, live, input.planId));
      return meetingsIn(others, window, sourceOf).map((meeting) => findingIn(key, meeting, window));
    });
    return mergeCells(findings);
  };
}

/** Whether it closes a calendar that is open by default. */
export const isBlocking = (occurrence: LiveOccurrence): occurrence is LiveOf<LiveEvent> =>
  occurrence.live.kind === 'calendar-event' && occurrence.live.effect === 'blocks';

const sourceOf = ({ calendarKey, uid }: LiveEvent): string => `${calendarKey}/${uid}`;

function findingIn(
  key: string,
  { first, evidence }: Meeting<LiveEvent>,
  window: PatchWindow,
): CellFinding {
  const { calendarKey, uid } = first.live;
  const conflict: Conflict = aConflict({
    rule: 'C01',
    severity: isWork(window) ? 'error' : 'information',
    windowId: window.id,
    counterpart: {
      kind: 'calendar-event',
      id: sourceOf(first.live),
      name: first.name,
      calendarKey,
    },
    evidence,
    cellKeys: [key],
  });
  return { sameness: JSON.stringify([documentName(calendarKey), uid, first.name]), conflict };
}

/** Document name in a calendar key `account/region/name`. */
export const documentName = (calendarKey: string): string =>
  calendarKey.split('/').slice(2).join('/');
