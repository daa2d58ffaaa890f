/** What is being negotiated as events for calendar applications. */
import type { EventForPeople } from '../ical/calendar-for-people.ts';
import { ourUid } from '../ical/our-uid.ts';
import type { Alternative } from '../model/negotiation.ts';
import type { PatchWindow } from '../model/series.ts';
import type { EpochMs } from '../time/time-range.ts';
import { sequenceAt, statusOf, toldAtMs } from './event-sequence.ts';
import { timeOfAlternative, type Negotiation } from './negotiate.ts';
import { optionLetter } from './option-letter.ts';

/** What events are made from. */
export interface NegotiationFacts {
  readonly planId: string;
  readonly window: PatchWindow;
  readonly negotiation: Negotiation;
  readonly nowMs: EpochMs;
  /** What stands in the text of an event at that time. */
  readonly describe: (time: Pick<EventForPeople, 'startMs' | 'endMs'>) => string;
}

/**
 * While a customer may choose, one tentative event for each alternative. Else one event for the window
 * itself, and every time that was offered before is cancelled, so that it leaves their calendars.
 * UIDs are stable. SEQUENCE is that of the last step as long as the window stands where that left it,
 * and grows with the clock from then on, so what is sent later always wins.
 */
export function negotiationEvents(facts: NegotiationFacts): readonly EventForPeople[] {
  const { window, negotiation } = facts;
  const { alternatives, steps } = negotiation;
  if (alternatives.length > 0) {
    const count = alternatives.length;
    return alternatives.map((each, index) => ({
      ...eventOf(facts, each),
      summary: `${window.name}: option ${optionLetter(index)} of ${count}`,
      status: 'TENTATIVE',
    }));
  }
  const offered = new Map(
    steps.flatMap((step) => step.alternatives ?? []).map((each) => [each.id, each]),
  );
  const time = { startMs: window.startMs, endMs: window.endMs };
  return [
    {
      uid: uidOf(facts),
      sequence: sequenceOf(facts),
      summary: `Patching ${window.name}`,
      description: facts.describe(time),
      ...time,
      status: statusOf(window.state),
    },
    ...[...offered.values()].map((each) => ({
      ...eventOf(facts, each),
      summary: `${window.name}: no longer offered`,
      status: 'CANCELLED' as const,
    })),
  ];
}

function eventOf(facts: NegotiationFacts, alternative: Alternative) {
  const time = timeOfAlternative(alternative);
  return {
    uid: uidOf(facts, alternative.id),
    sequence: sequenceOf(facts),
    description: facts.describe(time),
    ...time,
  };
}

/** The window's own UID, as pushes write it, but for an alternative with its id before the `@`. */
function uidOf({ planId, window }: NegotiationFacts, alternativeId?: string): string {
  const uid = ourUid(planId, window.seriesId, window.originalStart);
  return alternativeId === undefined
    ? uid
    : uid.replace('@', `-option-${alternativeId.replace(/[^A-Za-z0-9]/g, '_')}@`);
}

const sequenceOf = ({ window, negotiation, nowMs }: NegotiationFacts): number =>
  sequenceAt(toldAtMs(window, negotiation.steps) ?? nowMs);
