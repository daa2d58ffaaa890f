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
  repeatedEventsOf,
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
  /** Whether a calendar that a window belongs in is not there yet. */
  readonly isWaiting: (windowId: string) => boolean;
  /** Whether a window's event here is AMS's affair. */
  readonly isLeftToAms: (windowId: string) => boolean;
  /** Pushed windows of the plan that are not over and belong in this calendar, chosen or not. */
  readonly pushed: () => readonly PatchWindow[];
}

/** A change, and the window that it writes, if it writes one. */
export interface DecidedChange {
  readonly change: EventChange;
  readonly write: { readonly window: PatchWindow; readonly sequence: number } | null;
  /** The repeating event that held it until now. */
  readonly repeatUid?: string;
  /** It belongs elsewhere, and stays until a calendar there can take it. */
  readonly waits?: true;
}

/** What becomes of the plan's events in a calendar. */
export interface DecidedChanges {
  /** All events of the plan, those that stay as well, by time, then UID. */
  readonly decided: readonly DecidedChange[];
  /** Repeating events that no longer say what the plan says: written as single dates again. */
  readonly unfoldedUids: ReadonlySet<string>;
}

/** Compares the windows with the calendar, by UID. */
export function decideChanges(input: EventChangesInput): DecidedChanges {
  const repeated = repeatedEventsOf(input.before, input.planId, input.intents.keys());
  const planned = new Map(plannedEventsOf(input.before, input.planId));
  repeated.forEach((each) => planned.set(each.uid, each));
  const wanted = new Map(input.wanted.map((window) => [uidOf(input.planId, window), window]));
  const old = [...planned.values()].map((each) => decideOld(each, wanted, input));
  const unfoldedUids = new Set(
    old.flatMap(({ change, repeatUid }) =>
      repeatUid === undefined || change.kind === 'untouched' ? [] : [repeatUid],
    ),
  );
  const stands = unfoldedUids.size === 0 ? old : unfold(old, { input, wanted, unfoldedUids });
  const added = [...wanted].flatMap(([uid, window]) =>
    planned.has(uid) ? [] : [newEvent(uid, window, input.role)],
  );
  return {
    unfoldedUids,
    decided: [...stands, ...added].sort((a, b) => byTimeThenUid(a.change, b.change)),
  };
}

/**
 * A repeating event that is wrong for one of its windows cannot be mended without forms that readers
 * take differently (aws-facts 1.6): each window that it was pushed for gets an event of its own.
 */
function unfold(
  old: readonly DecidedChange[],
  {
    input,
    wanted,
    unfoldedUids,
  }: {
    readonly input: EventChangesInput;
    readonly wanted: ReadonlyMap<string, PatchWindow>;
    readonly unfoldedUids: ReadonlySet<string>;
  },
): readonly DecidedChange[] {
  const pushed = new Map(input.pushed().map((window) => [uidOf(input.planId, window), window]));
  const windows = new Map([...pushed, ...wanted]);
  const decided = new Set(old.flatMap((each) => (each.repeatUid ? [each.change.uid] : [])));
  const ids = [...pushed].flatMap(([uid, { id }]) => (decided.has(uid) ? [] : [id]));
  const others = repeatedEventsOf(input.before, input.planId, ids).flatMap((each) => {
    const window = pushed.get(each.uid);
    return window === undefined ? [] : [decideOne(each, window, input.role)];
  });
  return [...old, ...others].flatMap((each) => {
    const { change, write, repeatUid } = each;
    if (unfoldedUids.has(change.uid) && repeatUid === undefined) return [];
    if (repeatUid === undefined || !unfoldedUids.has(repeatUid)) return [each];
    if (write !== null || change.kind === 'removed') return [each];
    const window = windows.get(change.uid);
    if (window === undefined) return [];
    const { summary } = eventTextOf(window, input.role);
    return [{ ...each, change: { ...change, summary }, write: { window, sequence: 0 } }];
  });
}

const uidOf = (planId: string, { seriesId, originalStart }: PatchWindow): string =>
  ourUid(planId, seriesId, originalStart);

function decideOld(
  planned: PlannedEvent,
  wanted: ReadonlyMap<string, PatchWindow>,
  { intents, role, isLeftToAms, isWaiting }: EventChangesInput,
): DecidedChange {
  const { windowId } = planned;
  const intent = intents.get(windowId) ?? { kind: 'keep' };
  const isKept = intent.kind === 'keep' || (intent.kind === 'write' && isLeftToAms(windowId));
  if (isKept) return asItIs(planned);
  const window = wanted.get(planned.uid);
  // Called off, or written into other calendars than this one now: once those are all there.
  if (window === undefined) {
    const stays = asItIs(planned);
    if (intent.kind === 'write' && isWaiting(windowId)) return { ...stays, waits: true };
    return { ...stays, change: { ...stays.change, kind: 'removed', after: null } };
  }
  return decideOne(planned, window, role);
}

function asItIs({ event, uid, windowId, repeatUid }: PlannedEvent): DecidedChange {
  const time = timeOfEvent(event);
  const { summary } = event;
  return {
    change: { kind: 'untouched', uid, windowId, summary, before: time, after: time },
    write: null,
    ...(repeatUid === undefined ? {} : { repeatUid }),
  };
}

function decideOne(planned: PlannedEvent, window: PatchWindow, role: PlaceRole): DecidedChange {
  const stays = asItIs(planned);
  const difference = differenceOf(planned, window, role);
  if (difference === 'none') return stays;
  return {
    ...stays,
    change: {
      ...stays.change,
      kind: difference,
      summary: eventTextOf(window, role).summary,
      after: timeOfWindow(window),
    },
    write: { window, sequence: Math.min(planned.event.sequence + 1, largestSequence) },
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
