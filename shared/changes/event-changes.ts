/** What happens to the events of one plan in one calendar. */
import type { CalendarDocument } from '../ical/calendar-document.ts';
import { ourUid } from '../ical/our-uid.ts';
import type { PatchWindow } from '../model/series.ts';
import type { EpochMs } from '../time/time-range.ts';
import type { EventChange } from './change-set.ts';
import type { Intent } from './chosen-windows.ts';
import { eventTextOf } from './event-text.ts';
import {
  differenceOf,
  plannedEventsOf,
  timeOfEvent,
  timeOfWindow,
  type PlannedEvent,
} from './planned-events.ts';
import type { PlaceRole } from './window-places.ts';

/** What decides about the events of a calendar. */
export interface EventChangesInput {
  readonly planId: string;
  readonly before: CalendarDocument;
  /** Chosen windows that belong in this calendar. */
  readonly wanted: readonly PatchWindow[];
  /** By window id; windows not in it were not chosen. */
  readonly intents: ReadonlyMap<string, Intent>;
  /** What events are for in this calendar. */
  readonly role: PlaceRole;
  /** Whether a window's event here is AMS's affair. */
  readonly isLeftToAms: (windowId: string) => boolean;
}

/** A change, and the window that it writes, if it writes one. */
export interface DecidedChange {
  readonly change: EventChange;
  readonly write: { readonly window: PatchWindow; readonly sequence: number } | null;
}

/** All events of the plan in the calendar, those that stay as well, by time, then UID. */
export function decideChanges(input: EventChangesInput): readonly DecidedChange[] {
  const planned = plannedEventsOf(input.before, input.planId);
  const wanted = new Map(input.wanted.map((window) => [uidOf(input.planId, window), window]));
  const old = [...planned.values()].map((each) => decideOld(each, wanted, input));
  const added = [...wanted].flatMap(([uid, window]) =>
    planned.has(uid) ? [] : [newEvent(uid, window, input.role)],
  );
  return [...old, ...added].sort((a, b) => byTimeThenUid(a.change, b.change));
}

const uidOf = (planId: string, { seriesId, originalStart }: PatchWindow): string =>
  ourUid(planId, seriesId, originalStart);

function decideOld(
  { event, uid, windowId }: PlannedEvent,
  wanted: ReadonlyMap<string, PatchWindow>,
  { intents, role, isLeftToAms }: EventChangesInput,
): DecidedChange {
  const time = timeOfEvent(event);
  const { summary, sequence } = event;
  const stays = { kind: 'untouched', uid, windowId, summary, before: time, after: time } as const;
  const intent = intents.get(windowId) ?? { kind: 'keep' };
  const isKept = intent.kind === 'keep' || (intent.kind === 'write' && isLeftToAms(windowId));
  if (isKept) return { change: stays, write: null };
  const window = wanted.get(uid);
  // Called off, or written into other calendars than this one now.
  if (window === undefined)
    return { change: { ...stays, kind: 'removed', after: null }, write: null };
  const difference = differenceOf(event, window, role);
  if (difference === 'none') return { change: stays, write: null };
  return {
    change: {
      ...stays,
      kind: difference,
      summary: eventTextOf(window, role).summary,
      after: timeOfWindow(window),
    },
    write: { window, sequence: Math.min(sequence + 1, largestSequence) },
  };
}

/** Largest INTEGER of RFC 5545 section 3.3.8. */
const largestSequence = 2_147_483_647;

const newEvent = (uid: string, window: PatchWindow, role: PlaceRole): DecidedChange => ({
  change: {
    kind: 'added',
    uid,
    windowId: window.id,
    summary: eventTextOf(window, role).summary,
    before: null,
    after: timeOfWindow(window),
  },
  write: { window, sequence: 0 },
});

const byTimeThenUid = (a: EventChange, b: EventChange): number =>
  startOf(a) - startOf(b) || (a.uid < b.uid ? -1 : Number(a.uid > b.uid));

const startOf = ({ before, after }: EventChange): EpochMs => (after ?? before)?.startMs ?? 0;
