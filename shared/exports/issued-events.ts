/**
 * Windows as events of calendar applications. The plan remembers what was handed out, so that SEQUENCE
 * rises only when a window has changed, and what was called off since leaves people's calendars.
 */
import type { EventForPeople } from '../ical/calendar-for-people.ts';
import { ourUid } from '../ical/our-uid.ts';
import type { IssuedEvent } from '../model/issued-event.ts';
import type { Plan } from '../model/plan.ts';
import type { PatchWindow } from '../model/series.ts';
import type { Target } from '../model/target.ts';
import { sequenceAt, statusOf, toldAtMs } from '../negotiation/event-sequence.ts';
import { negotiationOf } from '../negotiation/negotiate.ts';
import { readWindowId } from '../planning/window-ref.ts';
import { expandSeries } from '../schedule/expand-series.ts';
import { withHolidayChanges } from '../schedule/holiday-changes.ts';
import type { EpochMs, TimeRange } from '../time/time-range.ts';
import { dayMs } from '../time/wall-ms.ts';
import { isZone } from '../time/zone.ts';
import type { ExportQuestion } from './exported-text.ts';

/** An event to hand out, and the window it is of; null where the plan does not have it any more. */
export interface EventToIssue {
  readonly issued: IssuedEvent;
  readonly window: PatchWindow | null;
}

/**
 * One event for each window that was chosen, and one for each that was handed out before within the
 * range and is wanted by the same people: where it went, or that it is called off. By start, then id.
 */
export function eventsToIssue(
  { plan, windows, range, nowMs }: ExportQuestion,
  concerns: (target: Target) => boolean,
): readonly EventToIssue[] {
  const known = new Map((plan.issued ?? []).map((each) => [each.id, each]));
  const chosen = new Set(windows.map(({ id }) => id));
  const others = [...known.values()].filter(
    ({ id, target, startMs }) =>
      !chosen.has(id) && startMs >= range.startMs && startMs < range.endMs && concerns(target),
  );
  const found = windowsById(plan, others);
  return [
    ...windows.map((window) => ({ window, issued: issuedOf(plan, window, { known, nowMs }) })),
    ...others.map((before): EventToIssue => {
      const window = found.get(before.id) ?? null;
      return window === null
        ? { window, issued: calledOff(before, nowMs) }
        : { window, issued: issuedOf(plan, window, { known, nowMs }) };
    }),
  ].sort((a, b) => a.issued.startMs - b.issued.startMs || (a.issued.id < b.issued.id ? -1 : 1));
}

/** The event as calendar text has it; what stands in its text is said by others. */
export function eventForPeople(
  planId: string,
  { issued }: EventToIssue,
  words: Pick<EventForPeople, 'summary' | 'description'>,
): EventForPeople {
  const { seriesId, originalStart } = readWindowId(issued.id);
  const { sequence, status, startMs, endMs, zone } = issued;
  const uid = ourUid(planId, seriesId, originalStart);
  // What was handed out once may name a zone that is none here.
  return { uid, sequence, status, startMs, endMs, zone: isZone(zone) ? zone : 'UTC', ...words };
}

/** What was handed out longer ago than this is nobody's plan any more. */
const forgetAfterMs = 400 * dayMs;

/** Remembers what was handed out. The very same plan where it was known already. */
export function noteIssued(plan: Plan, handedOut: readonly IssuedEvent[], nowMs: EpochMs): Plan {
  const before = plan.issued ?? [];
  const byId = new Map(before.map((each) => [each.id, each]));
  if (handedOut.every((each) => byId.get(each.id) === each)) return plan;
  for (const each of handedOut) byId.set(each.id, each);
  const issued = [...byId.values()].filter(({ endMs }) => endMs > nowMs - forgetAfterMs);
  return { ...plan, issued };
}

interface Known {
  readonly known: ReadonlyMap<string, IssuedEvent>;
  readonly nowMs: EpochMs;
}

/** The very same as before where nothing of it has changed. */
function issuedOf(plan: Plan, window: PatchWindow, { known, nowMs }: Known): IssuedEvent {
  const before = known.get(window.id);
  const { id, name, target, zone, startMs, endMs } = window;
  const status = statusOf(window.state);
  if (before !== undefined && isSame(before, { name, zone, startMs, endMs, status })) return before;
  const atMs = toldAtMs(window, negotiationOf(plan, id).steps) ?? nowMs;
  const sequence =
    before === undefined ? sequenceAt(atMs) : Math.max(before.sequence + 1, sequenceAt(nowMs));
  return { id, name, target, zone, startMs, endMs, status, sequence };
}

const calledOff = (before: IssuedEvent, nowMs: EpochMs): IssuedEvent =>
  before.status === 'CANCELLED'
    ? before
    : {
        ...before,
        status: 'CANCELLED',
        sequence: Math.max(before.sequence + 1, sequenceAt(nowMs)),
      };

type Said = Pick<IssuedEvent, 'name' | 'zone' | 'startMs' | 'endMs' | 'status'>;

const isSame = (before: IssuedEvent, now: Said): boolean =>
  before.name === now.name &&
  before.zone === now.zone &&
  before.startMs === now.startMs &&
  before.endMs === now.endMs &&
  before.status === now.status;

/** How far a date may have been moved from where it was handed out, to be found again. */
const reachMs = 400 * dayMs;

/** Windows that were handed out, wherever their series have them now. */
function windowsById(plan: Plan, events: readonly IssuedEvent[]): ReadonlyMap<string, PatchWindow> {
  const bySeriesId = Map.groupBy(events, ({ id }) => readWindowId(id).seriesId);
  const found = plan.series.flatMap((series) => {
    const wanted = bySeriesId.get(series.id);
    if (wanted === undefined) return [];
    const dated = withHolidayChanges(series, plan);
    return expandSeries(dated, around(wanted), plan.releases).windows;
  });
  return new Map(found.map((window) => [window.id, window]));
}

function around(events: readonly IssuedEvent[]): TimeRange {
  const starts = events.map(({ startMs }) => startMs);
  return { startMs: Math.min(...starts) - reachMs, endMs: Math.max(...starts) + reachMs };
}
