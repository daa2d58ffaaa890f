/**
 * Which windows can be pushed, how each stands against what AWS holds, and which are pushed unless
 * the reader says otherwise.
 */
import { ourUid } from '../../shared/ical/our-uid.ts';
import { assertNever } from '../../shared/kernel/assert-never.ts';
import type { LiveOccurrence } from '../../shared/model/occurrence.ts';
import type { PatchWindow } from '../../shared/model/series.ts';
import { cellKey, type Organization } from '../../shared/model/target.ts';
import type { EpochMs, TimeRange } from '../../shared/time/time-range.ts';
import {
  amsCustomersOf,
  environmentsOf,
  placesIn,
  type WindowPlace,
} from '../../shared/changes/window-places.ts';

/**
 * A window against the calendars it belongs in. `unread`: none of its cells has ever been read, so
 * nothing can be said. `ams`: only for customers that AMS runs, who are asked by RFC. `partly`: in some of its calendars as planned, missing from others.
 */
type Standing = 'no-calendar' | 'ams' | 'unread' | 'absent' | 'partly' | 'moved' | 'in-place';

export interface PushCandidate {
  readonly window: PatchWindow;
  readonly targets: readonly WindowPlace[];
  readonly standing: Standing;
  /** Calendars that hold the window's event, at whatever time, of those that were read. */
  readonly placedCount: number;
  /** Where an event stands that was moved since; null unless `moved`. */
  readonly elsewhere: TimeRange | null;
}

export interface CandidateInput {
  readonly planId: string;
  readonly organization: Organization;
  readonly windows: readonly PatchWindow[];
  /** Live occurrences around the windows, wide enough to hold where they were before a move. */
  readonly live: readonly LiveOccurrence[];
  /** Keys of cells that have been read at least once. */
  readonly readCellKeys: ReadonlySet<string>;
  /** Keys of cells that are being read again: what is known of them may be from before a push. */
  readonly rereadCellKeys: ReadonlySet<string>;
  readonly nowMs: EpochMs;
}

/** Future windows that are not over or called off, in order of start; never a past one. */
export function pushCandidates(input: CandidateInput): readonly PushCandidate[] {
  const placed = placedEvents(input.live);
  return input.windows
    .filter(({ startMs, state }) => startMs > input.nowMs && isPlanned(state))
    .filter(isForAws)
    .map((window) => {
      const targets = placesIn(environmentsOf(window, input.organization));
      const isForAms =
        targets.length === 0 && amsCustomersOf(window, input.organization).length > 0;
      return isForAms
        ? { window, targets, standing: 'ams' as const, placedCount: 0, elsewhere: null }
        : { window, targets, ...placementOf(window, targets, { ...input, placed }) };
    })
    .sort((a, b) => a.window.startMs - b.window.startMs || (a.window.id < b.window.id ? -1 : 1));
}

/** Images are swapped by Kubernetes, unseen: their windows are told to nobody, but for those in AWS already. */
const isForAws = ({ kind, state }: PatchWindow): boolean => kind !== 'image' || state === 'pushed';

const isPlanned = (state: PatchWindow['state']): boolean =>
  state !== 'held' && state !== 'missed' && state !== 'cancelled';

type PlacedEvents = ReadonlyMap<string, LiveOccurrence>;

const placeOf = (calendarKey: string, uid: string): string => `${calendarKey}|${uid}`;

function placedEvents(live: readonly LiveOccurrence[]): PlacedEvents {
  return new Map(
    live.flatMap((occurrence) =>
      occurrence.live.kind === 'calendar-event' && occurrence.live.ours
        ? [[placeOf(occurrence.live.calendarKey, occurrence.live.uid), occurrence] as const]
        : [],
    ),
  );
}

type Placement = Pick<PushCandidate, 'standing' | 'placedCount' | 'elsewhere'>;

function placementOf(
  window: PatchWindow,
  targets: readonly WindowPlace[],
  {
    planId,
    readCellKeys,
    rereadCellKeys,
    placed,
  }: CandidateInput & { readonly placed: PlacedEvents },
): Placement {
  const nowhere = { placedCount: 0, elsewhere: null };
  if (targets.length === 0) return { standing: 'no-calendar', ...nowhere };
  // The plan knows that it pushed the window; an older reading does not speak against it.
  const isKnown = (key: string): boolean =>
    readCellKeys.has(key) && !(window.state === 'pushed' && rereadCellKeys.has(key));
  const read = targets.filter(({ cell }) => isKnown(cellKey(cell)));
  if (read.length === 0) return { standing: 'unread', ...nowhere };
  const uid = ourUid(planId, window.seriesId, window.originalStart);
  const events = read.flatMap(({ calendarKey }) => placed.get(placeOf(calendarKey, uid)) ?? []);
  if (events.length === 0) return { standing: 'absent', ...nowhere };
  const moved = events.find(
    ({ startMs, endMs }) => startMs !== window.startMs || endMs !== window.endMs,
  );
  if (moved !== undefined) {
    const elsewhere = { startMs: moved.startMs, endMs: moved.endMs };
    return { standing: 'moved', placedCount: events.length, elsewhere };
  }
  const standing = events.length < read.length ? 'partly' : 'in-place';
  return { standing, placedCount: events.length, elsewhere: null };
}

/**
 * What the reader has to decide about a window: `ready` is agreed and not in AWS as planned, `open`
 * is not agreed yet, `done` is in AWS as planned, `impossible` has no calendar to go to.
 */
export type Readiness = 'ready' | 'open' | 'done' | 'impossible';

/** Readiness by state and standing. A pushed window that has vanished from AWS is ready again. */
export function readinessOf({ window, standing }: PushCandidate): Readiness {
  if (standing === 'no-calendar') return 'impossible';
  if (standing === 'in-place') return 'done';
  switch (window.state) {
    case 'draft':
    case 'proposed':
    case 'countered':
      return 'open';
    case 'agreed':
      return 'ready';
    case 'notified':
      // The RFC was handed in: AMS knows.
      return standing === 'ams' ? 'done' : 'ready';
    case 'pushed':
      // Without a reading there is no sign that it is not where it was put.
      return standing === 'unread' || standing === 'ams' ? 'done' : 'ready';
    case 'held':
    case 'missed':
    case 'cancelled':
      return 'impossible';
    default:
      return assertNever(window.state);
  }
}

/** Whether the window is chosen before the reader has said anything. */
export const isChosenAtFirst = (candidate: PushCandidate): boolean =>
  readinessOf(candidate) === 'ready';
